/// One sheet. Its rows are produced once, in order, while it is written; they are never stored as a grid.
public struct Sheet: Sendable {
  public typealias Rows = @Sendable (_ write: (Row) throws -> Void) throws -> Void

  /// At most 31 characters, none of `[ ] : * ? / \`.
  public var name: String
  public var tab: Colour?
  /// Widths in characters of the default font, from the first column on.
  public var widths: [Double]
  /// Rows and columns that stay when the sheet scrolls.
  public var frozenRows: Int
  public var frozenColumns: Int
  /// The header row and the data below it.
  public var filter: CellRange?
  public var merges: [CellRange]
  public var conditionalFormats: [ConditionalFormat]
  public var validations: [DataValidation]
  public var charts: [Chart]
  public var print: PrintSetup
  public var rows: Rows

  public init(
    name: String, tab: Colour? = nil, widths: [Double], frozenRows: Int = 0, frozenColumns: Int = 0,
    filter: CellRange? = nil, merges: [CellRange] = [], conditionalFormats: [ConditionalFormat] = [],
    validations: [DataValidation] = [], charts: [Chart] = [], print: PrintSetup = PrintSetup(),
    rows: @escaping Rows
  ) {
    self.name = name
    self.tab = tab
    self.widths = widths
    self.frozenRows = frozenRows
    self.frozenColumns = frozenColumns
    self.filter = filter
    self.merges = merges
    self.conditionalFormats = conditionalFormats
    self.validations = validations
    self.charts = charts
    self.print = print
    self.rows = rows
  }
}

/// One row, from the first column on.
public struct Row: Sendable, Hashable {
  public var cells: [Cell]
  /// In points, at most 409; nil for what the texts need at the sheet's widths, reckoned for the wider fonts
  /// that stand in for a missing one. Programs do not reckon it themselves: LibreOffice cuts texts off.
  public var height: Double?

  public init(_ cells: [Cell], height: Double? = nil) {
    self.cells = cells
    self.height = height
  }
}

/// A rectangle of cells; rows and columns count from 0, both ends included.
public struct CellRange: Sendable, Hashable {
  public var firstRow: Int
  public var firstColumn: Int
  public var lastRow: Int
  public var lastColumn: Int

  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    firstRow = rows.lowerBound
    lastRow = rows.upperBound
    firstColumn = columns.lowerBound
    lastColumn = columns.upperBound
  }
}
