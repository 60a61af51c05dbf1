import Diagnostics
public import Register

/// How the columns of a foreign table become fields of plans: data that stands in a file beside the register.
public struct Mapping: Sendable {
  public let id: String
  public let title: Text
  /// Where it was read from.
  public let file: String
  /// The sheet's name; nil for the first that is not hidden.
  var sheet: String?
  /// The rows of the headings, counted from 1; empty where they are to be found.
  let headingRows: [Int]
  let skips: [SkippedRows]
  /// In the order of the file.
  let fields: [FieldMapping]

  func field(_ field: ForeignField) -> FieldMapping? { fields.first { $0.field == field } }
}

/// Where the values of one field come from.
struct FieldMapping: Sendable {
  var field: ForeignField
  var location: Location
  /// Alternatives: the first that the table has is taken.
  var columns: [ColumnName] = []
  /// The value of every row, whatever the table says.
  var constant: String?
  /// The value of rows whose cell is blank.
  var standIn: String?
  /// Ids are made, in the order of the rows.
  var isNumbered = false
  var filling = Filling.none
  /// What parts several values in one cell.
  var separator: ListSeparator?
  var translations: [Translation] = []
}

/// A column as a mapping names it.
enum ColumnName: Sendable, Hashable {
  /// What stands in a heading row, or `upper / lower` for headings in two rows.
  case heading(String)
  /// `C`
  case letter(String)

  var text: String {
    switch self {
    case .heading(let text), .letter(let text): text
    }
  }
}

/// What a blank cell takes from its neighbours.
enum Filling: String, Sendable, Hashable {
  case none
  /// A cell that is merged with others has the value of them all.
  case merged
  /// A blank cell has the value of the last one above it that is not blank.
  case above
}

enum ListSeparator: String, Sendable, Hashable {
  case lines, semicolons, commas

  func parts(of text: String) -> [String] {
    let parts =
      switch self {
      case .lines: text.split(whereSeparator: \.isNewline)
      case .semicolons: text.split(separator: ";")
      case .commas: text.split(separator: ",")
      }
    return parts.map(String.init)
  }
}

struct Translation: Sendable, Hashable {
  /// What stands in the cell, folded; capital and small letters are alike.
  var text: String
  /// What is taken in its place.
  var meaning: String
}

/// Rows below the headings that are no records.
enum SkippedRows: Sendable, Hashable {
  /// Counted from 1.
  case numbers([Int])
  /// Those whose cell of a column begins with a text.
  case beginning(ColumnName, String)
}
