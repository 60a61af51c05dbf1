import CXLSXWriter
import Glibc

extension DataValidation {
  func write(to sheet: UnsafeMutablePointer<lxw_worksheet>) {
    var strings = CStrings()
    var target = unsafe lxw_data_validation()
    unsafe target.ignore_blank = Self.code(allowsBlank ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF)
    unsafe target.criteria = UInt8(clamping: Int(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue))
    if let prompt {
      unsafe target.input_title = strings.pointer(to: prompt.title.cut(to: 32))
      unsafe target.input_message = strings.pointer(to: prompt.text.cut(to: 255))
    }
    if let refusal {
      unsafe target.error_title = strings.pointer(to: refusal.title.cut(to: 32))
      unsafe target.error_message = strings.pointer(to: refusal.text.cut(to: 255))
    }
    unsafe apply(rule, to: &target, &strings)
    unsafe worksheet_data_validation_range(
      sheet, range.top, range.leading, range.bottom, range.trailing, &target)
    strings.free()
  }

  private func apply(_ rule: Rule, to target: inout lxw_data_validation, _ strings: inout CStrings) {
    switch rule {
    case .list(let choices):
      unsafe target.validate = Self.code(LXW_VALIDATION_TYPE_LIST)
      unsafe target.value_list = strings.list(of: choices)
    case .listFrom(let range):
      unsafe target.validate = Self.code(LXW_VALIDATION_TYPE_LIST_FORMULA)
      unsafe target.value_formula = strings.pointer(to: "=\(range)")
    case .integer(let bounds):
      unsafe target.validate = Self.code(LXW_VALIDATION_TYPE_INTEGER)
      unsafe target.minimum_number = Double(bounds.lowerBound)
      unsafe target.maximum_number = Double(bounds.upperBound)
    case .decimal(let bounds):
      unsafe target.validate = Self.code(LXW_VALIDATION_TYPE_DECIMAL)
      unsafe target.minimum_number = bounds.lowerBound
      unsafe target.maximum_number = bounds.upperBound
    case .date(let from, let to):
      unsafe target.validate = Self.code(LXW_VALIDATION_TYPE_DATE_NUMBER)
      unsafe target.minimum_number = Double(from.serial ?? 61)
      unsafe target.maximum_number = Double(to.serial ?? 61)
    case .formula(let formula):
      unsafe target.validate = Self.code(LXW_VALIDATION_TYPE_CUSTOM_FORMULA)
      unsafe target.value_formula = strings.pointer(to: "=\(formula)")
    }
  }

  private static func code(_ type: lxw_validation_types) -> UInt8 { UInt8(clamping: Int(type.rawValue)) }

  private static func code(_ flag: lxw_validation_boolean) -> UInt8 { UInt8(clamping: Int(flag.rawValue)) }
}

/// Copies of texts for one call of a C function.
@safe
private struct CStrings {
  private var copies: [UnsafeMutablePointer<CChar>] = unsafe []
  private var lists: [UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>] = unsafe []

  mutating func pointer(to text: String) -> UnsafeMutablePointer<CChar>? {
    guard let copy = unsafe strdup(text) else { return nil }
    unsafe copies.append(copy)
    return unsafe copy
  }

  /// The texts' addresses, with nil at the end.
  mutating func list(of texts: [String]) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
    let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: texts.count + 1)
    unsafe list.initialize(repeating: nil, count: texts.count + 1)
    for (index, text) in texts.enumerated() { unsafe list[index] = pointer(to: text) }
    unsafe lists.append(list)
    return unsafe list
  }

  mutating func free() {
    unsafe copies.forEach { unsafe Glibc.free($0) }
    unsafe lists.forEach { unsafe $0.deallocate() }
  }
}
