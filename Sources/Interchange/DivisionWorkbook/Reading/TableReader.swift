import Diagnostics
import Register
import Spreadsheet

/// Reads the lines of one table and gathers what is wrong with single cells and lines.
struct TableReader {
  let table: InputTable
  let form: InputForm
  let entries: EntryReader
  private(set) var records: [ReturnedRecord] = []
  private(set) var problems: [(key: EntryKey?, diagnostic: Diagnostic)] = []
  /// What stood in the open cells, for a copy to be mended.
  private(set) var returned: [EntryKey: ReadSheet.Value?] = [:]

  init(_ issued: [InputRecord], of table: InputTable, in workbook: ReadWorkbook, form: InputForm) {
    self.table = table
    self.form = form
    entries = EntryReader(countsFrom1904: workbook.countsFrom1904)
    guard let located = SheetLocator(workbook: workbook).locate(table) else {
      add(.missingSheet(table), at: .file(workbook.file))
      return
    }
    for field in Set(issued.flatMap { $0.inputs.map(\.field) }).sorted(by: { $0.rawValue < $1.rawValue })
    where located.columns[field] == nil {
      add(
        .missingColumn(table, field),
        at: located.sheet.location(row: located.firstRow, column: located.idColumn))
    }
    let rows = rows(of: located, ids: issued.map(\.id))
    for record in issued {
      guard let row = rows[record.id] else {
        add(
          .missingLine(table, record.id),
          at: located.sheet.location(row: located.firstRow, column: located.idColumn))
        continue
      }
      read(record, in: located, row: row)
    }
  }

  private mutating func add(_ problem: ReturnProblem, at place: Location, key: EntryKey? = nil) {
    problems.append((key, problem.diagnostic(at: place)))
  }

  /// The row of each id; a row with entries that belongs to no record is a problem.
  private mutating func rows(of located: LocatedTable, ids: [String]) -> [String: Int] {
    let known = Set(ids)
    let sheet = located.sheet
    var rows: [String: Int] = [:]
    for row in located.firstRow..<max(located.firstRow, sheet.rowCount) {
      let id = sheet.words(row: row, column: located.idColumn)
      if known.contains(id) {
        if rows[id] == nil {
          rows[id] = row
        } else {
          add(.doubleLine(id), at: sheet.location(row: row, column: located.idColumn))
        }
      } else if hasEntries(row, in: located) {
        add(
          .unknownLine(id, nearest: nearestName(to: id, among: ids)),
          at: sheet.location(row: row, column: located.idColumn))
      }
    }
    return rows
  }

  /// Whether somebody wrote into the row; headings are no entries.
  private func hasEntries(_ row: Int, in located: LocatedTable) -> Bool {
    // The first sheet tells more in the same columns.
    guard table != .cover else { return false }
    let texts = located.columns.map { (field: $0.key, text: located.sheet.words(row: row, column: $0.value)) }
    let isHeading = texts.contains { entry in
      let title = entry.field.title(in: table)
      return entry.text == title.thai || entry.text == title.english
    }
    return !isHeading && texts.contains { !$0.text.isEmpty }
  }

  private mutating func read(_ issued: InputRecord, in located: LocatedTable, row: Int) {
    let sheet = located.sheet
    var record = ReturnedRecord(
      issued: issued, place: sheet.location(row: row, column: located.idColumn))
    for field in table.fields {
      guard let column = located.columns[field] else { continue }
      let key = EntryKey(table: table, id: issued.id, field: field)
      let place = sheet.location(row: row, column: column)
      record.places[field] = place
      let entry = sheet.entry(row: row, column: column)
      let isOpen = issued.input(field) != nil
      if isOpen { returned[key] = .some(entry.value) }
      do throws(EntryProblem) {
        if let formula = entry.formula {
          throw .formula(formula)
        }
        record.values[field] = try entries.canonical(entry.value, as: form.kind(of: key))
      } catch {
        record.unreadable.insert(field)
        if isOpen { problems.append((key, error.diagnostic(at: place))) }
      }
      if !isOpen, let held = RecordFact(rawValue: field.rawValue).flatMap(issued.fact),
        record.unreadable.contains(field) || record.values[field] ?? "" != held
      {
        add(.locked(issued: held), at: place, key: key)
      }
    }
    for input in issued.inputs
    where !input.value.isEmpty && record.values[input.field] == nil
      && !record.unreadable.contains(input.field)
    {
      let key = EntryKey(table: table, id: issued.id, field: input.field)
      add(.cleared(issued: input.value), at: record.place(of: input.field), key: key)
    }
    records.append(record)
  }
}
