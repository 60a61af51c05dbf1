import CXLSXWriter

extension ConditionalFormat {
  func write(to sheet: UnsafeMutablePointer<lxw_worksheet>, _ format: UnsafeMutablePointer<lxw_format>?) {
    var target = unsafe lxw_conditional_format()
    unsafe target.format = format
    switch rule {
    case .equals(let text):
      unsafe target.type = UInt8(clamping: Int(LXW_CONDITIONAL_TYPE_CELL.rawValue))
      unsafe target.criteria = UInt8(clamping: Int(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue))
      unsafe write(&target, comparand: quotedText(text), to: sheet)
    case .greaterThan(let bound):
      unsafe target.type = UInt8(clamping: Int(LXW_CONDITIONAL_TYPE_CELL.rawValue))
      unsafe target.criteria = UInt8(clamping: Int(LXW_CONDITIONAL_CRITERIA_GREATER_THAN.rawValue))
      unsafe target.value = bound
      unsafe write(&target, comparand: nil, to: sheet)
    case .lessThan(let bound):
      unsafe target.type = UInt8(clamping: Int(LXW_CONDITIONAL_TYPE_CELL.rawValue))
      unsafe target.criteria = UInt8(clamping: Int(LXW_CONDITIONAL_CRITERIA_LESS_THAN.rawValue))
      unsafe target.value = bound
      unsafe write(&target, comparand: nil, to: sheet)
    case .formula(let formula):
      unsafe target.type = UInt8(clamping: Int(LXW_CONDITIONAL_TYPE_FORMULA.rawValue))
      unsafe write(&target, comparand: "=\(formula)", to: sheet)
    case .bar(let bounds, let colour):
      unsafe target.type = UInt8(clamping: Int(LXW_CONDITIONAL_DATA_BAR.rawValue))
      unsafe target.min_rule_type = UInt8(clamping: Int(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue))
      unsafe target.max_rule_type = UInt8(clamping: Int(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue))
      unsafe target.min_value = bounds.lowerBound
      unsafe target.max_value = bounds.upperBound
      unsafe target.bar_color = colour.rgb
      unsafe target.format = nil
      unsafe write(&target, comparand: nil, to: sheet)
    }
  }

  private func write(
    _ target: inout lxw_conditional_format, comparand: String?,
    to sheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    guard let comparand else {
      unsafe worksheet_conditional_format_range(
        sheet, range.top, range.leading, range.bottom, range.trailing, &target)
      return
    }
    unsafe comparand.withMutableCString { comparand in
      unsafe target.value_string = comparand
      unsafe worksheet_conditional_format_range(
        sheet, range.top, range.leading, range.bottom, range.trailing, &target)
    }
  }
}

/// A text as formulas quote it.
func quotedText(_ text: String) -> String {
  "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
}
