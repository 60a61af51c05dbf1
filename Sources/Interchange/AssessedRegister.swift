public import Assessment
public import Register

/// What every rendering is made of: a register, its assessment, the rules that judged it, and the tool's version.
public struct AssessedRegister: Sendable {
  public let register: Register
  public let assessment: Assessment
  /// Since the period before; nil where the register has none.
  public let changes: Changes?
  public let rules: [Rule]
  /// The lowest level that those who oversee the organisation have to accept, as the rule pack's duties say; nil if none.
  let lowestOversightLevel: Level?
  public let toolVersion: String
  /// The assessment's hash, which every file that shows it carries.
  public let hash: String
  private let plans: [PlanID: Plan]
  private let results: [PlanID: PlanResult]
  private let divisions: [DivisionCode: Division]
  private let people: [PersonID: Person]
  private let styles: [Level: LevelStyle]

  public init(
    register: Register, assessment: Assessment, previous: Assessment? = nil, rules: RulePack,
    toolVersion: String
  ) {
    self.register = register
    self.assessment = assessment
    changes = previous.map { Changes(from: $0, to: assessment) }
    self.rules = rules.rules
    lowestOversightLevel = Level.allCases.filter {
      rules.duties(for: $0)?.acceptAuthority?.isOversight ?? false
    }.min()
    self.toolVersion = toolVersion
    hash =
      AssessmentBasis(
        of: register, files: register.files, period: assessment.standpoint.period.id,
        asOf: assessment.standpoint.asOf, rulesVersion: assessment.rulesVersion, toolVersion: toolVersion
      ).hash
    func index<Key: Hashable, Value>(_ values: [Value], by key: (Value) -> Key) -> [Key: Value] {
      Dictionary(values.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    }
    plans = index(register.plans, by: \.id)
    results = index(assessment.plans, by: \.plan)
    divisions = index(register.divisions, by: \.code)
    people = index(register.people, by: \.id)
    styles = index(register.levels, by: \.level)
  }

  public func plan(_ id: PlanID) -> Plan? { plans[id] }
  public func result(_ id: PlanID) -> PlanResult? { results[id] }
  public func division(_ code: DivisionCode) -> Division? { divisions[code] }
  public func person(_ id: PersonID) -> Person? { people[id] }
  public func style(_ level: Level) -> LevelStyle? { styles[level] }

  /// The name of a level as the register writes it.
  public func name(of level: Level) -> Text {
    styles[level]?.name ?? Text(thai: level.rawValue, english: level.rawValue)
  }
}
