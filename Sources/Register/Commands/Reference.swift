/// The assessment of a plan in a period.
public struct AssessmentReference: Sendable, Hashable {
  public var plan: PlanID
  public var period: PeriodID

  public init(plan: PlanID, period: PeriodID) {
    self.plan = plan
    self.period = period
  }
}

/// An action of a plan or of a finding: `FIN-03.A2`, `2560-Q1/FIN-03/R-14.A1`.
public struct ActionReference: Sendable, Hashable, CustomStringConvertible {
  public enum Holder: Sendable, Hashable {
    case plan(PlanID)
    case finding(FindingID)
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
    let holder = String(text[..<dot])
    self.init(
      holder: holder.contains("/") ? .finding(FindingID(holder)) : .plan(PlanID(holder)),
      action: ActionID(String(action)))
  }

  public var description: String {
    switch holder {
    case .plan(let plan): "\(plan).\(action)"
    case .finding(let finding): "\(finding).\(action)"
    }
  }
}

/// What a document proves.
public enum EvidenceHolder: Sendable, Hashable {
  /// The division's, or the auditor's, judgement of a plan in a period.
  case judgement(AssessmentReference, isAuditors: Bool)
  case action(ActionReference)
  /// The latest test of a control.
  case control(PlanID, ControlID)
}
