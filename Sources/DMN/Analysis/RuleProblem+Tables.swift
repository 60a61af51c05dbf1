internal import Diagnostics
internal import FEEL

/// Problems of a table as a whole.
extension RuleProblem {
  static func gap(
    _ gap: Gaps.Gap, of table: TableDescription, _ space: TableSpace, _ example: [Input], isPlain: Bool
  ) -> RuleProblem {
    let conditions = zip(space.dimensions, gap.region.sets).compactMap { dimension, cells in
      dimension.text(of: cells).map { (dimension: dimension, cells: cells, text: $0) }
    }
    let place = conditions.map { "\($0.dimension.text): \($0.text)" }.joined(separator: "; ")
    let defaultHint = Message(
      thai: "เพิ่มแถวสำหรับกรณีนี้ หรือกำหนดผลลัพธ์โดยปริยาย" + (isPlain ? "" : unreachable.thai),
      english: "add a row for it, or give the output a default" + (isPlain ? "" : unreachable.english))
    guard gap.isCertain else {
      return RuleProblem(
        .possibleGap, [], example: example, severity: .warning, at: table.location,
        Message(
          thai:
            "ตาราง \"\(table.decision)\" อาจไม่มีแถวที่ตรงเมื่อ \(place) เว้นแต่แถวที่ไม่ได้วิเคราะห์จะตรง เช่น \(example.text)",
          english:
            "\"\(table.decision)\" may have no row for \(place), unless one that was not analysed matches; for example \(example.text)"
        ), hint: defaultHint)
    }
    if conditions.count == 1, let only = conditions.first, only.dimension.isEnumerated,
      !only.cells.contains(only.dimension.nullCell)
    {
      return RuleProblem(
        .valueNotCovered, [], example: example, at: table.location,
        Message(
          thai:
            "ตาราง \"\(table.decision)\" ไม่มีแถวใดรับค่า \(only.text) ของ \"\(only.dimension.text)\" ซึ่งเป็นค่าที่อนุญาต เช่น \(example.text)",
          english:
            "no row of \"\(table.decision)\" takes the allowed value \(only.text) of \"\(only.dimension.text)\"; for example \(example.text)"
        ), hint: defaultHint)
    }
    return RuleProblem(
      .gap, [], example: example, at: table.location,
      Message(
        thai: "ไม่มีแถวใดของตาราง \"\(table.decision)\" ตรงเมื่อ \(place) เช่น \(example.text)",
        english: "no row of \"\(table.decision)\" matches \(place); for example \(example.text)"),
      hint: defaultHint)
  }

  static func overlap(
    _ kind: Kind, _ row: Int, _ others: [Int], of table: TableDescription, _ example: [Input], isPlain: Bool
  ) -> RuleProblem {
    let rows = ([row] + others).sorted()
    let pair = [row] + others.prefix(1)
    let last = max(row, others.first ?? row)
    let many = others.count > 1
    let thai =
      many ? "\([row].thaiRows) ตรงพร้อมกับ\(others.thaiRows)" : "\(rows.thaiRows) ตรงพร้อมกัน"
    let english =
      many
      ? "\([row].englishRows) matches together with \(others.englishRows)"
      : "\(rows.englishRows) match together"
    let message: Message
    let hint: Message
    switch kind {
    case .disagreement:
      message = Message(
        thai: "\(thai) แต่ให้ผลต่างกัน ในตาราง \"\(table.decision)\" เช่น \(example.text)",
        english: "\(english) but give different outputs in \"\(table.decision)\"; for example \(example.text)"
      )
      hint = Message(
        thai: "แยกเงื่อนไขของแถว หรือให้ผลเหมือนกัน",
        english: "separate the rows' conditions, or give the same outputs")
    case .possibleDisagreement:
      message = Message(
        thai: "\(thai) และผลของแถวต้องคำนวณจึงจะรู้ว่าเหมือนกัน ในตาราง \"\(table.decision)\" เช่น \(example.text)",
        english:
          "\(english), and whether their outputs agree depends on the input, in \"\(table.decision)\"; for example \(example.text)"
      )
      hint = Message(
        thai: "แยกเงื่อนไขของแถว", english: "separate the rows' conditions")
    default:
      message = Message(
        thai: "\(thai) ในตาราง \"\(table.decision)\" ซึ่งให้ตรงได้แถวเดียว เช่น \(example.text)",
        english:
          "\(english) in \"\(table.decision)\", where only one may; for example \(example.text)"
          + (many ? " for \(pair.sorted().englishRows)" : ""))
      hint = Message(
        thai: "แยกเงื่อนไขของแถว หรือเปลี่ยนนโยบายการตรง" + (isPlain ? "" : unreachable.thai),
        english: "separate the rows' conditions, or choose another hit policy"
          + (isPlain ? "" : unreachable.english))
    }
    return RuleProblem(
      kind, rows, example: example, severity: kind == .possibleDisagreement ? .warning : .error,
      at: table.rows[last].location, message, hint: hint)
  }

