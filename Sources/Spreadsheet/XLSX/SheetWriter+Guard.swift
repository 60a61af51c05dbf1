import CXLSXWriter

extension Sheet {
  /// Hides the sheet and protects its locked cells, as it asks for.
  func writeGuard(to target: UnsafeMutablePointer<lxw_worksheet>) {
    if isHidden { unsafe worksheet_hide(target) }
    guard let protection else { return }
    var options = lxw_protection()
    if protection.allowsSizing {
      options.format_columns = 1
      options.format_rows = 1
    }
    options.autofilter = protection.allowsFilter ? 1 : 0
    unsafe worksheet_protect(target, nil, &options)
  }
}

extension CellNote {
  func write(to sheet: UnsafeMutablePointer<lxw_worksheet>) {
    unsafe author.withMutableCString { author in
      unsafe Style.Font().name.withMutableCString { font in
        var options = unsafe lxw_comment_options()
        unsafe options.author = author
        unsafe options.font_name = font
        unsafe options.font_size = 13
        unsafe options.font_family = 2
        unsafe options.x_scale = 2
        unsafe options.y_scale = min(4, 1 + Double(text.unicodeScalars.count) / 90)
        unsafe options.visible = UInt8(
          clamping: Int((isShown ? LXW_COMMENT_DISPLAY_VISIBLE : LXW_COMMENT_DISPLAY_HIDDEN).rawValue))
        unsafe worksheet_write_comment_opt(
          sheet, lxw_row_t(clamping: row), lxw_col_t(clamping: column), text.asCellText(), &options)
      }
    }
  }
}
