import Assessment
import Diagnostics
import Interchange
import Register
import Shell

/// What a draft rule pack would change, period by period.
struct ImpactText {
  private let impacts: [Impact]
  private let register: Register
  private let language: Language

  init(_ impacts: [Impact], in register: Register, language: Language) {
    self.impacts = impacts
    self.register = register
    self.language = language
  }

  private func say(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  var text: String { impacts.map(text).joined(separator: "\n\n") }

  private func text(of impact: Impact) -> String {
    let heading = Terminal.styled(
      "\(DateWording.long(impact.period, in: language)): \(impact.versions.before) → \(impact.versions.after)",
      .bold)
    guard !impact.isNone else {
      return heading + "\n" + say("ไม่มีผลใดเปลี่ยน", "nothing changes")
    }
    let counts = say(
      "ข้อตรวจพบ \(impact.findings.before) → \(impact.findings.after): เพิ่ม \(impact.gained.count) หาย \(impact.lost.count) นัยสำคัญเปลี่ยน \(impact.reweighed.count)",
      "findings \(impact.findings.before) → \(impact.findings.after): \(impact.gained.count) gained, \(impact.lost.count) lost, \(impact.reweighed.count) of another significance"
    )
    let parts = [
      list(say("ตามเกณฑ์", "By rule"), impact.rules) { rule in
        [
          rule.rule.text, "\(shown(rule.findings.before)) → \(shown(rule.findings.after))",
          "+\(rule.gained) -\(rule.lost)",
        ]
      },
      list(say("ตามแผนงาน/โครงการ", "By plan"), impact.plans) { plan in
        [plan.plan.text, changes(of: plan).joined(separator: "; ")]
      },
      list(say("ข้อตรวจพบที่เพิ่ม", "Findings gained"), impact.gained, line),
      list(say("ข้อตรวจพบที่หายไป", "Findings lost"), impact.lost, line),
      list(say("นัยสำคัญที่เปลี่ยน", "Significance changed"), impact.reweighed) { finding in
        [
          finding.finding.text,
          "\(name(finding.significance.before)) → \(name(finding.significance.after))",
        ]
      },
      list(say("ผลประเมินส่วนงาน", "Ratings of divisions"), impact.divisions) { division in
        [division.division.text, "\(division.rating.before ?? "–") → \(division.rating.after ?? "–")"]
      },
      list(say("สีของตัวชี้วัด", "Lights of indicators"), impact.indicators) { indicator in
        [
          indicator.indicator.text,
          "\(indicator.light.before?.name.in(language) ?? "–") → \(indicator.light.after?.name.in(language) ?? "–")",
        ]
      },
    ]
    return ([heading + "\n" + counts] + parts.compactMap(\.self)).joined(separator: "\n")
  }

  private func line(_ finding: Finding) -> [String] {
    [finding.id.text, name(finding.significance), finding.elements.title.in(language)]
  }

  private func changes(of plan: Impact.PlanImpact) -> [String] {
    var changes = plan.levels.map { "\($0.name) \(name($0.level.before)) → \(name($0.level.after))" }
    if plan.carriesResidualRisk.isChange {
      changes.append(
        plan.carriesResidualRisk.after
          ? say("เข้าข่ายความเสี่ยงคงเหลือ", "now carries residual risk")
          : say("พ้นความเสี่ยงคงเหลือ", "carries residual risk no more"))
    }
    if plan.controlRequired.isChange {
      changes.append(
        plan.controlRequired.after == true
          ? say("ต้องมีการควบคุม", "now requires control") : say("ไม่ต้องมีการควบคุม", "requires control no more"))
    }
    return changes + plan.gained.map { "+\($0)" } + plan.lost.map { "-\($0)" }
  }

  private func list<Item>(_ title: String, _ items: [Item], _ cells: (Item) -> [String]) -> String? {
    guard !items.isEmpty else { return nil }
    var columns = Columns()
    for item in items { columns.add(["  " + (cells(item).first ?? "")] + cells(item).dropFirst()) }
    return Terminal.styled("\(title): \(items.count)", .bold) + "\n" + columns.text
  }

  private func shown(_ count: Int?) -> String { count.map(String.init) ?? "–" }

  private func name(_ level: Level?) -> String {
    guard let level else { return "–" }
    return register.levels.first { $0.level == level }?.name.in(language) ?? level.rawValue
  }
}