  static func unreachable(
    _ values: [Value], _ clause: DecisionTable.OutputClause, of table: TableDescription
  ) -> RuleProblem {
    let list = values.map(\.literal).joined(separator: ", ")
    let column = clause.name ?? clause.label ?? table.decision
    return RuleProblem(
      .unreachableOutput, [], severity: .warning, at: clause.location,
      Message(
        thai: "ไม่มีแถวใดของตาราง \"\(table.decision)\" ให้ผล \(list) ซึ่งคอลัมน์ \"\(column)\" อนุญาต",
        english: "no row of \"\(table.decision)\" gives \(list), which column \"\(column)\" allows"),
      hint: Message(
        thai: "เพิ่มแถวที่ให้ผลนี้ หรือตัดออกจากค่าผลลัพธ์ที่อนุญาต",
        english: "add a row that gives it, or take it off the allowed output values"))
  }

  static func notFinished(_ table: TableDescription) -> RuleProblem {
    RuleProblem(
      .notFinished, [], severity: .warning, at: table.location,
      Message(
        thai: "ตาราง \"\(table.decision)\" ใหญ่เกินกว่าจะวิเคราะห์จนจบ ส่วนที่เหลือไม่ได้วิเคราะห์",
        english: "\"\(table.decision)\" takes too much work to analyse to the end; the rest was not analysed"),
      hint: Message(
        thai: "แบ่งตารางเป็นหลายตาราง", english: "divide the table into several"))
  }

  private static let unreachable = Message(
    thai: "; บางคอลัมน์เป็นค่าที่คำนวณ ตัวอย่างนี้อาจเกิดขึ้นไม่ได้",
    english: "; some columns are computed, so the example may never occur")
}

extension RuleProblem {
  init(
    _ kind: Kind, _ rows: [Int], example: [Input] = [], severity: Severity = .error, at location: Location,
    _ message: Message, hint: Message
  ) {
    self.kind = kind
    self.rows = rows.map { $0 + 1 }
    self.example = example
    diagnostic = Diagnostic(severity, at: location, code: "rules.\(kind.rawValue)", message, hint: hint)
  }
}

extension [RuleProblem.Input] {
  /// `likelihood = 3, consequence = 5`
  var text: String { map { "\($0.expression) = \($0.text)" }.joined(separator: ", ") }
}

extension [Int] {
  /// `row 3`, `rows 1, 4 and 7`, for indices that count from 0.
  var englishRows: String { count == 1 ? "row \(list("and"))" : "rows \(list("and"))" }
  var thaiRows: String { "แถว \(list("และ"))" }

  private func list(_ and: String) -> String {
    var numbers = prefix(12).map { "\($0 + 1)" }
    if count > 12 { return numbers.joined(separator: ", ") + ", … (\(count))" }
    guard let last = numbers.popLast(), !numbers.isEmpty else { return first.map { "\($0 + 1)" } ?? "" }
    return numbers.joined(separator: ", ") + " \(and) \(last)"
  }
}

extension Dimension {
  /// The allowed values as a cell would write them.
  var allowedText: String {
    let line = expected.isEmpty ? domain : expected
    return allTexts(of: line)
  }

  /// The constants among the allowed values.
  var allowedPoints: [Value] {
    expected.members.prefix(200).map { representative($0) }
  }
}
