internal import FEEL

/// A type as a model declares it: FEEL's structure, and what item definitions allow of it.
struct DeclaredType: Sendable {
  let check: TypeCheck

  init(_ check: TypeCheck) {
    self.check = check
  }

  /// A type that excludes no value of its structure.
  init(_ structure: FEELType) {
    check = TypeCheck(structure)
  }

  static let any = DeclaredType(.any)
  private static let deep = 12

  var structure: FEELType { check.structure }

  var isAny: Bool {
    if case .any = check.form { !check.isRestricted } else { false }
  }

  /// Whether some value of the structure is not allowed.
  var isRestricted: Bool { check.isRestricted }

  /// Whether both come from the same declaration, or are the same without any.
  func isSame(as other: DeclaredType) -> Bool {
    check === other.check || (!isRestricted && !other.isRestricted && structure == other.structure)
  }

  /// For the variable of a function, the type of what it returns; models also give that directly.
  var resultOfFunction: DeclaredType {
    if case .function(_, let result) = structure { DeclaredType(result) } else { self }
  }

  /// The value as the type wants it, or nil if it does not conform or is not allowed.
  func converted(_ value: Value) -> Value? {
    // A value that shares its parts may be too large to be looked at through and through; FEEL knows when to stop.
    if check.depth > Self.deep, value.converted(to: structure) == nil { return nil }
    if check.accepts(value) { return value }
    guard let converted = value.converted(to: structure) else { return nil }
    return !check.isRestricted || check.accepts(converted) ? converted : nil
  }
}

extension DeclaredType {
  /// The tests of values that are neither lists nor contexts.
  var ownTests: [UnaryTests] { (check.tests + check.wholeTests).map(\.tests) }
}

extension DeclaredType {
  static func context(_ entries: [(name: String, type: DeclaredType)]) -> DeclaredType {
    DeclaredType(
      TypeCheck(
        .context(entries.map { FEELType.Entry($0.name, $0.type.structure) }),
        .context(entries.map { TypeCheck.Entry(name: $0.name, check: $0.type.check) })))
  }

  /// The type of lists of such values.
  var collected: DeclaredType {
    DeclaredType(TypeCheck(.list(structure), .list(check)))
  }

  /// The same type with fewer values: those that pass the tests, or if they are lists whose members do, and that
  /// pass the whole tests as they are.
  func restricted(by tests: [UnaryTests], whole wholeTests: [UnaryTests]) -> DeclaredType {
    if tests.isEmpty, wholeTests.isEmpty { return self }
    return DeclaredType(
      TypeCheck(
        structure, check.form, tests: check.tests + tests.map(AllowedValues.init),
        wholeTests: check.wholeTests + wholeTests.map(AllowedValues.init)))
  }
}
