import Register
import Spreadsheet

extension InputSheet {
  /// What may be typed into each column, one rule for each run of open cells.
  func validations(in form: InputForm) -> [DataValidation] {
    columns.enumerated().flatMap { index, column -> [DataValidation] in
      guard case .input(let field, _) = column.content else { return [] }
      return runs { $0.input(field) != nil }.flatMap { rows -> [DataValidation] in
        let range = CellRange(rows: rows, columns: index...index)
        let key = EntryKey(table: table, id: lines[rows.lowerBound - Self.firstRow].record.id, field: field)
        return form.validation(of: key, in: range).map { [$0] } ?? []
      }
    }
  }

  /// Rows that stand together and have the property.
  private func runs(_ isOpen: (InputRecord) -> Bool) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for (index, line) in lines.enumerated() where isOpen(line.record) {
      let row = Self.firstRow + index
      if let last = runs.last, last.upperBound == row - 1 {
        runs[runs.count - 1] = last.lowerBound...row
      } else {
        runs.append(row...row)
      }
    }
    return runs
  }

  /// Demanded cells lose their colour once they are filled in; levels have their own.
  var conditionalFormats: [ConditionalFormat] {
    guard !lines.isEmpty else { return [] }
    return columns.enumerated().flatMap { index, column -> [ConditionalFormat] in
      let range = CellRange(rows: Self.firstRow...lastRow, columns: index...index)
      var formats: [ConditionalFormat] = []
      if bars.contains(column.id) {
        formats.append(ConditionalFormat(range: range, rule: .bar(0...100, .progress), style: Style()))
      }
      for look in looks[column.id] ?? [] {
        formats.append(ConditionalFormat(range: range, rule: look.rule, style: look.style))
      }
      if case .input = column.content {
        let first = CellReference.relative(row: Self.firstRow, column: index)
        formats.append(
          ConditionalFormat(
            range: range, rule: .formula("LEN(\(first))>0"), style: Style(fill: Style.Fill(.white))))
      }
      return formats
    }
  }

  /// What was found wrong with a returned workbook, where it stands.
  func notes(in book: DivisionWorkbook) -> [CellNote] {
    lines.enumerated().flatMap { index, line in
      columns.enumerated().compactMap { column, content -> CellNote? in
        guard case .input(let field, _) = content.content,
          let text = book.entries.remark(on: EntryKey(table: table, id: line.record.id, field: field))
        else { return nil }
        return CellNote(row: Self.firstRow + index, column: column, text: text, author: book.author)
      }
    }
  }
}

extension InputForm {
  /// The rule, the words that guide and the words that refuse; nil for prose.
  func validation(of key: EntryKey, in range: CellRange) -> DataValidation? {
    let title = key.field == .value ? "กรอกที่นี่" : key.field.title(in: key.table).thai
    func note(_ text: String) -> DataValidation.Note { .init(title: title, text: text) }
    switch kind(of: key) {
    case .whole(let bounds):
      let words = scaleWords(of: key.field)
      let isChosen = bounds.count <= 10
      let list: ListName = key.field == .quantity || key.field == .quality ? .ratings : .scores
      return DataValidation(
        range: range, rule: isChosen ? .listFrom(range: list.rawValue) : .integer(bounds),
        prompt: note(words ?? "จำนวนเต็ม \(bounds.lowerBound) ถึง \(bounds.upperBound)"),
        refusal: note(
          "ใช้ได้เฉพาะจำนวนเต็ม \(bounds.lowerBound) ถึง \(bounds.upperBound) (whole numbers only)"))
    case .choice(let choices, let list):
      return DataValidation(
        range: range, rule: .listFrom(range: list.rawValue),
        prompt: note("เลือกจากรายการ: \(choices.prefix(4).map(\.label).joined(separator: " / "))"),
        refusal: note("เลือกจากรายการเท่านั้น (choose from the list)"))
    case .date:
      return DataValidation(
        range: range, rule: .date(from: Self.earliest, to: Self.latest),
        prompt: note("วันที่ เช่น 30/6/\(period.fiscalYear) หรือ 30/6/\(period.fiscalYear - 543)"),
        refusal: note(
          "ไม่ใช่วันที่ ถ้าโปรแกรมไม่รับปี พ.ศ. ให้พิมพ์ปี ค.ศ. เช่น 30/6/\(period.fiscalYear - 543) (a date is needed)"))
    case .reference:
      return DataValidation(
        range: range,
        rule: .formula(
          "LEN(\(CellReference.relative(row: range.firstRow, column: range.firstColumn)))<=2000"),
        prompt: note(
          "ที่อยู่ในโฟลเดอร์ทะเบียน เช่น evidence/\(division.code)/\(period)/รายงาน.pdf แฟ้มต้องอยู่ที่นั่นเมื่อนำเข้า"),
        refusal: note("ยาวเกินไป (too long)"))
    case .words: return nil
    }
  }

  /// Dates that programs take for one of the Buddhist era stand 543 years later.
  private static let earliest = Day(year: 2000, month: 1, day: 1)
  private static let latest = Day(year: 2700, month: 12, day: 31)

  /// `1 เกิดยากมาก  2 เกิดยาก …`
  private func scaleWords(of field: InputField) -> String? {
    let scale: [ScaleStep]
    switch field {
    case .likelihood: scale = register.likelihoodScale
    case .consequence: scale = register.consequenceScale
    default: return nil
    }
    return scale.sorted { $0.score < $1.score }.map { "\($0.score) \($0.name.thai)" }.joined(separator: "\n")
  }
}
