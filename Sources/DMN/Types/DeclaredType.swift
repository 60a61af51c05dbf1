internal import FEEL

/// A type as a model declares it: FEEL's structure, and the restrictions that item definitions add to it.
struct DeclaredType: Sendable {
  var structure: FEELType
  /// Nil when no value of the structure is excluded.
  var restriction: Restriction?

  static let any = DeclaredType(structure: .any)

  var isAny: Bool {
    if case .any = structure { restriction == nil } else { false }
  }

  /// For the variable of a function, the type of what it returns; models also give that directly.
  var resultOfFunction: DeclaredType {
    if case .function(_, let result) = structure { DeclaredType(structure: result) } else { self }
  }

  /// The value as the type wants it, or nil if it does not conform or is not allowed.
  func converted(_ value: Value) -> Value? {
    guard let converted = value.converted(to: structure) else { return nil }
    guard let restriction else { return converted }
    return restriction.allows(converted) ? converted : nil
  }
}

/// The allowed values and constraints of an item definition and of everything inside it.
final class Restriction: Sendable {
  /// Tests that the value as a whole must pass, or each member if the value is a list of such values.
  let tests: [UnaryTests]
  /// Tests of the value as a whole, be it a list.
  let wholeTests: [UnaryTests]
  let items: Restriction?
  let entries: [(name: String, restriction: Restriction)]

  /// Nil when there is nothing to restrict.
  init?(
    tests: [UnaryTests], wholeTests: [UnaryTests] = [], items: Restriction? = nil,
    entries: [(name: String, restriction: Restriction)] = []
  ) {
    if tests.isEmpty, wholeTests.isEmpty, items == nil, entries.isEmpty { return nil }
    self.tests = tests
    self.wholeTests = wholeTests
    self.items = items
    self.entries = entries
  }

  /// Whether a value that has the right structure is allowed. Null is absent, so it always is.
  func allows(_ value: Value) -> Bool {
    if value.isNull { return true }
    guard passes(wholeTests, value) else { return false }
    if case .list(let members) = value {
      guard members.allSatisfy({ passes(tests, $0) && (items?.allows($0) ?? true) }) else { return false }
    } else if !passes(tests, value) {
      return false
    }
    if !entries.isEmpty, case .context(let context) = value {
      return entries.allSatisfy { entry in
        context[entry.name].map(entry.restriction.allows) ?? true
      }
    }
    return true
  }

  /// The tests stand outside any scope, so they run in a frame of their own.
  private func passes(_ tests: [UnaryTests], _ value: Value) -> Bool {
    if value.isNull { return true }
    for test in tests {
      var frame = Frame()
      if test.test(value, in: &frame) != true { return false }
    }
    return true
  }
}
