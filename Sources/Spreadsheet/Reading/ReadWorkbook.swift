public import Diagnostics

/// A workbook as somebody saved it: values only, without looks.
public struct ReadWorkbook: Sendable {
  public var file: String
  /// In the order of the tabs.
  public var sheets: [ReadSheet]

  public func sheet(named name: String) -> ReadSheet? { sheets.first { $0.name == name } }
}

/// The cells of a sheet that hold something.
public struct ReadSheet: Sendable {
  public enum Value: Sendable, Hashable {
    case text(String)
    /// As the file writes it: `5`, `0.25`, `1E-3`.
    case number(String)
    case boolean(Bool)
    /// What stands in place of a value that could not be computed: `#REF!`.
    case error(String)
  }

  public var name: String
  private var rows: [Int: [Int: Value]] = [:]
  /// The number of rows and of columns up to the last that holds something.
  public private(set) var rowCount = 0
  public private(set) var columnCount = 0

  public init(name: String) { self.name = name }

  /// Rows and columns count from 0; nil is an empty cell.
  public subscript(row: Int, column: Int) -> Value? {
    get { rows[row]?[column] }
    set {
      rows[row, default: [:]][column] = newValue
      guard newValue != nil else { return }
      rowCount = max(rowCount, row + 1)
      columnCount = max(columnCount, column + 1)
    }
  }

  /// `Rules!C7`, for diagnostics.
  public func location(row: Int, column: Int) -> Location {
    .cell(sheet: name, cell: cellName(row: row, column: column))
  }
}
