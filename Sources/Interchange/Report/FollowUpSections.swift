import Assessment
import Diagnostics
import Register

extension AssessedRegister {
  /// The plans at the top, with what the reported judgement says of them.
  func highestSection(_ html: inout HTMLWriter) {
    let top = assessment.plans.filter { $0.reportedLevel == .highest }
    html.element("section", ["class": "top"]) { html in
      html.element("h2") {
        $0.bilingual(Text(thai: "แผนที่ยังมีความเสี่ยงสูงสุด", english: "Plans still at highest"))
      }
      guard !top.isEmpty else { return html.nothing() }
      html.element("ul") { html in
        for result in top.prefix(Self.plansShown) {
          guard let plan = plan(result.plan) else { continue }
          let judgement = plan.assessment(in: assessment.standpoint.period.id)?.reported
          html.element("li") { html in
            html.element("strong", text: "\(plan.id) \(plan.title.thai)")
            html.text(" ")
            html.element("span", ["class": "en", "lang": "en"], text: plan.title.english)
            if let reason = judgement?.reason { html.element("p", ["class": "note"], text: reason.thai) }
          }
        }
      }
      html.rest(of: top.count, after: Self.plansShown, on: .residual)
    }
  }

  private static let plansShown = 4
  private static let lateShown = 5
  private static let requestsShown = 4

  /// Who is late, longest first.
  func lateSection(_ html: inout HTMLWriter) {
    let late = assessment.actions.filter { ($0.daysOverdue ?? 0) > 0 }
      .sorted { ($1.daysOverdue ?? 0, $0.plan) < ($0.daysOverdue ?? 0, $1.plan) }
    html.element("section", ["class": "late"]) { html in
      html.element("h2") {
        $0.bilingual(Text(thai: "งานแก้ไขที่ล่าช้า (\(late.count))", english: "Late actions"))
      }
      guard !late.isEmpty else { return html.nothing() }
      html.element("table") { html in
        html.head([
          (Text(thai: "งาน", english: "Action"), false), (Text(thai: "ผู้รับผิดชอบ", english: "Owner"), false),
          (Text(thai: "ครบกำหนด", english: "Due"), false), (Text(thai: "ช้า (วัน)", english: "Days"), true),
        ])
        html.element("tbody") { html in
          for action in late.prefix(Self.lateShown) {
            html.element("tr") { html in
              html.element("td", ["class": "code"], text: "\(action.plan).\(action.action)")
              html.element("td", text: action.owner.flatMap(person)?.name.thai ?? "–")
              html.element(
                "td", ["class": "code"], text: action.due.map { DateWording.short($0, in: .thai) } ?? "–")
              html.number(action.daysOverdue)
            }
          }
        }
      }
      html.rest(of: late.count, after: Self.lateShown, on: .followUp)
    }
  }

  /// What somebody with authority has to decide.
  func requestSection(_ html: inout HTMLWriter) {
    let requests = assessment.acceptanceRequests.sorted { ($1.level, $0.plan) < ($0.level, $1.plan) }
    html.element("section", ["class": "requests"]) { html in
      html.element("h2") {
        $0.bilingual(
          Text(thai: "เรื่องเสนอพิจารณา (\(requests.count))", english: "Asked of the committee"))
      }
      guard !requests.isEmpty else { return html.nothing() }
      html.element("p", ["class": "note"]) {
        $0.bilingual(
          Text(
            thai: "ความเสี่ยงคงเหลือที่ยังไม่มีผู้มีอำนาจยอมรับ",
            english: "residual risks that nobody with authority has accepted"
          ))
      }
      html.element("ul") { html in
        for request in requests.prefix(Self.requestsShown) {
          html.element("li") { html in
            badge(request.level, &html)
            html.text(" \(request.plan) \(plan(request.plan)?.title.thai ?? "") — ")
            html.bilingual(request.authority.name)
          }
        }
      }
      html.rest(of: requests.count, after: Self.requestsShown, on: .requests)
    }
  }
}

extension HTMLWriter {
  mutating func nothing() {
    element("p", ["class": "note"]) { $0.bilingual(Text(thai: "ไม่มี", english: "none")) }
  }

  /// Where the rest of a list that was cut stands.
  mutating func rest(of count: Int, after shown: Int, on sheet: PackSheet) {
    guard count > shown else { return }
    element("p", ["class": "note"]) {
      $0.bilingual(
        Text(
          thai: "และอีก \(count - shown) รายการใน committee-pack.xlsx แผ่น \(sheet.name)",
          english: "\(count - shown) more in committee-pack.xlsx"))
    }
  }
}
