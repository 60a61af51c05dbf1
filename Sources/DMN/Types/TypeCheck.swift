internal import FEEL
internal import Synchronization

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
  /// The kind whose values are all accepted, as those of a type without tests; null if more has to be asked.
  private let plainKind: Kind
  /// Those of a context type's entries, in their order, and the checks themselves.
  private let plainKinds: [Kind]
  private let checks: [TypeCheck]
  /// The first shape met whose names begin with those of a context type's entries, in their order: contexts of that
  /// shape need not be asked for names. It is remembered once and for good, so that its identity stays its own.
  private let inOrder = AtomicLazyReference<Shape>()
  private let inOrderIdentity = Atomic<Int>(0)

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
    if case .kind(let kind) = form, tests.isEmpty, wholeTests.isEmpty {
      plainKind = kind
    } else {
      plainKind = .null
    }
    checks = if case .context(let entries) = form { entries.map(\.check) } else { [] }
    plainKinds = checks.map(\.plainKind)
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
    if value.kind == plainKind { return true }
    switch (form, value) {
    case (_, .null): return true
    case (.any, _): break
    case (.kind(let kind), _): if value.kind != kind { return false }
    case (.list(let member), .list(let members)):
      for value in members where !member.accepts(value) { return false }
    case (.context(let entries), .context(let context)): if !has(entries, context) { return false }
    case (.other, _): if !value.isInstance(of: structure) { return false }
    case (.list, _), (.context, _): return false
    }
    for test in wholeTests where !test.allows(value) { return false }
    if tests.isEmpty { return true }
    guard case .list(let members) = value else { return tests.allSatisfy { $0.allows(value) } }
    return members.allSatisfy { member in tests.allSatisfy { $0.allows(member) } }
  }
}

extension TypeCheck {
  /// Whether the entries are there and fit. Contexts mostly have them in the order of the declaration, so each is
  /// looked for first where the last one was found.
  private func has(_ entries: [Entry], _ context: Context) -> Bool {
    let shape = context.shape
    let values = context.values
    let identity = Int(bitPattern: ObjectIdentifier(shape))
    let known = inOrderIdentity.load(ordering: .acquiring)
    if known == identity {
      for index in plainKinds.indices {
        let kind = values[index].kind
        if kind == .null || kind == plainKinds[index] { continue }
        if !checks[index].accepts(values[index]) { return false }
      }
      return true
    }
    var next = 0
    var isInOrder = true
    for index in entries.indices {
      if next >= values.count || shape.names[next] != entries[index].name {
        guard let slot = shape.slot(of: entries[index].name) else { return false }
        next = slot
        isInOrder = false
      }
      if !entries[index].check.accepts(values[next]) { return false }
      next += 1
    }
    if isInOrder, known == 0, inOrder.storeIfNil(shape) === shape {
      inOrderIdentity.store(identity, ordering: .releasing)
    }
    return true
  }
}
