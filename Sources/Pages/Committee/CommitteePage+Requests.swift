import Assessment
import Interchange
import Register

extension CommitteePage {
  /// What is asked of the committee: residual risks to accept, each with the form that decides it.
  func requests(_ html: inout HTMLWriter) {
    let requests = assessment.acceptanceRequests.sorted { ($1.level, $0.plan) < ($0.level, $1.plan) }
    panel(
      Text(thai: "เรื่องเสนอพิจารณา: ยอมรับความเสี่ยงคงเหลือ", english: "To decide: acceptance of residual risk"),
      id: "requests", &html
    ) { html in
      guard !requests.isEmpty else {
        return scene.nothing(
          Text(thai: "ไม่มีความเสี่ยงที่รอการยอมรับ", english: "No risk awaits acceptance."), &html)
      }
      html.element("ul", ["class": "requests"]) { html in
        for request in requests.prefix(Self.requestsShown) { scene.item(request, in: quarter, &html) }
      }
      if requests.count > Self.requestsShown {
        scene.more(
          Text(thai: "ทั้งหมด \(requests.count) เรื่อง", english: "All \(requests.count) requests"),
          .acceptances(period), [], &html)
      }
    }
  }

  private static let requestsShown = 8
}

extension Scene {
  /// A request in a list: the level, the plan, whose authority it needs, and the form for those who have it.
  func item(_ request: AcceptanceRequest, in quarter: Quarter, _ html: inout HTMLWriter) {
    let plan = quarter.assessed.plan(request.plan)
    html.element("li") { html in
      html.element("span") { html in
        badge(request.level, &html)
        html.text(" ")
        link(request.plan.text, to: .plan(request.plan, quarter.period.id), &html)
        html.text(" \(plan.map { say($0.title) } ?? "") ")
      }
      html.element(
        "span", ["class": "quiet"],
        text: say("อำนาจของ\(request.authority.name.thai)", "authority: \(request.authority.name.english)"))
      acceptanceForm(request, in: quarter, &html)
    }
  }

  /// The form that accepts a residual risk, for those who may: folded, and open when an attempt at it was refused.
  func acceptanceForm(_ request: AcceptanceRequest, in quarter: Quarter, _ html: inout HTMLWriter) {
    guard let authority = authority(toAccept: request, in: quarter) else { return }
    let form = DeedForm(
      Deed.Kind.acceptRisk.rawValue,
      of: [
        .init("plan", request.plan.text), .init("authority", authority.rawValue),
        .init("level", request.level.rawValue),
      ], in: self)
    html.element("details", ["class": "decide", "open": form.attempt == nil ? nil : ""]) { html in
      html.element("summary") { html in
        html.text(say("พิจารณา", "Decide"))
        html.element("span", ["class": "unseen"], text: " \(request.plan)")
      }
      form.write(
        &html,
        label: Text(thai: "ยอมรับความเสี่ยงของ \(request.plan)", english: "Accept the risk of \(request.plan)"),
        button: Text(thai: "ยอมรับความเสี่ยงคงเหลือ", english: "Accept the residual risk")
      ) { html in
        form.field(
          "expires", Text(thai: "ยอมรับถึงวันที่", english: "Until"), .date, isRequired: true,
          hint: Text(thai: "เช่น 30 ก.ย. 2560", english: "such as 30 Sep 2017"), &html)
        form.field("minute", Text(thai: "รายงานการประชุม ครั้งที่/วาระ", english: "Minute"), .line, &html)
        form.field("reason", Text(thai: "เหตุผล", english: "Reason"), .paragraph, isRequired: true, &html)
      }
    }
  }

  /// The authority with which the viewer may accept: as great as the level demands, or greater; nil for others, and
  /// for whom the rule pack does not give the right.
  func authority(toAccept request: AcceptanceRequest, in quarter: Quarter) -> Authority? {
    let division = request.division
    let sufficient = Authority.allCases.drop { $0 != request.authority }
    return sufficient.first { authority in
      guard let role = viewer.roles.first(where: { $0.rawValue == authority.rawValue }) else { return false }
      return quarter.rules.permission(
        to: Deed.Kind.acceptRisk.rawValue, as: role, ownDivision: viewer.division == division,
        isInternalAudits: register.people.contains {
          $0.division == division && ($0.role == .auditor || $0.role == .reviewingAuditor)
        })?.isAllowed == true
    }
  }
}
