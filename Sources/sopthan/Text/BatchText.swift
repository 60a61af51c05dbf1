import DMN
import Diagnostics

/// The statistics of a batch, as people read them.
struct BatchText {
  let text: String

  init(_ totals: BatchJob.Totals, of batch: Batch, in language: Language) {
    var lines: [String] = []
    func add(_ thai: String, _ english: String, _ value: String) {
      lines.append("\(Message(thai: thai, english: english).text(in: language)): \(value)")
    }
    add("แถว", "rows", "\(totals.rows)")
    add("แถวที่ใช้ไม่ได้", "bad rows", "\(totals.badRows)")
    add("แถวที่มีค่าคำนวณไม่ได้", "rows with values that could not be computed", "\(totals.rowsWithErrors)")
    add(
      "วินาทีของการประเมินล้วน รวมทุกแกน", "seconds of evaluation alone, all cores added up",
      Self.decimal(totals.seconds))
    if totals.seconds > 0 {
      add(
        "แถวต่อวินาทีต่อแกน", "rows a second on one core", "\(Int(Double(totals.rows) / totals.seconds))")
    }
    for (table, hits) in zip(batch.tables, totals.hits) {
      lines.append("")
      add("ตาราง", "table", "\(table.decision) (\(table.location))")
      for (row, count) in zip(table.rows, hits) {
        lines.append("  \(row.number)\(row.id.map { " \($0)" } ?? ""): \(count)")
      }
    }
    text = lines.joined(separator: "\n")
  }

  /// With six places.
  private static func decimal(_ seconds: Double) -> String {
    let millionths = Int(seconds * 1_000_000)
    let rest = String(millionths % 1_000_000)
    return "\(millionths / 1_000_000).\(String(repeating: "0", count: 6 - rest.count))\(rest)"
  }
}
