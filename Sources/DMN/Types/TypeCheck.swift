internal import FEEL

/// Says whether a value is of a declared type and allowed by it, without making anything.
final class TypeCheck: Sendable {
  enum Form: Sendable {
    case any
    case kind(Kind)
    case list(TypeCheck)
    case context([Entry])
    /// A range or a function, which FEEL judges.
    case other
  }

  struct Entry: Sendable {
    let name: String
    let check: TypeCheck
  }

  let structure: FEELType
  let form: Form
  /// Tests that the value must pass, or each member if it is a list.
  let tests: [AllowedValues]
  /// Tests that the value must pass as it is, be it a list.
  let wholeTests: [AllowedValues]
  /// Whether there is a test here or anywhere inside.
  let isRestricted: Bool
  /// How many lists and contexts the type has inside each other.
  let depth: Int

  init(
    _ structure: FEELType, _ form: Form, tests: [AllowedValues] = [], wholeTests: [AllowedValues] = []
  ) {
    self.structure = structure
    self.form = form
    self.tests = tests
    self.wholeTests = wholeTests
    let isRestrictedInside =
      switch form {
      case .any, .kind, .other: false
      case .list(let member): member.isRestricted
      case .context(let entries): entries.contains { $0.check.isRestricted }
      }
    isRestricted = isRestrictedInside || !tests.isEmpty || !wholeTests.isEmpty
    depth =
      switch form {
      case .any, .kind, .other: 1
      case .list(let member): member.depth + 1
      case .context(let entries): entries.reduce(0) { max($0, $1.check.depth) } + 1
      }
  }

  /// The check of a structure alone.
  convenience init(_ structure: FEELType) {
    let form: Form =
      switch structure {
      case .any: .any
      case .boolean: .kind(.boolean)
      case .number: .kind(.number)
      case .string: .kind(.string)
      case .date: .kind(.date)
      case .time: .kind(.time)
      case .dateTime: .kind(.dateTime)
      case .yearsMonths: .kind(.yearsMonths)
      case .daysTime: .kind(.daysTime)
      case .list(let member): .list(TypeCheck(member))
      case .context(let entries): .context(entries.map { Entry(name: $0.name, check: TypeCheck($0.type)) })
      case .null, .range, .function: .other
      }
    self.init(structure, form)
  }

  /// Whether the value conforms as it is and is allowed. Null is absent, so it always is.
  func accepts(_ value: Value) -> Bool {
    switch (form, value) {
    case (_, .null): return true
    case (.any, _): break
    case (.kind(let kind), _): if value.kind != kind { return false }
    case (.list(let member), .list(let members)):
      for value in members where !member.accepts(value) { return false }
    case (.context(let entries), .context(let context)): if !context.has(entries) { return false }
    case (.other, _): if !value.isInstance(of: structure) { return false }
    case (.list, _), (.context, _): return false
    }
    for test in wholeTests where !test.allows(value) { return false }
    if tests.isEmpty { return true }
    guard case .list(let members) = value else { return tests.allSatisfy { $0.allows(value) } }
    return members.allSatisfy { member in tests.allSatisfy { $0.allows(member) } }
  }
}

extension Context {
  /// Whether the entries are there and fit. Contexts mostly have them in the order of the declaration, so each is
  /// looked for first where the last one was found.
  fileprivate func has(_ entries: [TypeCheck.Entry]) -> Bool {
    let shape = shape
    let values = values
    var next = 0
    for index in entries.indices {
      if next >= values.count || shape.names[next] != entries[index].name {
        guard let slot = shape.slot(of: entries[index].name) else { return false }
        next = slot
      }
      if !entries[index].check.accepts(values[next]) { return false }
      next += 1
    }
    return true
  }
}
