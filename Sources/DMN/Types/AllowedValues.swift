internal import Diagnostics
internal import FEEL

/// Unary tests outside any scope: the allowed values or the constraint of a type.
///
/// Most are a list of literals or an interval of numbers, which are compared directly.
final class AllowedValues: Sendable {
  private enum Part: Sendable {
    case value(Value)
    case numbers(from: Number, fromIncluded: Bool, to: Number, toIncluded: Bool)
  }

  let tests: UnaryTests
  /// The tests taken apart, if they are all literals.
  private let parts: [Part]?
  /// The strings among the values, if all are ASCII, so that those alone are equal which have the same bytes.
  private let texts: TextClasses?

  init(_ tests: UnaryTests) {
    self.tests = tests
    let strings = (Self.listed(tests.text) ?? []).compactMap { value in
      if case .string(let text) = value { text } else { nil }
    }
    texts = strings.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } } ? TextClasses(strings) : nil
    parts = Self.listed(tests.text)?.mapWhole { value in
      switch value {
      case .null, .boolean, .number, .string: .value(value)
      case .range(let range):
        if range.form == .interval, case .number(let start) = range.start, case .number(let end) = range.end {
          .numbers(
            from: start, fromIncluded: range.startIncluded, to: end, toIncluded: range.endIncluded)
        } else {
          nil
        }
      case .date, .time, .dateTime, .yearsMonths, .daysTime, .list, .context, .function: nil
      }
    }
  }

  /// Whether the value passes; null is absent, so it always does.
  func allows(_ value: Value) -> Bool {
    if value.isNull { return true }
    guard let parts else {
      var frame = Frame()
      return tests.test(value, in: &frame) == true
    }
    if let texts, case .string(let text) = value { return texts.place(of: text.utf8.span) >= 0 }
    return parts.contains { part in
      switch (part, value) {
      case (.value(let allowed), _): allowed == value
      case (.numbers(let start, let startIncluded, let end, let endIncluded), .number(let number)):
        (startIncluded ? start <= number : start < number) && (endIncluded ? number <= end : number < end)
      case (.numbers, _): false
      }
    }
  }

  /// The values that unary tests name one after another; nil if they are more than a list of constants.
  static func listed(_ text: String) -> [Value]? {
    guard let list = try? compile(expression: "[\(text)\n]", in: Scope(), at: .file("")),
      case .list(let values)? = list.constant
    else { return nil }
    return values
  }
}

extension Array {
  /// The transformed elements, or nil if one of them cannot be transformed.
  fileprivate func mapWhole<Result>(_ transform: (Element) -> Result?) -> [Result]? {
    let results = compactMap(transform)
    return results.count == count ? results : nil
  }
}
