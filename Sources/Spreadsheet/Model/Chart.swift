/// A chart over cells of the workbook.
public struct Chart: Sendable, Hashable {
  public enum Kind: Sendable, Hashable { case column, stackedColumn, bar, stackedBar, line }

  public struct Series: Sendable, Hashable {
    public var name: String
    /// `'สรุป'!$A$6:$A$9`
    public var categories: String
    public var values: String
    public var colour: Colour
    /// Of the numbers that stand on the series.
    public var ink: Colour

    public init(
      name: String, categories: String, values: String, colour: Colour, ink: Colour = .black
    ) {
      self.name = name
      self.categories = categories
      self.values = values
      self.colour = colour
      self.ink = ink
    }
  }

  public var kind: Kind
  public var title: String
  public var series: [Series]
  /// The cell under the chart's upper left corner, counted from 0.
  public var row: Int
  public var column: Int
  /// In pixels.
  public var width: Int
  public var height: Int

  public init(
    kind: Kind, title: String, series: [Series], row: Int, column: Int, width: Int, height: Int
  ) {
    self.kind = kind
    self.title = title
    self.series = series
    self.row = row
    self.column = column
    self.width = width
    self.height = height
  }
}
