/// How a sheet comes out of a printer, on A4.
public struct PrintSetup: Sendable, Hashable {
  public var isLandscape: Bool
  /// Pages across.
  public var pagesWide: Int
  /// Pages down; nil leaves the height to the content.
  public var pagesTall: Int?
  /// What is printed; nil is all. The rest of the sheet is for the screen.
  public var area: CellRange?
  /// Rows at the top that every page repeats.
  public var repeatedRows: ClosedRange<Int>?
  /// Excel's codes: `&L`, `&C`, `&R`, `&P`, `&N`; at most 255 characters, more are cut off.
  public var header: String?
  public var footer: String?
  public var margins: Margins

  public init(
    isLandscape: Bool = true, pagesWide: Int = 1, pagesTall: Int? = nil, area: CellRange? = nil,
    repeatedRows: ClosedRange<Int>? = nil,
    header: String? = nil, footer: String? = nil, margins: Margins = Margins()
  ) {
    self.isLandscape = isLandscape
    self.pagesWide = pagesWide
    self.pagesTall = pagesTall
    self.area = area
    self.repeatedRows = repeatedRows
    self.header = header
    self.footer = footer
    self.margins = margins
  }

  /// In inches, from the edge of the paper.
  public struct Margins: Sendable, Hashable {
    public var left: Double
    public var right: Double
    public var top: Double
    public var bottom: Double
    public var header: Double
    public var footer: Double

    public init(
      left: Double = 0.5, right: Double = 0.5, top: Double = 0.75, bottom: Double = 0.75,
      header: Double = 0.3, footer: Double = 0.3
    ) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
      self.header = header
      self.footer = footer
    }
  }
}
