import Diagnostics
import Interchange
import Register

/// A foreign table column by column, for whoever writes a mapping.
struct TablePreviewText {
  private let preview: TablePreview
  private let language: Language

  init(_ preview: TablePreview, language: Language) {
    self.preview = preview
    self.language = language
  }

  private func say(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  var text: String {
    let headings = preview.headingRows.map(\.description).joined(separator: ", ")
    let title = say(
      "แผ่น “\(preview.sheet)” หัวตารางแถว \(headings) มี \(preview.rowCount) แถวใต้หัวตาราง",
      "Sheet “\(preview.sheet)”, headings in \(preview.headingRows.count == 1 ? "row" : "rows") \(headings), \(preview.rowCount) \(preview.rowCount == 1 ? "row" : "rows") below them"
    )
    return "\(title)\n\n\(columns)"
  }

  private var columns: String {
    var columns = Columns(alignRight: [3, 4])
    columns.add(
      "", say("หัวคอลัมน์", "Heading"), say("ชนิด", "Type"), say("ว่าง", "Blank"), say("ค่าต่างกัน", "Distinct"),
      say("ช่องข้อมูล", "Field"), say("ตัวอย่าง", "Examples"))
    for column in preview.columns {
      columns.add(
        column.letter, short(column.heading, 32), column.type.name.in(language), "\(column.blanks)",
        "\(column.distinct)", column.suggestion?.rawValue ?? "–",
        column.examples.map { short($0, 24) }.joined(separator: " | "))
    }
    return columns.text
  }

  private func short(_ text: String, _ length: Int) -> String {
    text.count <= length ? text : "\(text.prefix(length - 1))…"
  }
}
