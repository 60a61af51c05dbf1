import Spreadsheet

extension Colour {
  /// Behind a cell that must be filled in.
  static let demanded = Colour(0xFFF1C9)
  /// Behind a cell that may be filled in.
  static let offered = Colour(0xE8F1FB)
  static let progress = Colour(0x8FB8DE)
}

extension Style {
  static let inputHeading = heading.filled(Colour(0xD6E4F5))
  static let inputHeadingEnglish = headingEnglish.filled(Colour(0xD6E4F5))
  static let key = Style(font: Font(size: 11, colour: .quiet))
  /// Nothing blank is a tick.
  static let blankCount = Style(border: .all, horizontal: .centre, numberFormat: "[=0]\"✓\";0")

  /// The style open for entries, in the colour of what is expected.
  func open(isDemanded: Bool) -> Style {
    var style = filled(isDemanded ? .demanded : .offered)
    style.isLocked = false
    return style
  }
}

extension Row {
  /// The row as high as its texts need where the workbook's default font is as narrow as Excel's and a wider Thai font
  /// stands in for TH Sarabun New.
  ///
  /// - Parameter merged: columns that are one cell in this row; its first holds the text.
  func roomy(at widths: [Double], merged: ClosedRange<Int>? = nil) -> Row {
    var narrow = widths.map { $0 * 0.84 }
    if let merged, merged.upperBound < narrow.count {
      narrow[merged.lowerBound] = narrow[merged].reduce(0, +)
    }
    var row = self
    row.height = height(at: narrow)
    return row
  }
}
