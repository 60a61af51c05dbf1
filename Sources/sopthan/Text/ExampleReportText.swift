import Assessment
import DMN
import Diagnostics
import Shell

/// What came of a rule pack's examples: failures, rows that lack an example, rows that nothing ever fired.
struct ExampleReportText {
  private let report: ExampleReport
  /// What the plans of a period reached; nil when they were not tried.
  private let plans: RowCoverage?
  private let rules: RulePack
  private let language: Language

  init(_ report: ExampleReport, plans: RowCoverage?, rules: RulePack, language: Language) {
    self.report = report
    self.plans = plans
    self.rules = rules
    self.language = language
  }

  private func say(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  var text: String {
    ([failures, withoutFiring, withoutMissing, neverFired].compactMap(\.self) + [summary]).joined(
      separator: "\n\n")
  }

  private var failures: String? {
    list(say("ตัวอย่างที่ไม่ผ่าน", "Examples that fail"), report.failures) {
      "\($0.location)  \($0.name): \($0.failure ?? "")"
    }
  }

  private var withoutFiring: String? {
    list(
      say("แถวที่ไม่มีตัวอย่างที่ทำให้เกิดผล", "Rows without an example that fires them"),
      report.rows.filter(\.firing.isEmpty), line)
  }

  private var withoutMissing: String? {
    list(
      say(
        "แถวที่ไม่มีตัวอย่างที่เกือบเกิดผล (ตรงทุกช่องยกเว้นช่องเดียว)",
        "Rows without an example that just does not fire them (all cells match but one)"),
      report.rows.filter { $0.hasTests && $0.missing.isEmpty }, line)
  }

  private var neverFired: String? {
    guard let plans else { return nil }
    return list(
      say("แถวที่ไม่มีตัวอย่างหรือแผนงานใดทำให้เกิดผล", "Rows that no example and no plan ever fired"),
      report.rows.filter { $0.firing.isEmpty && plans.runs(firing: $0.location).isEmpty }, line)
  }

  private func line(_ row: ExampleReport.Row) -> String {
    let id = row.id.map { " (\($0))" } ?? ""
    return "\(row.location)  \(row.decision), " + say("แถว \(row.number)", "row \(row.number)") + id
  }

  private func list<Item>(_ title: String, _ items: [Item], _ line: (Item) -> String) -> String? {
    guard !items.isEmpty else { return nil }
    return Terminal.styled("\(title): \(items.count)", .bold) + "\n"
      + items.map { "  " + line($0) }.joined(separator: "\n")
  }

  private var summary: String {
    let passed = report.examples.count - report.failures.count
    let complete = report.rows.count(where: \.isComplete)
    let byPlans = plans.map { plans in
      report.rows.count { !plans.runs(firing: $0.location).isEmpty }
    }
    return say(
      "ชุดเกณฑ์ \(rules.version): ตัวอย่าง \(report.examples.count) ข้อ ผ่าน \(passed); แถว \(report.rows.count) แถว มีตัวอย่างครบ \(complete)",
      "Rule pack \(rules.version): \(report.examples.count) examples, \(passed) pass; \(report.rows.count) rows, \(complete) with both examples"
    )
      + (byPlans.map { say("; แผนงานของงวดทำให้เกิดผล \($0) แถว", "; the period's plans fire \($0) rows") } ?? "")
  }
}
