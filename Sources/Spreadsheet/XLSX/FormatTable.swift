import CXLSXWriter

/// The formats of one workbook, each style once.
@safe
final class FormatTable {
  private let file: XLSXFile
  private var formats: [Style: UnsafeMutablePointer<lxw_format>] = unsafe [:]
  init(_ file: XLSXFile) { self.file = file }

  func format(_ style: Style) -> UnsafeMutablePointer<lxw_format>? {
    guard let format = unsafe formats[style] ?? workbook_add_format(file.pointer) else { return nil }
    if unsafe formats.updateValue(format, forKey: style) == nil { unsafe style.apply(to: format) }
    return unsafe format
  }

  /// A format that states only what differs from a cell's own, as conditional formats need it.
  func conditionalFormat(_ style: Style) -> UnsafeMutablePointer<lxw_format>? {
    guard let format = unsafe workbook_add_format(file.pointer) else { return nil }
    let plain = Style.Font()
    if style.font.isBold != plain.isBold { unsafe format_set_bold(format) }
    if style.font.isItalic != plain.isItalic { unsafe format_set_italic(format) }
    if style.font.colour != plain.colour { unsafe format_set_font_color(format, style.font.colour.rgb) }
    if let fill = style.fill { unsafe fill.apply(to: format) }
    if let border = style.border { unsafe border.apply(to: format) }
    if let numberFormat = style.numberFormat { unsafe format_set_num_format(format, numberFormat) }
    return unsafe format
  }
}

/// The formats of a sheet's columns as they were in the row before: cells of a column mostly look alike, and comparing
/// is cheaper than hashing.
@safe
struct ColumnFormats {
  private let table: FormatTable
  private var styles: [Style] = []
  /// As many as there are styles.
  private var formats: [UnsafeMutablePointer<lxw_format>?] = unsafe []

  init(_ table: FormatTable) { self.table = table }

  mutating func format(_ style: Style, column: Int) -> UnsafeMutablePointer<lxw_format>? {
    if column < styles.count, styles[column] == style { return unsafe formats[column] }
    let format = unsafe table.format(style)
    if column < styles.count {
      styles[column] = style
      unsafe formats[column] = format
    } else if column == styles.count {
      styles.append(style)
      unsafe formats.append(format)
    }
    return unsafe format
  }
}

extension Style {
  fileprivate func apply(to format: UnsafeMutablePointer<lxw_format>) {
    unsafe format_set_font_name(format, font.name)
    unsafe format_set_font_size(format, font.size)
    // The Swiss family is what a program goes by that lacks the font; the library writes no character set.
    unsafe format_set_font_family(format, 2)
    if font.isBold { unsafe format_set_bold(format) }
    if font.isItalic { unsafe format_set_italic(format) }
    unsafe format_set_font_color(format, font.colour.rgb)
    if let fill { unsafe fill.apply(to: format) }
    if let border { unsafe border.apply(to: format) }
    if let alignment = horizontal.code { unsafe format_set_align(format, alignment) }
    unsafe format_set_align(format, vertical.code)
    if wraps { unsafe format_set_text_wrap(format) }
    if indent > 0 { unsafe format_set_indent(format, UInt8(clamping: min(indent, 15))) }
    if let numberFormat { unsafe format_set_num_format(format, numberFormat) }
    if !isLocked { unsafe format_set_unlocked(format) }
  }
}

extension Style.Fill {
  fileprivate func apply(to format: UnsafeMutablePointer<lxw_format>) {
    unsafe format_set_pattern(format, UInt8(clamping: Int(pattern.code.rawValue)))
    unsafe format_set_bg_color(format, colour.rgb)
    if pattern != .solid { unsafe format_set_fg_color(format, ink.rgb) }
  }
}

extension Style.Fill.Pattern {
  fileprivate var code: lxw_format_patterns {
    switch self {
    case .solid: LXW_PATTERN_SOLID
    case .darkTrellis: LXW_PATTERN_DARK_TRELLIS
    case .lightUp: LXW_PATTERN_LIGHT_UP
    case .lightGrid: LXW_PATTERN_LIGHT_GRID
    case .grey125: LXW_PATTERN_GRAY_125
    }
  }
}

extension Style.Border {
  fileprivate func apply(to format: UnsafeMutablePointer<lxw_format>) {
    unsafe format_set_top(format, top.code)
    unsafe format_set_bottom(format, bottom.code)
    unsafe format_set_left(format, left.code)
    unsafe format_set_right(format, right.code)
    unsafe format_set_border_color(format, colour.rgb)
  }
}

extension Style.Border.Weight {
  fileprivate var code: UInt8 {
    let border =
      switch self {
      case .none: LXW_BORDER_NONE
      case .thin: LXW_BORDER_THIN
      case .medium: LXW_BORDER_MEDIUM
      case .double: LXW_BORDER_DOUBLE
      }
    return UInt8(clamping: Int(border.rawValue))
  }
}

extension Style.Horizontal {
  fileprivate var code: UInt8? {
    switch self {
    case .general: nil
    case .left: UInt8(clamping: Int(LXW_ALIGN_LEFT.rawValue))
    case .centre: UInt8(clamping: Int(LXW_ALIGN_CENTER.rawValue))
    case .right: UInt8(clamping: Int(LXW_ALIGN_RIGHT.rawValue))
    }
  }
}

extension Style.Vertical {
  fileprivate var code: UInt8 {
    let alignment =
      switch self {
      case .top: LXW_ALIGN_VERTICAL_TOP
      case .centre: LXW_ALIGN_VERTICAL_CENTER
      case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
      }
    return UInt8(clamping: Int(alignment.rawValue))
  }
}
