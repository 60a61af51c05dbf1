import Assessment
import Diagnostics
import Interchange
import Register
import Shell

/// What moved between two periods, plan by plan with its causes.
struct ChangesText {
  private let changes: Changes
  private let register: Register
  private let language: Language

  init(_ changes: Changes, in register: Register, language: Language) {
    self.changes = changes
    self.register = register
    self.language = language
  }

  private func say(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  var text: String {
    [heading, counts, causes, plans, findings].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var heading: String {
    let periods = [changes.from, changes.to].map { DateWording.long($0.period.id, in: language) }
    return Terminal.styled(periods.joined(separator: " → "), .bold)
  }

  private var counts: String {
    let counts = changes.counts
    return say(
      "แผนงาน/โครงการ: ลดลง \(counts.down) เพิ่มขึ้น \(counts.up) คงเดิม \(counts.unchanged) เทียบไม่ได้ \(counts.incomparable)",
      "plans: \(counts.down) down, \(counts.up) up, \(counts.unchanged) unchanged, \(counts.incomparable) not comparable"
    )
  }

  private var causes: String {
    var columns = Columns(alignRight: [1])
    for cause in changes.causes where cause.plans > 0 {
      columns.add("  " + cause.cause.name.in(language), "\(cause.plans)")
    }
    return columns.text
  }

  private var plans: String {
    var columns = Columns()
    for change in changes.plans {
      columns.add(
        change.plan.text, change.movement?.sign ?? " ", "\(name(change.levelFrom)) → \(name(change.levelTo))",
        change.causes.map { $0.name.in(language) }.joined(separator: ", "))
    }
    return columns.text
  }

  private var findings: String {
    let findings = changes.findings
    return say(
      "ข้อตรวจพบ: เพิ่ม \(findings.raised.count) หายไป \(findings.gone.count) ต่อเนื่อง \(findings.continuing)",
      "findings: \(findings.raised.count) raised, \(findings.gone.count) gone, \(findings.continuing) continuing"
    )
  }

  private func name(_ level: Level?) -> String {
    guard let level else { return "–" }
    return register.levels.first { $0.level == level }?.name.in(language) ?? level.rawValue
  }
}
