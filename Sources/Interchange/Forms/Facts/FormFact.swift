import FEEL
public import Register

/// Something that a form may ask, by its name in FEEL.
struct FormFact<Subject>: Sendable {
  let name: String
  let meaning: Text
  /// Who can supply it where it is missing.
  let supplier: Supplier
  let value: @Sendable (Subject) -> Value

  init(
    _ name: String, _ thai: String, _ english: String, from supplier: Supplier,
    _ value: @escaping @Sendable (Subject) -> Value
  ) {
    self.name = name
    meaning = Text(thai: thai, english: english)
    self.supplier = supplier
    self.value = value
  }

  /// Whatever the subject is.
  var description: FactDescription { FactDescription(name: name, meaning: meaning, supplier: supplier) }
}

/// A fact without its value: for the check of completeness and for the list of facts.
struct FactDescription: Sendable, Hashable {
  let name: String
  let meaning: Text
  let supplier: Supplier
}

/// Who keeps a fact.
enum Supplier: Sendable, Hashable, CaseIterable {
  case registerKeeper, director, divisionHead, planOwner, actionOwner, evaluator, internalAudit

  /// The role, for a place where nobody is named.
  var role: Text {
    switch self {
    case .registerKeeper: Text(thai: "ผู้ดูแลทะเบียน", english: "keeper of the register")
    case .director: Text(thai: "ผู้อำนวยการ", english: "director")
    case .divisionHead: Text(thai: "หัวหน้าส่วนงาน", english: "head of the division")
    case .planOwner: Text(thai: "เจ้าของแผนงาน", english: "owner of the plan")
    case .actionOwner: Text(thai: "ผู้รับผิดชอบการแก้ไข", english: "owner of the action")
    case .evaluator: Text(thai: "ผู้ประเมินการควบคุมภายใน", english: "evaluator of internal control")
    case .internalAudit: Text(thai: "ผู้ตรวจสอบภายใน", english: "internal audit")
    }
  }
}

/// Where in a form an expression stands: what facts there are.
enum FactPlace: Sendable, Hashable {
  /// The organisation or division that fills the form in.
  case unit
  case row(RowKind)

  /// The rows that can be asked for here.
  var rows: [RowKind] {
    switch self {
    case .unit: RowKind.allCases
    case .row(let kind): kind.inner
    }
  }

  var facts: [FactDescription] {
    switch self {
    case .unit: UnitFacts.facts.map(\.description)
    case .row(let kind): kind.facts + UnitFacts.facts.map(\.description)
    }
  }

  var scope: Scope { Self.scopes[self] ?? Scope() }

  /// The names in the order in which `FactValues` lists their values: the unit's, its rows, then those of the row.
  private static let scopes: [FactPlace: Scope] = {
    var unit = Scope()
    for fact in UnitFacts.facts { unit.declare(fact.name) }
    for kind in RowKind.allCases {
      unit.declare(
        kind.rawValue, type: .list(.context(kind.facts.map { FEELType.Entry($0.name, .any) })))
    }
    var scopes: [FactPlace: Scope] = [.unit: unit]
    for kind in RowKind.allCases {
      var scope = unit
      for fact in kind.facts { scope.declare(fact.name) }
      scope.declare("ordinal", type: .number)
      scopes[.row(kind)] = scope
    }
    return scopes
  }()
}

extension Value {
  static func text(_ text: String?) -> Value { text.map { .string($0) } ?? .null }
  static func day(_ date: CalendarDate?) -> Value { date.map { .date($0) } ?? .null }
  static func count(_ number: Int?) -> Value { number.map { .number(Number($0)) } ?? .null }

  /// Nothing that could be printed: null, an empty list. An empty text is an answer: no fact is one, so that the form's
  /// expression says that there is nothing to say.
  var isBlank: Bool {
    switch self {
    case .null: true
    case .list(let members): members.allSatisfy(\.isBlank)
    case .string, .boolean, .number, .date, .time, .dateTime, .yearsMonths, .daysTime, .context, .range,
      .function:
      false
    }
  }
}

/// A name that forms may use in their expressions.
public struct FormFactName: Sendable, Hashable {
  /// The source of rows that has the fact; nil for a fact that every place of a form has.
  public let rows: String?
  public let name: String
  public let meaning: Text
}

/// Every name that forms may use: the facts of the unit, the sources of rows, and what each of them has beside.
///
/// Rows of causes, controls and actions have the facts of their plan too.
public var formFactNames: [FormFactName] {
  let sources = RowKind.allCases.map { FormFactName(rows: nil, name: $0.rawValue, meaning: $0.name) }
  let own = RowKind.allCases.flatMap { kind in
    kind.ownFacts.map { FormFactName(rows: kind.rawValue, name: $0.name, meaning: $0.meaning) }
  }
  return UnitFacts.facts.map { FormFactName(rows: nil, name: $0.name, meaning: $0.meaning) } + sources + own
}
