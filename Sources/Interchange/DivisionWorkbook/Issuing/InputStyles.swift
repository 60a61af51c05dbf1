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
