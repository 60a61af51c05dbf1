internal import FEEL

/// Says whether a value is of a declared type and allowed by it, without making anything.
final class TypeCheck: Sendable {
  indirect enum Form: Sendable {
    case any
    case kind(Kind)
    case list(TypeCheck)
    case context([Entry])
    /// A range or a function, which FEEL judges.
    case structure(FEELType)
  }

  struct Entry: Sendable {
    let name: String
    let check: TypeCheck
  }

  let form: Form
  /// Tests that the value must pass, or each member if it is a list.
  let tests: [UnaryTests]
  /// Tests that the value must pass as it is, be it a list.
  let wholeTests: [UnaryTests]
  /// Whether there is a test here or anywhere inside.
  let isRestricted: Bool

  init(_ form: Form, tests: [UnaryTests] = [], wholeTests: [UnaryTests] = []) {
    self.form = form
    self.tests = tests
    self.wholeTests = wholeTests
    let isRestrictedInside =
      switch form {
      case .any, .kind, .structure: false
      case .list(let member): member.isRestricted
      case .context(let entries): entries.contains { $0.check.isRestricted }
      }
    isRestricted = isRestrictedInside || !tests.isEmpty || !wholeTests.isEmpty
  }

  /// The check of a structure alone.
  static func unrestricted(_ structure: FEELType) -> TypeCheck {
    switch structure {
    case .any: TypeCheck(.any)
    case .boolean: TypeCheck(.kind(.boolean))
    case .number: TypeCheck(.kind(.number))
    case .string: TypeCheck(.kind(.string))
    case .date: TypeCheck(.kind(.date))
    case .time: TypeCheck(.kind(.time))
    case .dateTime: TypeCheck(.kind(.dateTime))
    case .yearsMonths: TypeCheck(.kind(.yearsMonths))
    case .daysTime: TypeCheck(.kind(.daysTime))
    case .list(let member): TypeCheck(.list(unrestricted(member)))
    case .context(let entries):
      TypeCheck(.context(entries.map { Entry(name: $0.name, check: unrestricted($0.type)) }))
    case .null, .range, .function: TypeCheck(.structure(structure))
    }
  }
}

extension TypeCheck {
  /// Whether the value conforms as it is and is allowed. Null is absent, so it always is.
  func accepts(_ value: Value) -> Bool {
    guard isRestricted else { return conforms(value) }
    var frame = Frame()
    return conforms(value, &frame)
  }

  private func conforms(_ value: Value) -> Bool {
    switch (form, value) {
    case (.any, _), (_, .null): true
    case (.kind(let kind), _): value.kind == kind
    case (.list(let member), .list(let members)): members.allSatisfy { member.conforms($0) }
    case (.context(let entries), .context(let context)): context.has(entries) { $0.conforms($1) }
    case (.structure(let type), _): value.isInstance(of: type)
    case (.list, _), (.context, _): false
    }
  }

  /// The same with the tests. They stand outside any scope, so they run in a frame of their own.
  private func conforms(_ value: Value, _ frame: inout Frame) -> Bool {
    guard isRestricted else { return conforms(value) }
    if value.isNull { return true }
    switch (form, value) {
    case (.any, _): break
    case (.kind(let kind), _): if value.kind != kind { return false }
    case (.list(let member), .list(let members)):
      for value in members where !member.conforms(value, &frame) { return false }
    case (.context(let entries), .context(let context)):
      if !context.has(entries, { $0.conforms($1, &frame) }) { return false }
    case (.structure(let type), _): if !value.isInstance(of: type) { return false }
    case (.list, _), (.context, _): return false
    }
    return passes(value, &frame)
  }

  private func passes(_ value: Value, _ frame: inout Frame) -> Bool {
    for test in wholeTests where test.test(value, in: &frame) != true { return false }
    if tests.isEmpty { return true }
    guard case .list(let members) = value else {
      return tests.allSatisfy { $0.test(value, in: &frame) == true }
    }
    return members.allSatisfy { member in
      member.isNull || tests.allSatisfy { $0.test(member, in: &frame) == true }
    }
  }
}

extension Context {
  /// Whether the entries are there and fit. Contexts mostly have them in the order of the declaration, so each is
  /// looked for first where the last one was found.
  fileprivate func has(
    _ entries: [TypeCheck.Entry], _ fits: (TypeCheck, Value) -> Bool
  ) -> Bool {
    let names = shape.names
    var next = 0
    for entry in entries {
      if next >= names.count || names[next] != entry.name {
        guard let slot = shape.slot(of: entry.name) else { return false }
        next = slot
      }
      if !fits(entry.check, values[next]) { return false }
      next += 1
    }
    return true
  }
}
