/// The assessment of a plan in a period.
public struct AssessmentReference: Sendable, Hashable, CustomStringConvertible {
  public var plan: PlanID
  public var period: PeriodID

  public init(plan: PlanID, period: PeriodID) {
    self.plan = plan
    self.period = period
  }

  /// `FIN-03 2560-Q2`
  public var description: String { "\(plan) \(period)" }
}

/// An action of a plan or of a finding: `FIN-03.A2`, `2560-Q1/FIN-03/R-14.A1`.
public struct ActionReference: Sendable, Hashable, CustomStringConvertible {
  public enum Holder: Sendable, Hashable, CustomStringConvertible {
    case plan(PlanID)
    case finding(FindingID)

    /// Reads the written form: a holder with a slash is a finding.
    public init(_ text: String) {
      self = text.contains("/") ? .finding(FindingID(text)) : .plan(PlanID(text))
    }

    public var description: String {
      switch self {
      case .plan(let plan): plan.text
      case .finding(let finding): finding.text
      }
    }
  }

  public var holder: Holder
  public var action: ActionID

  public init(holder: Holder, action: ActionID) {
    self.holder = holder
    self.action = action
  }

  /// Reads the written form; nil when it has no `.A` with a number at its end. A holder with a slash is a finding.
  public init?(_ text: String) {
    guard let dot = text.lastIndex(of: "."), dot > text.startIndex else { return nil }
    let action = text[text.index(after: dot)...]
    guard action.first == "A", let number = Int(action.dropFirst()), number > 0 else { return nil }
    self.init(holder: Holder(String(text[..<dot])), action: ActionID(String(action)))
  }

  public var description: String { "\(holder).\(action)" }
}

/// What a document proves: `FIN-03/2560-Q2 division`, `FIN-03/2560-Q2 auditor`, `FIN-03.A2`, `FIN-03.K1`.
public enum EvidenceHolder: Sendable, Hashable, CustomStringConvertible {
  /// The division's, or the auditor's, judgement of a plan in a period.
  case judgement(AssessmentReference, isAuditors: Bool)
  case action(ActionReference)
  /// The latest test of a control.
  case control(PlanID, ControlID)

  /// Reads the written form; nil for any other.
  public init?(_ text: String) {
    for (word, isAuditors) in [(" division", false), (" auditor", true)] where text.hasSuffix(word) {
      let parts = text.dropLast(word.utf8.count).split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, let period = PeriodID(String(parts[1])) else { return nil }
      let assessment = AssessmentReference(plan: PlanID(String(parts[0])), period: period)
      self = .judgement(assessment, isAuditors: isAuditors)
      return
    }
    if let action = ActionReference(text) {
      self = .action(action)
      return
    }
    guard let dot = text.lastIndex(of: ".") else { return nil }
    let control = text[text.index(after: dot)...]
    guard control.first == "K" else { return nil }
    self = .control(PlanID(String(text[..<dot])), ControlID(String(control)))
  }

  public var description: String {
    switch self {
    case .judgement(let assessment, let isAuditors):
      "\(assessment.plan)/\(assessment.period) \(isAuditors ? "auditor" : "division")"
    case .action(let action): action.description
    case .control(let plan, let control): "\(plan).\(control)"
    }
  }
}
