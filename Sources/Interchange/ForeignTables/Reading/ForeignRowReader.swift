import Diagnostics
import Register
import Spreadsheet

/// Reads a foreign table row by row by a mapping, and gathers what is wrong with single cells.
struct ForeignRowReader {
  let table: ForeignTable
  let mapping: Mapping
  private let entries: ForeignEntryReader
  private(set) var bound: [BoundField] = []
  private(set) var rows: [ForeignRow] = []
  private(set) var skipped: [SkippedRow] = []
  private(set) var problems: [Diagnostic] = []
  /// The last cell with anything in it, of fields that are filled from above.
  private var above: [ForeignField: Int] = [:]
  private var constants: [ForeignField: ForeignEntry] = [:]
  private var standIns: [ForeignField: ForeignEntry] = [:]

  /// A row that became no record, and why.
  struct SkippedRow: Sendable, Hashable {
    enum Reason: Sendable, Hashable {
      case numbered
      case begins(String)
      case repeatedHeadings
    }

    /// Counted from 0.
    var row: Int
    var reason: Reason
  }

  init(_ table: ForeignTable, by mapping: Mapping, register: Register) {
    self.table = table
    self.mapping = mapping
    entries = ForeignEntryReader(
      mapping, register: register, countsFrom1904: table.workbook.countsFrom1904)
    bind()
    guard problems.isEmpty else { return }
    for row in table.rows where isRecord(row) { read(row) }
  }

  // MARK: Columns

  private mutating func bind() {
    if let last = table.headingRows.last, last >= table.sheet.rowCount {
      problems.append(ForeignTableProblem.headingsBeyondSheet.diagnostic(at: .file(mapping.file)))
      return
    }
    let headings = table.columns.map(\.heading).filter { !$0.isEmpty }
    for field in mapping.fields {
      let column = field.columns.lazy.compactMap { [table] in table.column($0) }.first
      if column == nil, let wanted = field.columns.first {
        let nearest = nearestName(to: wanted.text, among: headings)
        problems.append(
          ForeignTableProblem.missingColumn(
            field.field, wanted: field.columns.map(\.text), nearest: nearest
          ).diagnostic(at: field.location))
      }
      let merges =
        field.filling == .merged ? column.map { MergedSpans(alongColumn: $0.index, of: table.sheet) } : nil
      bound.append(BoundField(mapping: field, column: column, merges: merges))
      constants[field.field] = entry(field.constant, of: field)
      standIns[field.field] = entry(field.standIn, of: field)
    }
    for part in ForeignField.Part.allCases
    where part == .plan || mapping.fields.contains(where: { $0.field.part == part }) {
      for field in part.needed where mapping.field(field) == nil {
        problems.append(ForeignTableProblem.unmappedField(field).diagnostic(at: .file(mapping.file)))
      }
    }
    if mapping.field(.planID) == nil {
      problems.append(ForeignTableProblem.unmappedField(.planID).diagnostic(at: .file(mapping.file)))
    }
  }

  /// A constant or a default, read as a cell would be.
  private mutating func entry(_ text: String?, of field: FieldMapping) -> ForeignEntry? {
    guard let text else { return nil }
    do throws(EntryProblem) {
      guard let value = try entries.canonical(.text(text), as: field.field) else { return nil }
      return ForeignEntry(value: value, place: field.location)
    } catch {
      problems.append(error.diagnostic(at: field.location))
      return nil
    }
  }

  // MARK: Rows

  private mutating func isRecord(_ row: Int) -> Bool {
    let texts = table.columns.map { table.sheet.foldedText(row: row, column: $0.index) }
    if texts.allSatisfy(\.isEmpty) { return false }
    for skip in mapping.skips {
      switch skip {
      case .numbers(let numbers) where numbers.contains(row + 1):
        skipped.append(SkippedRow(row: row, reason: .numbered))
        return false
      case .beginning(let name, let words):
        guard let column = table.column(name), texts[column.index].hasPrefix(words) else { continue }
        skipped.append(SkippedRow(row: row, reason: .begins(words)))
        return false
      case .numbers: continue
      }
    }
    // Printed tables have their headings again on every page.
    let isHeading = zip(texts, table.columns).allSatisfy { text, column in
      text.isEmpty || column.headings.contains { $0.headingKey == text.headingKey }
    }
    if isHeading { skipped.append(SkippedRow(row: row, reason: .repeatedHeadings)) }
    return !isHeading
  }

  private mutating func read(_ row: Int) {
    var read = ForeignRow(row: row)
    for field in bound {
      if let column = field.column {
        self.read(field, column, into: &read)
      } else {
        read.entries[field.field] = constants[field.field]
      }
    }
    guard !read.written.isEmpty || !read.unreadable.isEmpty else { return }
    rows.append(read)
  }

  private mutating func read(_ bound: BoundField, _ column: HeadedColumn, into row: inout ForeignRow) {
    let field = bound.field
    let own = (row: row.row, column: column.index)
    let place = table.location(own.row, own.column)
    row.places[field] = place
    if let formula = table.sheet.formula(row: own.row, column: own.column),
      table.sheet[own.row, own.column] == nil
    {
      row.unreadable.insert(field)
      problems.append(ForeignTableProblem.formulaWithoutValue(formula).diagnostic(at: place))
      return
    }
    let isWritten = !table.sheet.foldedText(row: own.row, column: own.column).isEmpty
    let source = isWritten ? own : source(of: bound, own)
    if isWritten { above[field] = own.row }
    do throws(EntryProblem) {
      let values = try values(source.flatMap { [table] in table.sheet[$0.row, $0.column] }, of: bound)
      if isWritten, !values.isEmpty { row.written.insert(field) }
      let found = values.map { ForeignEntry(value: $0, place: place) }
      if field.part == .cause { row.causes[field] = found }
      row.entries[field] = found.first ?? standIns[field]
      if found.isEmpty, standIns[field] != nil { row.standIns.insert(field) }
    } catch {
      row.unreadable.insert(field)
      // A cell that fills others is told once, where it stands.
      if isWritten { problems.append(error.diagnostic(at: place)) }
    }
  }

  /// The cell that a blank one takes its value from.
  private func source(of bound: BoundField, _ own: (row: Int, column: Int)) -> (row: Int, column: Int)? {
    switch bound.mapping.filling {
    case .none: nil
    case .merged: bound.merges?.merge(at: own.row).map { ($0.firstRow, $0.firstColumn) }
    case .above: above[bound.field].map { ($0, own.column) }
    }
  }

  private func values(_ value: ReadSheet.Value?, of bound: BoundField) throws(EntryProblem) -> [String] {
    guard let separator = bound.mapping.separator, case .text(let text) = value else {
      return try entries.canonical(value, as: bound.field).map { [$0] } ?? []
    }
    var values: [String] = []
    for part in separator.parts(of: text) {
      if let value = try entries.canonical(.text(part), as: bound.field) { values.append(value) }
    }
    return values
  }
}
