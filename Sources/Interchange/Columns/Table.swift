import FEEL
import Register
import Spreadsheet

/// Columns over subjects: headings in Thai with English beneath, a row for each subject, and totals where columns have them.
struct Table<Subject: Sendable>: Sendable {
  /// Where a column is nil, a gap.
  let columns: [Column<Subject>?]
  /// How many of the columns paper shows; those behind them are for the screen.
  let printed: Int
  let subjects: [Subject]
  /// Stands in place of the rows when there are no subjects.
  let nothing: Text

  /// - Parameters:
  ///   - onScreen: columns that are not printed: other languages, sources.
  ///   - screenFrom: the column of the sheet where those begin, for tables that stand below wider ones.
  init(
    columns: [Column<Subject>], onScreen: [Column<Subject>] = [], screenFrom: Int = 0, subjects: [Subject],
    nothing: Text = Text(thai: "ไม่มีรายการ", english: "none")
  ) {
    let gap: [Column<Subject>?] =
      onScreen.isEmpty ? [] : Array(repeating: nil, count: max(0, screenFrom - columns.count))
    self.columns = columns.map(Optional.some) + gap + onScreen.map(Optional.some)
    printed = columns.count
    self.subjects = subjects
    self.nothing = nothing
  }

  var widths: [Double] { columns.map { $0?.width ?? Self.widthOfGap } }

  private static var widthOfGap: Double { 9 }

  static var headingRows: Int { 2 }

  var hasTotals: Bool { !subjects.isEmpty && columns.contains { $0?.total != nil } }

  /// Headings, subjects or the line that there are none, totals.
  var rowCount: Int { Self.headingRows + max(1, subjects.count) + (hasTotals ? 1 : 0) }

  func place(in sheet: String, from firstRow: Int) -> TablePlace {
    let first = firstRow + Self.headingRows
    return TablePlace(
      sheet: sheet,
      columns: Dictionary(
        columns.enumerated().compactMap { index, column in column.map { ($0.id, index) } },
        uniquingKeysWith: { first, _ in first }),
      width: columns.count, headingRow: first - 1, rows: first...(first + max(1, subjects.count) - 1))
  }

  /// Produces every row in order; totals are summed up on the way.
  func write(at place: TablePlace, _ write: (Row) throws -> Void) throws {
    try write(Row(columns.map { $0.map { Cell(.text($0.title.thai), .heading) } ?? .space }))
    try write(Row(columns.map { $0.map { Cell(.text($0.title.english), .headingEnglish) } ?? .space }))
    guard !subjects.isEmpty else {
      let words = Cell(.text("\(nothing.thai) · \(nothing.english)"), .subtitle)
      return try write(Row([words]))
    }
    var totals = columns.map { _ in RunningTotal() }
    for (index, subject) in subjects.enumerated() {
      let row = RowPlace(table: place, row: place.rows.lowerBound + index)
      let cells = columns.map { $0?.cell(subject, row) ?? .space }
      for (column, cell) in cells.enumerated() { totals[column].add(cell.number) }
      try write(Row(cells))
    }
    if hasTotals { try write(Row(totalCells(totals, at: place))) }
  }

  private func totalCells(_ totals: [RunningTotal], at place: TablePlace) -> [Cell] {
    columns.enumerated().map { index, column in
      guard let column else { return .space }
      let range =
        "\(CellReference.relative(row: place.rows.lowerBound, column: index)):"
        + CellReference.relative(row: place.rows.upperBound, column: index)
      switch column.total {
      case nil: return Cell(.blank, .total)
      case .label(let text): return Cell(.text("\(text.thai) \(text.english)"), .total)
      case .sum:
        return Cell(.formula("SUM(\(range))", stored: .number(totals[index].sum)), Style.count.totalled)
      case .mean:
        return .formula(
          "IFERROR(ROUND(AVERAGE(\(range)),2),\"–\")", totals[index].mean, Style.decimal.totalled)
      case .ratio(let part, let whole):
        return .ratioFormula(
          of: cell(part, below: place), over: cell(whole, below: place),
          ratio(part, whole, in: totals, at: place), Style.oneDecimal.totalled)
      case .percent(let part, let whole):
        return .percentFormula(
          of: cell(part, below: place), over: cell(whole, below: place),
          percent(of: sum(part, in: totals, at: place), over: sum(whole, in: totals, at: place)),
          Style.decimal.totalled)
      }
    }
  }

  private func ratio(_ part: String, _ whole: String, in totals: [RunningTotal], at place: TablePlace)
    -> Number?
  {
    let divisor = sum(whole, in: totals, at: place)
    guard divisor > 0 else { return nil }
    return Number(sum(part, in: totals, at: place)).divided(by: Number(divisor))?.rounded(scale: 1, .halfUp)
  }

  private func cell(_ id: String, below place: TablePlace) -> String {
    RowPlace(table: place, row: place.rows.upperBound + 1)(id)
  }

  private func sum(_ id: String, in totals: [RunningTotal], at place: TablePlace) -> Int {
    place.columns[id].flatMap { Int(exactly: totals[$0].sum.rounded()) } ?? 0
  }
}

extension Cell {
  /// `part` in percent of `whole`, rounded half up to two decimals; a dash over nothing.
  static func percentFormula(
    of part: String, over whole: String, _ value: Number?, _ style: Style = .decimal
  ) -> Cell {
    .formula("IF(\(whole)=0,\"–\",ROUND(100*\(part)/\(whole),2))", value, style)
  }
}

extension Cell {
  /// `part` divided by `whole`, rounded half up to one decimal; a dash over nothing.
  static func ratioFormula(
    of part: String, over whole: String, _ value: Number?, _ style: Style = .oneDecimal
  ) -> Cell {
    .formula("IF(\(whole)=0,\"–\",ROUND(\(part)/\(whole),1))", value, style)
  }
}

/// `part` in percent of `whole`, rounded half up to two decimals; nil over nothing.
func percent(of part: Int, over whole: Int) -> Number? {
  guard whole > 0 else { return nil }
  return Number(part).multiplied(by: 100)?.divided(by: Number(whole))?.rounded(scale: 2, .halfUp)
}

/// The numbers of a column as they pass.
private struct RunningTotal {
  var sum = 0.0
  var count = 0

  mutating func add(_ number: Double?) {
    guard let number else { return }
    sum += number
    count += 1
  }

  var mean: Number? {
    guard count > 0, let sum = Number("\(sum)") else { return nil }
    return sum.divided(by: Number(count))?.rounded(scale: 2, .halfUp)
  }
}
