import Spreadsheet

extension Style {
  /// 16 points, as the regulations' samples are set.
  static let form = Style(font: Font(size: 16), horizontal: .left, wraps: true)
  static let formSignature = Style(font: Font(size: 16), horizontal: .centre, wraps: true)
  static let formHeading = Style(
    font: Font(size: 16, isBold: true), border: .form, horizontal: .centre, vertical: .centre, wraps: true)

  /// A cell of a table; a row that goes on below has no line in between.
  static func formCell(isFirst: Bool, isLast: Bool) -> Style {
    var style = Style.form
    style.border = .form
    if !isFirst { style.border?.top = .none }
    if !isLast { style.border?.bottom = .none }
    return style
  }
}

extension Style.Border {
  fileprivate static let form = Style.Border(
    top: .thin, bottom: .thin, left: .thin, right: .thin, colour: .black)
}

extension ParagraphLayout {
  var cellStyle: Style {
    var style = Style.form
    style.font.size = kind == .title || kind == .heading ? 18 : 16
    style.font.isBold = kind != .body
    style.horizontal =
      switch alignment {
      case .left: .left
      case .centre: .centre
      case .right: .right
      }
    style.indent = indent * 2
    return style
  }
}
