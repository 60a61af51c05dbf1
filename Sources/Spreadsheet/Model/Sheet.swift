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
  /// The sheet is kept from those who only look; nothing on it is secret.
  public var isHidden = false
  /// Columns that are there but not shown, counted from 0.
  public var hiddenColumns: Set<Int> = []
  /// What people may do to a sheet whose locked cells are protected; nil protects nothing.
  public var protection: Protection?
  public var notes: [CellNote] = []
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
  /// The row is there but not shown.
  public var isHidden: Bool

  public init(_ cells: [Cell], height: Double? = nil, isHidden: Bool = false) {
    self.cells = cells
    self.height = height
    self.isHidden = isHidden
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
