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
///
/// Findings are many and large: each is held once, however often it is copied.
public struct Finding: Sendable, Hashable {
  private let content: Shared<Content>

  /// `2560-Q1/FIN-03.A2/R-14`
  public var id: FindingID { content.value.id }
  /// Nil for a finding raised by hand.
  public var rule: RuleID? { content.value.rule }
  public var subject: Subject { content.value.subject }
  /// The subject as it stands in the id.
  public var subjectText: String { content.value.subjectText }
  /// Nil when the subject belongs to no single division.
  public var division: DivisionCode? { content.value.division }
  public var plan: PlanID? { content.value.plan }
  public var significance: Level { content.value.significance }
  public var elements: FindingElements { content.value.elements }
  public var status: FindingStatus { content.value.status }
  public var firstRaised: PeriodID { content.value.firstRaised }
  public var returns: FindingID? { content.value.returns }
  /// What was issued to the division, with its response, actions and follow-up.
  public var issued: IssuedFinding? { content.value.issue?.value }
  /// The decision whose table holds the rule; nil for a finding raised by hand.
  public var decision: String? { content.value.decision }
  /// Where the subject stands in the register.
  public var origin: Origin { content.value.origin }

  private struct Content: Sendable, Hashable {
    let id: FindingID
    let rule: RuleID?
    let subject: Subject
    let subjectText: String
    let division: DivisionCode?
    let plan: PlanID?
    let significance: Level
    let elements: FindingElements
    let status: FindingStatus
    let firstRaised: PeriodID
    let returns: FindingID?
    /// Few findings have been issued before, so that the others need no room for it.
    let issue: Shared<IssuedFinding>?
    let decision: String?
    let origin: Origin
  }

  init(
    id: FindingID, rule: RuleID?, subject: Subject, subjectText: String, division: DivisionCode?,
    plan: PlanID?, significance: Level, elements: FindingElements, status: FindingStatus,
    firstRaised: PeriodID, returns: FindingID?, issued: IssuedFinding?, decision: String?, origin: Origin
  ) {
    content = Shared(
      Content(
        id: id, rule: rule, subject: subject, subjectText: subjectText, division: division, plan: plan,
        significance: significance, elements: elements, status: status, firstRaised: firstRaised,
        returns: returns, issue: issued.map(Shared.init), decision: decision, origin: origin))
  }
}

/// A value behind a reference, for large ones that are copied often and never changed.
private final class Shared<Value: Sendable & Hashable>: Sendable, Hashable {
  let value: Value

  init(_ value: Value) { self.value = value }

  static func == (left: Shared, right: Shared) -> Bool { left === right || left.value == right.value }

  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension Finding {
  /// Whether the counts of its division include it: what rules on the division itself found comes of those counts.
  public var isCountedForDivision: Bool {
    division != nil && decision != Question.division.findingsDecision
  }
}
