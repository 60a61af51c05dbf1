public import Register

/// What a finding is about, to the finest part.
public enum Subject: Sendable, Hashable {
  case plan(PlanID)
  case control(PlanID, ControlID)
  case action(PlanID, ActionID)
  case division(DivisionCode)
  case indicator(IndicatorID)
  case claim(ClaimID)
  case engagement(EngagementID)
  case scopeItem(EngagementID, Int)
  case finding(FindingID)
  case organisation

  /// `FIN-03.A2`, `ENG-2560-1.S3`, `ORG`: the middle part of a finding's id.
  public var text: String {
    switch self {
    case .plan(let plan): plan.text
    case .control(let plan, let control): "\(plan).\(control)"
    case .action(let plan, let action): "\(plan).\(action)"
    case .division(let code): code.text
    case .indicator(let id): id.text
    case .claim(let id): id.text
    case .engagement(let id): id.text
    case .scopeItem(let id, let number): "\(id).S\(number)"
    case .finding(let id): id.text.replacing("/", with: ".")
    case .organisation: "ORG"
    }
  }
}

/// How a finding of this period relates to what was issued before.
public enum FindingStatus: String, Sendable, Hashable, CaseIterable {
  /// First seen in this period.
  case new
  /// Issued earlier, and its rule still fires.
  case continuing
  /// Closed earlier; its rule fires again under a new id.
  case returned
  /// Raised by hand in an engagement and still open.
  case raised
  /// Issued earlier; its rule fires no longer.
  case withdrawn
}

/// Something wrong with the organisation, with its proof.
public struct Finding: Sendable, Hashable {
  /// `2560-Q1/FIN-03.A2/R-14`
  public var id: FindingID
  /// Nil for a finding raised by hand.
  public var rule: RuleID?
  public var subject: Subject
  /// The subject as it stands in the id.
  public var subjectText: String
  /// Nil when the subject belongs to no single division.
  public var division: DivisionCode?
  public var plan: PlanID?
  public var significance: Level
  public var elements: FindingElements { writing.value }
  public var status: FindingStatus
  public var firstRaised: PeriodID
  public var returns: FindingID?
  /// What was issued to the division, with its response, actions and follow-up.
  public var issued: IssuedFinding? { issue?.value }
  /// The decision whose table holds the rule; nil for a finding raised by hand.
  public var decision: String?
  /// Where the subject stands in the register.
  public var origin: Origin
  // Both are large and findings many: they are held once, however often a finding is copied.
  private let writing: Shared<FindingElements>
  private let issue: Shared<IssuedFinding>?

  init(
    id: FindingID, rule: RuleID?, subject: Subject, subjectText: String, division: DivisionCode?,
    plan: PlanID?, significance: Level, elements: FindingElements, status: FindingStatus,
    firstRaised: PeriodID, returns: FindingID?, issued: IssuedFinding?, decision: String?, origin: Origin
  ) {
    self.id = id
    self.rule = rule
    self.subject = subject
    self.subjectText = subjectText
    self.division = division
    self.plan = plan
    self.significance = significance
    self.status = status
    self.firstRaised = firstRaised
    self.returns = returns
    self.decision = decision
    self.origin = origin
    writing = Shared(elements)
    issue = issued.map(Shared.init)
  }
}

/// A value behind a reference, for large ones that are copied often and never changed.
private final class Shared<Value: Sendable & Hashable>: Sendable, Hashable {
  let value: Value

  init(_ value: Value) { self.value = value }

  static func == (left: Shared, right: Shared) -> Bool { left === right || left.value == right.value }

  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
