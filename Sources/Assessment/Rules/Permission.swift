import DMN
import FEEL
public import Register

/// What the rule pack says to somebody who wants to do something.
public struct Permission: Sendable, Hashable {
  public var isAllowed: Bool
  /// The ground that the matching row gives, or the default where no row matches.
  public var reason: Text

  public init(isAllowed: Bool, reason: Text) {
    self.isAllowed = isAllowed
    self.reason = reason
  }
}

extension RulePack {
  /// Whether the decision `permission` allows a deed; nil if the rule pack has no such decision.
  ///
  /// What the decision can not answer is not allowed.
  ///
  /// - Parameters:
  ///   - deed: in the words of the rule pack: `score as division`.
  ///   - ownDivision: whether the subject belongs to the actor's division; nil when it belongs to no single division.
  ///   - isInternalAudits: whether the subject belongs to the division in which the auditors work.
  public func permission(
    to deed: String, as role: Role, ownDivision: Bool?, isInternalAudits: Bool
  ) -> Permission? {
    guard let program = programIfKnown(.permission) else { return nil }
    let outcome = program.run([
      .string(deed), .string(role.rawValue), ownDivision.map { .boolean($0) } ?? .null,
      .boolean(isInternalAudits),
    ])
    let unanswered = Text(
      thai: "ชุดกฎตอบคำถามเรื่องสิทธิไม่ได้", english: "the rule pack does not answer who may do this")
    guard case .context(let answer) = outcome.values.first else {
      return Permission(isAllowed: false, reason: unanswered)
    }
    let reason = Text(
      thai: answer["why th"]?.string ?? unanswered.thai,
      english: answer["why en"]?.string ?? unanswered.english)
    return Permission(isAllowed: answer["allowed"]?.bool ?? false, reason: reason)
  }

  /// What a level of risk obliges to: the decision `duties for level`.
  public func duties(for level: Level) -> Duties? {
    program(.level).run([.string(level.rawValue)]).values.last.flatMap(Duties.init)
  }

  /// What one plan comes to in a period, without the rest of the register.
  public func result(of plan: Plan, from standpoint: Standpoint) -> PlanResult {
    let situation = PlanSituation(plan, from: standpoint)
    let values = program(.plan).run([PlanSituation.facts.context(of: situation)]).values
    return PlanResult(situation, answer: PlanAnswer(values: values))
  }
}
