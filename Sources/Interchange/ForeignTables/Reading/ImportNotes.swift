import Diagnostics
import Register
import Spreadsheet

/// What an import tells of itself: what it left out, and what the table does not say.
struct ImportNotes {
  private let reader: ForeignRowReader
  private let given: [ForeignField: Int]

  init(_ reader: ForeignRowReader, given: [ForeignField: Int]) {
    self.reader = reader
    self.given = given
  }

  private var table: ForeignTable { reader.table }

  var diagnostics: [Diagnostic] { sheets + columns + fields + skippedRows + fixed + untranslated }

  private func note(_ place: Location, _ code: String, _ thai: String, _ english: String) -> Diagnostic {
    Diagnostic(.note, at: place, code: "table.\(code)", Message(thai: thai, english: english))
  }

  private var sheets: [Diagnostic] {
    table.workbook.sheets.filter { $0.name != table.sheet.name && $0.rowCount > 0 }.map {
      note(
        .file(table.workbook.file), "unread-sheet", "ไม่ได้อ่านแผ่น \"\($0.name)\"",
        "the sheet \"\($0.name)\" was not read")
    }
  }

  /// Columns that hold something and that no field takes.
  private var columns: [Diagnostic] {
    let taken = Set(reader.bound.compactMap(\.column?.index))
    return table.columns.filter { !taken.contains($0.index) }.compactMap { column in
      let count = table.rows.count { !table.sheet.foldedText(row: $0, column: column.index).isEmpty }
      guard count > 0 else { return nil }
      let name = column.heading.isEmpty ? column.letter : column.heading
      return note(
        table.location(table.headingRows.last ?? 0, column.index), "unmapped-column",
        "ไม่ได้นำเข้าคอลัมน์ \"\(name)\" ซึ่งมีข้อมูล \(count) แถว",
        "the column \"\(name)\" is not imported; it holds something in \(count) rows")
    }
  }

  private var fields: [Diagnostic] {
    let absent = ForeignField.allCases.filter { reader.mapping.field($0) == nil && $0.inThai == nil }
    guard !absent.isEmpty else { return [] }
    return [
      note(
        .file(reader.mapping.file), "absent-field",
        "ไม่มีในตาราง จึงเว้นว่าง: \(absent.map(\.rawValue).joined(separator: ", "))",
        "not in the table, and left out: \(absent.map(\.rawValue).joined(separator: ", "))")
    ]
  }

  private var skippedRows: [Diagnostic] {
    reader.skipped.map { skipped in
      let text = table.columns.lazy.map { table.sheet.foldedText(row: skipped.row, column: $0.index) }
        .filter { !$0.isEmpty }.prefix(3).joined(separator: " · ")
      let reason: Message =
        switch skipped.reason {
        case .numbered: Message(thai: "แฟ้มจับคู่ให้ข้าม", english: "the mapping skips it")
        case .begins(let words):
          Message(thai: "ขึ้นต้นด้วย \"\(words)\"", english: "it begins with \"\(words)\"")
        case .repeatedHeadings: Message(thai: "เป็นหัวตารางซ้ำ", english: "it repeats the headings")
        }
      return note(
        table.location(skipped.row, 0), "skipped-row", "ข้ามแถว \"\(text.excerpt)\": \(reason.thai)",
        "the row \"\(text.excerpt)\" was skipped: \(reason.english)")
    }
  }

  /// Constants and defaults, which the mapping says and not the table.
  private var fixed: [Diagnostic] {
    reader.mapping.fields.compactMap { field in
      guard let count = given[field.field], count > 0, let text = field.constant ?? field.standIn else {
        return nil
      }
      return note(
        field.location, field.constant == nil ? "default" : "constant",
        "“\(field.field.name.thai)” เป็น \"\(text)\" ตามแฟ้มจับคู่ ไม่ใช่ตามตาราง: \(count) รายการ",
        "“\(field.field.name.english)” is \"\(text)\" by the mapping, not by the table: \(count) \(count == 1 ? "record" : "records")"
      )
    }
  }

  private var untranslated: [Diagnostic] {
    let fields = reader.mapping.fields.map(\.field).filter {
      $0.inEnglish.map { reader.mapping.field($0) == nil } ?? false
    }
    guard !fields.isEmpty else { return [] }
    let names = fields.map(\.rawValue).joined(separator: ", ")
    return [
      note(
        .file(reader.mapping.file), "untranslated", "ไม่มีคำแปล จึงมีข้อความเดียวกันทั้งสองภาษา: \(names)",
        "without a translation, and with the same words in both languages: \(names)")
    ]
  }
}
