public import Diagnostics

/// A workbook as somebody saved it: values, formulas and names, without looks.
public struct ReadWorkbook: Sendable {
  public var file: String
  /// In the order of the tabs.
  public var sheets: [ReadSheet]
  /// What names stand for, as written: `plans_likelihood` for `'แผนงาน'!$I$8:$I$17`. Names of a single sheet are left out.
  public var definedNames: [String: String] = [:]
  /// It carries programs that run when it is opened.
  public var hasMacros = false
  /// It takes values from other workbooks.
  public var hasExternalLinks = false
  /// Days count from 1904, as old programs for the Macintosh have it.
  public var countsFrom1904 = false

  public init(file: String, sheets: [ReadSheet]) {
    self.file = file
    self.sheets = sheets
  }

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
  public var isHidden = false
  public var merges: [CellRange] = []
  private var rows: [Int: [Int: Value]] = [:]
  private var formulas: [Int: [Int: String]] = [:]
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
      count(row, column)
    }
  }

  /// The formula of a cell, without the leading `=`; of one that repeats a neighbour's, the empty text.
  public func formula(row: Int, column: Int) -> String? { formulas[row]?[column] }

  public mutating func set(formula: String?, row: Int, column: Int) {
    formulas[row, default: [:]][column] = formula
    if formula != nil { count(row, column) }
  }

  private mutating func count(_ row: Int, _ column: Int) {
    rowCount = max(rowCount, row + 1)
    columnCount = max(columnCount, column + 1)
  }

  /// `Rules!C7`, for diagnostics.
  public func location(row: Int, column: Int) -> Location {
    .cell(sheet: name, cell: cellName(row: row, column: column))
  }
}
