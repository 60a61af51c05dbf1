/// A code that names one thing of one kind, so that a plan's id can not stand where a division's is meant.
public protocol Identifier: Sendable, Hashable, Comparable, CustomStringConvertible {
  var text: String { get }
  init(_ text: String)
}

extension Identifier {
  public var description: String { text }
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// `FIN`
public struct DivisionCode: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// `FIN-03`
public struct PlanID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// `K1`, unique within its plan.
public struct ControlID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// `A1`, unique within its plan or finding.
public struct ActionID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// `FIN-head`
public struct PersonID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// `IND-4.1`
public struct IndicatorID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// `ENG-2560-3`
public struct EngagementID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// `RI-1`
public struct RiskIssueID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// `C04`
public struct ClaimID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// `R-14`
public struct RuleID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// `2560-Q1/FIN-03.A2/R-14`
public struct FindingID: Identifier {
  public let text: String
  public init(_ text: String) { self.text = text }
}
