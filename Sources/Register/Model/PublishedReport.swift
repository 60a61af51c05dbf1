public import FEEL

/// A number as a report printed it.
public struct Figure: Sendable, Hashable {
  /// A path into nested contexts: `ic.assessed.highest`.
  public var id: String
  public var section: String
  public var label: Text
  public var value: Number
  public var unit: String
  /// A FEEL expression over the assessment that should give the same number; absent where the register holds no such fact.
  public var recomputedAs: String?
  public var origin: Origin

  public init(
    id: String, section: String, label: Text, value: Number, unit: String, recomputedAs: String?,
    origin: Origin = .none
  ) {
    self.id = id
    self.section = section
    self.label = label
    self.value = value
    self.unit = unit
    self.recomputedAs = recomputedAs
    self.origin = origin
  }
}

/// Something arithmetical that a report says of its figures.
public struct Claim: Sendable, Hashable {
  public var id: ClaimID
  public var section: String
  public var statement: Text
  /// FEEL over figure ids.
  public var expression: String
  /// The number as printed, such as `21.60`.
  public var claimed: String
  public var decimals: Int
  public var origin: Origin

  public init(
    id: ClaimID, section: String, statement: Text, expression: String, claimed: String,
    decimals: Int, origin: Origin = .none
  ) {
    self.id = id
    self.section = section
    self.statement = statement
    self.expression = expression
    self.claimed = claimed
    self.decimals = decimals
    self.origin = origin
  }
}

/// Figures and claims of a published report, to be reconciled with the register and with each other.
public struct PublishedReport: Sendable, Hashable {
  public var period: PeriodID
  public var title: Text
  public var figures: [Figure]
  public var claims: [Claim]
  public var origin: Origin

  public init(
    period: PeriodID, title: Text, figures: [Figure], claims: [Claim], origin: Origin = .none
  ) {
    self.period = period
    self.title = title
    self.figures = figures
    self.claims = claims
    self.origin = origin
  }
}
