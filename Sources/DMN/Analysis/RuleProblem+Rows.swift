internal import Diagnostics
internal import FEEL

/// Problems of single rows and cells.
extension RuleProblem {
  static func cellType(
    at cell: ExpressionText, _ rows: [Int], of table: TableDescription, _ column: String,
    _ kinds: Set<FEEL.Kind>, _ expected: [FEEL.Kind]
  ) -> RuleProblem {
    let found = kinds.map(\.name).sorted().joined(separator: ", ")
    let wanted = expected.map(\.name).joined(separator: ", ")
    return RuleProblem(
      .cellType, rows, at: cell.location(at: 0),
      Message(
        thai:
          "\(rows.thaiRows) ของตาราง \"\(table.decision)\": ช่อง \(cell.text) เป็นชนิด \(found) แต่คอลัมน์ \"\(column)\" เป็นชนิด \(wanted) แถวนี้จึงไม่มีวันตรง",
        english:
          "\(rows.englishRows) of \"\(table.decision)\": the cell \(cell.text) is a \(found), but column \"\(column)\" holds a \(wanted), so it never matches"
      ),
      hint: Message(
        thai: "เขียนช่องด้วยค่าชนิด \(wanted)", english: "write the cell with values of type \(wanted)"))
  }

  static func valueNotAllowed(
    _ values: [Value], at cell: ExpressionText, _ rows: [Int], of table: TableDescription, _ column: String,
    _ dimension: Dimension
  ) -> RuleProblem {
    let texts = values.map(\.literal)
    let list = texts.joined(separator: ", ")
    let allowed = dimension.allowedText
    let near = texts.first.flatMap { nearestName(to: $0, among: dimension.allowedPoints.map(\.literal)) }
    return RuleProblem(
      .valueNotAllowed, rows, at: cell.location(at: 0),
      Message(
        thai: "\(rows.thaiRows) ของตาราง \"\(table.decision)\": คอลัมน์ \"\(column)\" ไม่มีค่า \(list) ในค่าที่อนุญาต",
        english:
          "\(rows.englishRows) of \"\(table.decision)\": \(list) is not among the allowed values of column \"\(column)\""
      ),
      hint: Message(
        thai: "ค่าที่อนุญาตคือ \(allowed)" + (near.map { " หมายถึง \($0) หรือไม่" } ?? ""),
        english: "the allowed values are \(allowed)" + (near.map { "; did you mean \($0)?" } ?? "")))
  }

  static func impossibleRow(
    _ row: Int, of table: TableDescription, _ dimension: Dimension, cells: [ExpressionText]
  ) -> RuleProblem {
    let texts = cells.map(\.text).filter { $0 != "-" }.joined(separator: "; ")
    let isFree = dimension.allowedText == "-"
    return RuleProblem(
      .impossibleRow, [row], at: table.rows[row].location,
      Message(
        thai:
          "\([row].thaiRows) ของตาราง \"\(table.decision)\" ไม่มีวันตรง: ไม่มีค่าใดที่ \"\(dimension.text)\" อนุญาตและผ่านช่อง \(texts)",
        english:
          "\([row].englishRows) of \"\(table.decision)\" can never match: no allowed value of \"\(dimension.text)\" passes \(texts)"
      ),
      hint: Message(
        thai: (isFree ? "" : "ค่าที่อนุญาตคือ \(dimension.allowedText); ") + "แก้ช่องหรือลบแถว",
        english: (isFree ? "" : "the allowed values are \(dimension.allowedText); ")
          + "correct the cell or delete the row"))
  }

  static func masked(
    _ row: Int, by cover: [Int], winner: Int?, of table: TableDescription, _ example: [Input]
  ) -> RuleProblem {
    let other = winner.map { [$0] } ?? []
    return RuleProblem(
      .maskedRow, [row] + cover, example: example, at: table.rows[row].location,
      Message(
        thai:
          "\([row].thaiRows) ของตาราง \"\(table.decision)\" ไม่เคยเป็นผู้ให้ผล เพราะ\(cover.thaiRows) ที่มาก่อนตรงทุกครั้งที่แถวนี้ตรง เช่น \(example.text)"
          + (other.isEmpty ? "" : " ให้ผลโดย\(other.thaiRows)"),
        english:
          "\([row].englishRows) of \"\(table.decision)\" never fires, because \(cover.englishRows) before it \(cover.count == 1 ? "matches" : "match") wherever it does; for example \(example.text)"
          + (other.isEmpty ? "" : " is decided by \(other.englishRows)")),
      hint: Message(
        thai: "ย้ายแถวขึ้นก่อน ทำให้แถวก่อนหน้าแคบลง หรือลบแถว",
        english: "move the row up, narrow the rows before it, or delete it"))
  }

  static func notAnalysed(
    _ rows: [(row: Int, cell: ExpressionText)], of table: TableDescription
  ) -> RuleProblem {
    let numbers = rows.map(\.row)
    let cell = rows.first?.cell.text ?? ""
    return RuleProblem(
      .notAnalysed, numbers, severity: .note, at: rows.first?.cell.location ?? table.location,
      Message(
        thai:
          "\(numbers.thaiRows) ของตาราง \"\(table.decision)\" ไม่ได้วิเคราะห์ เพราะช่อง \(cell) ไม่ได้เทียบกับค่าคงที่เท่านั้น",
        english:
          "\(numbers.englishRows) of \"\(table.decision)\" not analysed, because the cell \(cell) does more than compare with constants"
      ),
      hint: Message(
        thai: "ถือว่าแถวเหล่านี้ไม่ครอบคลุมกรณีใด และอาจทับกับแถวอื่น ให้ตรวจด้วยตัวอย่าง",
        english: "such a row is taken to cover nothing and may overlap others; check it with examples"))
  }
}
