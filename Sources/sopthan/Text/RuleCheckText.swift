import DMN
import Diagnostics

/// What `rules check` tells: a line for each problem, then how much was looked at.
struct RuleCheckText {
  let text: String

  init(_ analyses: [RuleAnalysis], language: Language) {
    var lines = analyses.flatMap { $0.diagnostics.map { $0.text(in: language) } }
    let tables = analyses.flatMap(\.tables)
    let rows = tables.reduce(0) { $0 + $1.table.rows.count }
    let problems = analyses.flatMap(\.diagnostics).count { $0.severity > .note }
    let complete = tables.count { $0.coverage == .complete }
    let due = tables.count { $0.coverage != .notRequired }
    lines.append(
      language == .thai
        ? "\(tables.count) ตาราง \(rows) แถว; ครบทุกกรณี \(complete) จาก \(due) ตารางที่ต้องครบ; พบปัญหา \(problems)"
        : "\(tables.count) tables, \(rows) rows; \(complete) of \(due) that must be complete are; \(problems) problems"
    )
    text = lines.joined(separator: "\n")
  }
}
