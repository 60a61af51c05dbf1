import Diagnostics
import Interchange
import Register

/// What an import came to: each plan with the rows that it is made of.
struct TableImportText {
  private let imported: ForeignImport
  private let language: Language

  init(_ imported: ForeignImport, language: Language) {
    self.imported = imported
    self.language = language
  }

  private func say(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  var text: String {
    var columns = Columns(alignRight: [2, 3, 4])
    columns.add(
      say("แถว", "Rows"), say("รหัส", "Id"), say("สาเหตุ", "Causes"), say("การควบคุม", "Controls"),
      say("การแก้ไข", "Actions"), say("แผนงาน/โครงการ", "Plan"))
    for entry in imported.plans {
      let plan = entry.plan
      columns.add(
        rows(entry.rows), plan.id.text, "\(plan.risk.causes.count)", "\(plan.controls.count)",
        "\(plan.actions.count)", plan.title.in(language))
    }
    let plans = imported.plans.map(\.plan)
    let controls = plans.reduce(0) { $0 + $1.controls.count }
    let actions = plans.reduce(0) { $0 + $1.actions.count }
    let divisions = Set(plans.map(\.division)).count
    return columns.text + "\n\n"
      + say(
        "\(plans.count) แผนงาน \(controls) การควบคุม \(actions) การแก้ไข ของ \(divisions) ส่วนงาน",
        "\(plans.count) plans, \(controls) controls, \(actions) actions of \(divisions) divisions")
  }

  /// `6`, `6–8`
  private func rows(_ rows: [Int]) -> String {
    guard let first = rows.first, let last = rows.last, first != last else {
      return rows.first.map(String.init) ?? ""
    }
    return "\(first)–\(last)"
  }
}
