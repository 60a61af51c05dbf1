import Assessment
import FEEL
import Register
import Spreadsheet

/// A column of a sheet as a listing has it.
struct ListingColumn<Subject: Sendable>: Sendable {
  let id: String
  let title: Text
  var isNumber = false
  var width = 24.0
  let value: @Sendable (Subject) -> Listing.Value
}

/// How the cells of sheets say in two languages at once what a listing says in one.
struct ListingWords: Sendable {
  private let values: [String: Listing.Value]

  /// The labels of the register's levels, and all others that columns share.
  init(_ assessed: AssessedRegister) {
    var values: [String: Listing.Value] = [:]
    for level in Level.allCases { values[assessed.label(level)] = .level(level) }
    for movement in Movement.allCases { values[movement.label] = .movement(movement) }
    for light in IndicatorLight.allCases {
      if case .text(let label) = light.cell.value { values[label] = .light(light) }
    }
    for verdict in Verdict.allCases {
      values[verdict.label] = .text(
        Text(thai: "\(verdict.sign) \(verdict.name.thai)", english: "\(verdict.sign) \(verdict.name.english)")
      )
    }
    for state in ActionState.allCases {
      let sign = state == .late ? "! " : ""
      values[state.label] = .text(Text(thai: state.name.thai, english: sign + state.name.english))
    }
    let followUp = assessed.assessment.followUp
    for band in followUp.actionBands + followUp.findingBands { values[band.label] = .text(band.name) }
    values[AssessedRegister.unrated] = .text(Text(thai: "ยังไม่ประเมิน", english: "Unrated"))
    values[PlanColumns.yes] = .text(Text(thai: PlanColumns.yes, english: "Yes"))
    self.values = values
  }

  /// - Parameter isStacked: the cell has Thai on its first line and English on its second.
  func value(of cell: Cell, isStacked: Bool) -> Listing.Value {
    switch cell.value {
    case .blank, .boolean, .formula(_, stored: .text): return .nothing
    case .number(let number), .formula(_, stored: .number(let number)):
      return .number(number, decimals: cell.style.decimals)
    case .date(let day):
      return CalendarDate(year: day.year, month: day.month, day: day.day).map { .date($0) } ?? .nothing
    case .text(let text), .link(_, let text):
      if cell == .dash { return .nothing }
      if let known = values[text] { return known }
      let lines = isStacked ? text.split(separator: "\n", maxSplits: 1) : []
      return .text(
        lines.count == 2
          ? Text(thai: String(lines[0]), english: String(lines[1])) : Text(thai: text, english: text))
    }
  }
}

extension Style {
  /// How many digits follow the decimal point.
  fileprivate var decimals: Int {
    guard let format = numberFormat, let point = format.firstIndex(of: ".") else { return 0 }
    return format[point...].count { $0 == "0" }
  }
}

extension AssessedRegister {
  /// The columns of a sheet, each as it is there.
  ///
  /// - Parameter stacked: ids of columns whose cells have English below Thai.
  func listed<Subject>(
    _ columns: [Column<Subject>], stacked: Set<String> = [], words: ListingWords
  ) -> [ListingColumn<Subject>] {
    columns.map { column in
      let isStacked = stacked.contains(column.id)
      let isNumber = Self.numbers.contains(column.id) || column.total == .sum
      return ListingColumn(
        id: column.id, title: column.title.withoutLanguage, isNumber: isNumber, width: column.width
      ) { subject in
        words.value(of: column.cell(subject, .nowhere), isStacked: isStacked)
      }
    }
  }

  /// A column in Thai and its twin in English as one.
  func listed<Subject>(
    _ thai: Column<Subject>, _ english: Column<Subject>, words: ListingWords
  ) -> ListingColumn<Subject> {
    ListingColumn(id: thai.id, title: thai.title.withoutLanguage, width: thai.width) { subject in
      let values = [thai, english].map { words.value(of: $0.cell(subject, .nowhere), isStacked: false) }
      guard case .text(let first) = values[0] else { return values[1] }
      guard case .text(let second) = values[1] else { return values[0] }
      return .text(Text(thai: first.thai, english: second.english))
    }
  }

  /// Columns whose cells are numbers.
  private static let numbers: Set = [
    "openActions", "lateActions", "findings", "likelihood", "consequence", "daysOverdue",
    "daysOverdueOriginally", "extensions", "percent", "daysOpen", "plans", "reduced",
    "yearTarget", "quarterTarget", "carriedTarget", "result", "resultToDate", "leftOfYear", "yearShare",
    "quarterShare", "printed", "recomputed", "reducedPercent", "scopeItems", "concluded",
  ]
}

extension RowPlace {
  /// A row of no sheet: formulas refer to nothing, their stored values stand.
  static let nowhere = RowPlace(
    table: TablePlace(sheet: "", columns: [:], width: 0, headingRow: 0, rows: 0...0), row: 0)
}

extension Text {
  /// `Plan, in Thai` as the heading of both languages: `Plan`.
  fileprivate var withoutLanguage: Text {
    let suffix = ", in Thai"
    return Text(
      thai: thai, english: english.hasSuffix(suffix) ? String(english.dropLast(suffix.count)) : english)
  }
}
