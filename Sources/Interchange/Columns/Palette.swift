import Spreadsheet

extension Colour {
  /// Text beside the main text: English, notes, dashes.
  static let quiet = Colour(0x5A6472)
  static let heading = Colour(0xE6EBF2)
  static let totals = Colour(0xF3F5F8)
  static let line = Colour(0x9AA3AF)
  static let navy = Colour(0x1F3A5F)
  static let good = Colour(0x1B6B3A)
  static let doubtful = Colour(0x7A5600)
  static let bad = Colour(0xA4161A)
  /// Behind what is missing.
  static let missing = Colour(0xFFF1C9)
}

extension Style.Font {
  static let body = Style.Font()
  static let bold = Style.Font(isBold: true)
  static let english = Style.Font(size: 13, isItalic: true, colour: .quiet)
  static let quiet = Style.Font(size: 13, colour: .quiet)
}

extension Style {
  // Around tables.
  static let organisation = Style(font: Font(size: 16, colour: .navy), vertical: .centre)
  static let title = Style(font: Font(size: 20, isBold: true, colour: .navy), vertical: .centre)
  static let subtitle = Style(font: .english, vertical: .centre)
  static let section = Style(font: Font(size: 16, isBold: true, colour: .navy), vertical: .bottom)
  static let note = Style(font: .quiet, wraps: true)

  // Headings of tables.
  static let heading = Style(
    font: .bold, fill: Fill(.heading), border: Border(top: .medium, left: .thin, right: .thin),
    horizontal: .centre, vertical: .centre, wraps: true)
  static let headingEnglish = Style(
    font: Font(size: 11, isItalic: true, colour: .quiet), fill: Fill(.heading),
    border: Border(bottom: .medium, left: .thin, right: .thin), horizontal: .centre, vertical: .top,
    wraps: true)

  // Cells of tables.
  static let body = Style(border: .all, horizontal: .left, wraps: true)
  static let english = Style(font: .english, border: .all, horizontal: .left, wraps: true)
  static let code = Style(border: .all, horizontal: .left, wraps: true)
  static let word = Style(border: .all, horizontal: .centre, wraps: true)
  static let dash = Style(font: .quiet, border: .all, horizontal: .centre)
  static let count = Style(border: .all, horizontal: .right, indent: 1, numberFormat: "#,##0")
  static let score = Style(border: .all, horizontal: .centre, numberFormat: "0")
  static let decimal = Style(border: .all, horizontal: .right, indent: 1, numberFormat: "#,##0.00")
  static let oneDecimal = Style(border: .all, horizontal: .right, indent: 1, numberFormat: "#,##0.0")
  static let date = Style(border: .all, horizontal: .centre, numberFormat: buddhistDate)
  static let place = Style(font: Font(size: 12, colour: .quiet), border: .all, horizontal: .left, wraps: true)
  static let link = Style(font: Font(colour: Colour(0x1A56A8)), border: .all, horizontal: .left, wraps: true)
  static let total = Style(
    font: .bold, fill: Fill(.totals),
    border: Border(top: .medium, bottom: .medium, left: .thin, right: .thin),
    horizontal: .left, vertical: .centre)

  /// Thai calendar, Arabic digits: 31 มี.ค. 2560.
  private static let buddhistDate = "[$-107041E]d mmm yyyy"

  /// The style in bold letters of a colour.
  func inked(_ colour: Colour) -> Style {
    var style = self
    style.font.colour = colour
    style.font.isBold = true
    return style
  }

  /// Text that runs on over empty neighbours.
  var unwrapped: Style {
    var style = self
    style.wraps = false
    return style
  }

  var quieter: Style {
    var style = self
    style.font = .quiet
    return style
  }

  func filled(_ colour: Colour) -> Style {
    var style = self
    style.fill = Fill(colour)
    return style
  }

  /// The totals row with the numbers of this style.
  var totalled: Style {
    var style = Style.total
    style.horizontal = horizontal
    style.indent = indent
    style.numberFormat = numberFormat
    return style
  }
}
