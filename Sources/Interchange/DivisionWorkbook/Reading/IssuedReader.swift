import Diagnostics
import FEEL
import Register
import Spreadsheet

/// Finds and reads the hidden sheet that tells with what a workbook was issued.
struct IssuedReader {
  let workbook: ReadWorkbook

  /// Throws what makes the workbook none of ours, one of a newer version, or one whose hidden sheet was changed.
  func state() throws(Problems) -> IssuedState {
    guard let place = marker else { throw problem(.notIssued) }
    let sheet = workbook.sheets[place.sheet]
    func text(_ row: Int, _ column: Int) -> String {
      switch sheet[place.row + row, place.column + column] {
      case .text(let text): text
      case .number(let number): number
      case .boolean, .error, nil: ""
      }
    }
    guard let version = Int(text(0, 1)) else { throw problem(.altered) }
    guard version <= IssuedState.currentVersion else { throw problem(.newer(version)) }
    var heading: [String: String] = [:]
    var row = 1
    while row < 50, text(row, 0) != IssuedState.columns[0] {
      heading[text(row, 0)] = text(row, 1)
      row += 1
    }
    var records: [InputRecord] = []
    row += 1
    while !text(row, 0).isEmpty {
      guard let table = InputTable(rawValue: text(row, 0)) else { throw problem(.altered) }
      let id = text(row, 1)
      if records.last?.id != id || records.last?.table != table {
        records.append(InputRecord(table: table, id: id))
      }
      switch (text(row, 2), InputField(rawValue: text(row, 3)), RecordFact(rawValue: text(row, 3))) {
      case ("input", let field?, _):
        records[records.count - 1].inputs.append(.init(field: field, value: text(row, 4)))
      case ("fact", _, let fact?):
        records[records.count - 1].facts.append(.init(name: fact, value: text(row, 4)))
      default: throw problem(.altered)
      }
      row += 1
    }
    guard let register = heading["register"], let division = heading["division"],
      let period = heading["period"].flatMap(PeriodID.init), let rules = heading["rules"],
      let asOf = heading["asOf"].flatMap({ CalendarDate($0) }), let tool = heading["tool"]
    else { throw problem(.altered) }
    let state = IssuedState(
      version: version, register: register, division: DivisionCode(division), period: period,
      rulesVersion: rules, asOf: asOf, toolVersion: tool, records: records)
    guard state.checksum == heading["checksum"] else { throw problem(.altered) }
    return state
  }

  /// The first cell of what was issued, on whatever sheet, moved by a few rows or columns at the most.
  private var marker: (sheet: Int, row: Int, column: Int)? {
    for (index, sheet) in workbook.sheets.enumerated() {
      for row in 0..<min(sheet.rowCount, 20) {
        for column in 0..<min(sheet.columnCount, 20)
        where sheet[row, column] == .text(IssuedState.marker) {
          return (index, row, column)
        }
      }
    }
    return nil
  }

  private func problem(_ problem: ReturnProblem) -> Problems {
    Problems([problem.diagnostic(at: .file(workbook.file))])
  }
}
