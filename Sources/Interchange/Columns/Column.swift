import Register
import Spreadsheet

/// A column of a table about subjects of one kind, described once for every sheet that shows it.
struct Column<Subject: Sendable>: Sendable {
  /// Unique within a table: `opening`.
  let id: String
  let title: Text
  /// In characters of the default font.
  let width: Double
  let total: Total?
  let cell: @Sendable (Subject, RowPlace) -> Cell

  init(
    _ id: String, _ thai: String, _ english: String, width: Double, total: Total? = nil,
    _ cell: @escaping @Sendable (Subject) -> Cell
  ) {
    self.init(id, Text(thai: thai, english: english), width: width, total: total) { subject, _ in
      cell(subject)
    }
  }

  /// A column whose cells refer to other cells of their row.
  init(
    _ id: String, _ title: Text, width: Double, total: Total? = nil,
    computed cell: @escaping @Sendable (Subject, RowPlace) -> Cell
  ) {
    self.id = id
    self.title = title
    self.width = width
    self.total = total
    self.cell = cell
  }

  /// The same column in another width.
  func wide(_ width: Double) -> Column {
    Column(id, title, width: width, total: total, computed: cell)
  }
}

/// What stands under a column: always a formula over the cells above, with its value stored beside it.
enum Total: Sendable, Hashable {
  case label(Text)
  case sum
  /// The mean of the numbers above, rounded half up to two decimals.
  case mean
  /// One sum in percent of another, rounded half up to two decimals.
  case percent(of: String, over: String)
  /// One sum divided by another, rounded half up to one decimal.
  case ratio(of: String, over: String)
}
