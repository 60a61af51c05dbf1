import Register
import Spreadsheet

/// A column of a sheet that divisions fill in.
struct InputColumn<Subject: Sendable>: Sendable {
  enum Content: Sendable {
    /// What the register holds.
    case shown(@Sendable (Subject) -> Cell)
    /// A formula over other cells of the line.
    case computed(@Sendable (Subject, InputRow) -> Cell)
    /// Open where the record has the field open; `demanded` says whose lines must not stay blank.
    case input(InputField, demanded: @Sendable (Subject) -> Bool)
    /// How many demanded cells of the line are still blank.
    case blanks
  }

  let id: String
  let title: Text
  let width: Double
  let content: Content

  static func shown(
    _ id: String, _ thai: String, _ english: String, width: Double,
    _ cell: @escaping @Sendable (Subject) -> Cell
  ) -> Self {
    Self(id: id, title: Text(thai: thai, english: english), width: width, content: .shown(cell))
  }

  static func computed(
    _ id: String, _ thai: String, _ english: String, width: Double,
    _ cell: @escaping @Sendable (Subject, InputRow) -> Cell
  ) -> Self {
    Self(id: id, title: Text(thai: thai, english: english), width: width, content: .computed(cell))
  }

  static func input(
    _ field: InputField, in table: InputTable, width: Double,
    demanded: @escaping @Sendable (Subject) -> Bool = { _ in false }
  ) -> Self {
    Self(
      id: field.rawValue, title: field.title(in: table), width: width,
      content: .input(field, demanded: demanded))
  }

  static var blanks: Self {
    Self(
      id: "blanks", title: Text(thai: "ยังว่าง", english: "Still blank"), width: 11, content: .blanks)
  }
}

/// A line of an input sheet, for cells that refer to their neighbours.
struct InputRow: Sendable {
  let record: InputRecord
  /// Counted from 0.
  let row: Int
  let columns: [String: Int]

  /// `I8`
  func callAsFunction(_ id: String) -> String {
    columns[id].map { CellReference.relative(row: row, column: $0) } ?? "NA()"
  }
}
