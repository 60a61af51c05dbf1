import Diagnostics
import Register
import Spreadsheet

/// A value in its canonical form, with the cell, or the line of the mapping, that it came from.
struct ForeignEntry: Sendable, Hashable {
  var value: String
  var place: Location
}

/// One row of a foreign table as its fields.
struct ForeignRow: Sendable {
  /// Counted from 0.
  let row: Int
  var entries: [ForeignField: ForeignEntry] = [:]
  /// Several causes of one cell, in order.
  var causes: [ForeignField: [ForeignEntry]] = [:]
  /// Fields whose own cell holds something, and not only a cell that it is filled from.
  var written: Set<ForeignField> = []
  /// Fields whose cell could not be read; it is told already.
  var unreadable: Set<ForeignField> = []
  /// Fields that took their default.
  var standIns: Set<ForeignField> = []
  /// The cell of each field that has a column.
  var places: [ForeignField: Location] = [:]

  func value(_ field: ForeignField) -> String? { entries[field]?.value }

  /// What a record of the row rests on; `origin` is the file and the sheet.
  func source(in origin: String) -> Source { .imported(row: "\(origin)!\(row + 1)") }

  /// Whether the row tells anything of a part; constants and defaults tell nothing.
  func holds(_ part: ForeignField.Part) -> Bool { !written.union(unreadable).allSatisfy { $0.part != part } }
}

/// A field with the column that the table has for it.
struct BoundField: Sendable {
  let mapping: FieldMapping
  /// Nil for constants and for ids that are made.
  let column: HeadedColumn?
  /// Where merged cells fill in.
  let merges: MergedSpans?

  var field: ForeignField { mapping.field }
}
