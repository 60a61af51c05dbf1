import Assessment
import Diagnostics
import Interchange
public import Register

extension Scene {
  /// Everything about a plan: what it came to, its risk, its controls, its scores over the quarters, what is being done.
  ///
  /// - Parameter period: nil for the latest one that holds the plan.
  /// - Returns: nil for a plan or a period that is not known.
  public func planPage(_ id: PlanID, in period: PeriodID?) -> Page? {
    let found = period.map { [quarter($0)].compactMap(\.self) } ?? planQuarters
    guard let quarter = found.last(where: { $0.assessed.result(id) != nil }),
      let plan = quarter.assessed.plan(id), let result = quarter.assessed.result(id)
    else { return nil }
    let page = PlanPage(scene: self, quarter: quarter, plan: plan, result: result)
    let division = register.division(plan.division)
    let trail = [
      Crumb(
        Text(
          thai: DateWording.long(quarter.period.id, in: .thai),
          english: DateWording.long(quarter.period.id, in: .english)), .committee(quarter.period.id)),
      Crumb(
        division?.name ?? Text(thai: plan.division.text, english: plan.division.text),
        .division(plan.division, quarter.period.id)),
    ]
    let title = Text(thai: "\(id) \(plan.title.thai)", english: "\(id) \(plan.title.english)")
    return Page(title, in: self, trail: trail, period: quarter.period.id) { page.write(&$0) }
  }

  /// Up to the current period: later ones hold only what was planned.
  private var planQuarters: [Quarter] {
    guard let current else { return [] }
    return quarters.filter { $0.period.id <= current.period.id }
  }
}

/// The page of a plan in a period.
struct PlanPage {
  let scene: Scene
  let quarter: Quarter
  let plan: Plan
  let result: PlanResult

  var assessed: AssessedRegister { quarter.assessed }
  var period: PeriodID { quarter.period.id }

  func write(_ html: inout HTMLWriter) {
    outcome(&html)
    request(&html)
    story(&html)
    scores(&html)
    controls(&html)
    actions(&html)
    findings(&html)
    acceptances(&html)
    html.element("p", ["class": "more"]) { html in
      scene.link(scene.say("ประวัติของแผนนี้", "History of this plan"), to: .history(.plan(plan.id)), &html)
    }
  }

  /// What the period says of the plan in one line each.
  private func outcome(_ html: inout HTMLWriter) {
    let score = result.reportedScore.map {
      scene.say(
        "โอกาส \($0.likelihood) × ผลกระทบ \($0.consequence)",
        "likelihood \($0.likelihood) × consequence \($0.consequence)")
    }
    scene.section(
      Text(thai: "ผลในงวดนี้", english: "In this period"), id: "outcome", kind: "outcome", &html
    ) { html in
      scene.definitions(
        [
          (
            Text(thai: "ระดับขณะนี้", english: "Level now"),
            { html in
              scene.badge(result.reportedLevel, &html)
              if let score { html.text(" \(score)") }
            }
          ),
          (Text(thai: "ต้นปี", english: "Opening"), { scene.badge(result.assessedLevel, &$0) }),
          (Text(thai: "จากต้นปี", english: "Since the opening"), { scene.badge(result.movement, &$0) }),
          (
            Text(thai: "จากไตรมาสก่อน", english: "Since last quarter"),
            { scene.badge(result.movementSincePrevious, &$0) }
          ),
          (
            Text(thai: "ความเสี่ยงคงเหลือ", english: "Residual risk"),
            scene.words(
              result.carriesResidualRisk ? Text(thai: "มี", english: "Yes") : Text(thai: "ไม่มี", english: "No"))
          ),
          (
            Text(thai: "การควบคุมภายใน", english: "Internal control"),
            scene.words(
              result.isUnderControl
                ? Text(thai: "มีการควบคุม", english: "Under control")
                : Text(thai: "นอกการควบคุม", english: "Outside control"))
          ),
          (
            Text(thai: "ต่ำสุดที่การควบคุมรับรองได้", english: "Lowest level that the controls justify"),
            result.lowestJustifiedLevel.map { level in { scene.badge(level, &$0) } }
          ),
          (Text(thai: "ผู้ประเมิน", english: "Judged by"), scene.words(result.reportedBy?.name)),
          (Text(thai: "สถานะการประเมิน", english: "State"), scene.words(result.state?.name)),
          (
            Text(thai: "ส่วนงาน", english: "Division"),
            { html in
              let name = assessed.division(plan.division).map { scene.say($0.name) } ?? ""
              scene.link("\(plan.division) \(name)", to: .division(plan.division, period), &html)
            }
          ),
          (Text(thai: "เจ้าของความเสี่ยง", english: "Risk owner"), scene.words(name(of: plan.owner))),
        ], &html)
    }
  }

  func name(of person: PersonID?) -> Text? {
    person.map { assessed.person($0)?.name ?? Text(thai: $0.text, english: $0.text) }
  }

  private func request(_ html: inout HTMLWriter) {
    guard
      let request = assessed.assessment.acceptanceRequests.first(where: { $0.plan == plan.id }),
      scene.authority(toAccept: request, in: quarter) != nil
    else { return }
    scene.section(Text(thai: "เรื่องเสนอพิจารณา", english: "To decide"), id: "accept", &html) { html in
      scene.acceptanceForm(request, in: quarter, &html)
    }
  }

  /// Because of the causes, the event may happen, with the consequence.
  private func story(_ html: inout HTMLWriter) {
    scene.section(Text(thai: "วัตถุประสงค์และความเสี่ยง", english: "Objective and risk"), id: "risk", &html) {
      html in
      scene.definitions(
        [
          (Text(thai: "วัตถุประสงค์", english: "Objective"), scene.words(plan.objective)),
          (
            Text(thai: "สาเหตุ", english: "Causes"),
            plan.risk.causes.isEmpty
              ? nil
              : { html in
                html.element("ol") { html in
                  for cause in plan.risk.causes {
                    html.element("li", ["value": "\(cause.number)"], text: scene.say(cause.text))
                  }
                }
              }
          ),
          (Text(thai: "เหตุการณ์", english: "Event"), scene.words(plan.risk.event)),
          (Text(thai: "ผลกระทบ", english: "Consequence"), scene.words(plan.risk.consequence)),
        ], &html)
    }
  }
}
