import Diagnostics
import Register
import Spreadsheet

/// A column of a foreign table as it looks: what it seems to hold, and what does not fit.
public struct ColumnProfile: Sendable {
  /// `C`
  public let letter: String
  /// Of headings in two rows `upper / lower`; empty where there is none.
  public let heading: String
  public let type: CellType
  public let blanks: Int
  /// Different values.
  public let distinct: Int
  /// The first different values, at most three.
  public let examples: [String]
  /// The field whose name is nearest to the heading, where one is near.
  public internal(set) var suggestion: ForeignField?
  let problems: [Diagnostic]

  init(_ column: HeadedColumn, of table: ForeignTable) {
    let isUnderDate = Self.isOfDate(column.heading)
    var looks: [(row: Int, look: CellLook)] = []
    var problems: [Diagnostic] = []
    var seen: Set<String> = []
    var examples: [String] = []
    for row in table.rows {
      let value = table.sheet[row, column.index]
      if let problem = Self.fault(value, table.sheet.formula(row: row, column: column.index)) {
        problems.append(Self.warning(problem, at: table.location(row, column.index)))
      }
      guard let look = CellLook(value, isUnderDate: isUnderDate) else { continue }
      looks.append((row, look))
      if seen.insert(look.text).inserted, examples.count < 3 { examples.append(look.text) }
    }
    let type = Self.type(of: looks.map(\.look))
    for (row, look) in looks where !Self.fits(look, type) {
      problems.append(Self.oddOne(look.text, type, at: table.location(row, column.index)))
    }
    letter = column.letter
    heading = column.heading
    self.type = type
    blanks = table.rows.count - looks.count
    distinct = seen.count
    self.examples = examples
    self.problems = problems
  }

  /// The narrowest type that all cells have; if there is none, one that all but a fifth of many have.
  private static func type(of looks: [CellLook]) -> CellType {
    guard !looks.isEmpty else { return .blank }
    func count(_ types: Set<CellType>) -> Int { looks.count { !$0.types.isDisjoint(with: types) } }
    let dates: Set<CellType> = [.dateBE, .dateCE, .dateSerial]
    let candidates: [Set<CellType>] = [[.yesNo], [.wholeNumber], [.level], [.decimal], dates]
    let found =
      candidates.first { count($0) == looks.count }
      ?? candidates.first { looks.count >= 5 && count($0) * 5 >= looks.count * 4 }
    guard let found else { return .text }
    guard found == dates else { return found.first ?? .text }
    let kinds = dates.filter { count([$0]) > 0 }
    return kinds.count == 1 ? kinds.first ?? .text : .dateMixed
  }

  private static func fits(_ look: CellLook, _ type: CellType) -> Bool {
    switch type {
    case .blank, .text: true
    case .dateMixed: look.types.contains { $0.isDate }
    case .wholeNumber, .decimal, .level, .yesNo, .dateBE, .dateCE, .dateSerial: look.types.contains(type)
    }
  }

  private static func isOfDate(_ heading: String) -> Bool {
    let heading = heading.lowercased()
    return ["วัน", "กำหนดเสร็จ", "เมื่อ", "date", "due"].contains { heading.contains($0) }
  }

  // MARK: What does not fit

  private static func fault(_ value: ReadSheet.Value?, _ formula: String?) -> Diagnostic? {
    let nowhere = Location.file("")
    if case .error(let text) = value { return EntryProblem.errorValue(text).diagnostic(at: nowhere) }
    guard value == nil, let formula else { return nil }
    return ForeignTableProblem.formulaWithoutValue(formula).diagnostic(at: nowhere)
  }

  private static func warning(_ problem: Diagnostic, at place: Location) -> Diagnostic {
    Diagnostic(.warning, at: place, code: problem.code, problem.message, hint: problem.hint)
  }

  private static func oddOne(_ text: String, _ type: CellType, at place: Location) -> Diagnostic {
    if type.isDate {
      do throws(EntryProblem) {
        _ = try DateReader.day(in: text)
      } catch {
        return warning(error.diagnostic(at: place), at: place)
      }
    }
    return Diagnostic(
      .warning, at: place, code: "table.odd-one",
      Message(
        thai: "\"\(text.excerpt)\" ไม่ใช่\(type.name.thai)เหมือนช่องอื่นในคอลัมน์",
        english: "\"\(text.excerpt)\" is no \(type.name.english), as other cells of the column are"),
      hint: Message(
        thai: "แก้ช่องนี้ หรือแปลค่าในแฟ้มจับคู่ (<value>)",
        english: "mend the cell, or translate it in the mapping (<value>)"))
  }
}
