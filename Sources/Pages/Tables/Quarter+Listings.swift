public import Interchange
import Register

extension Quarter {
  /// A table with every column that can be taken away.
  public func listing(_ name: TableName) -> Listing {
    switch name {
    case .plans: assessed.planListing
    case .changes: assessed.changeListing
    case .divisions: assessed.divisionListing
    case .findings: assessed.findingListing
    case .actions: assessed.actionListing
    case .indicators: assessed.indicatorListing
    case .acceptances: assessed.acceptanceListing
    case .reconciliation: assessed.reconciliationListing
    case .riskIssues: assessed.riskIssueListing
    case .engagements: assessed.engagementListing
    }
  }

  /// The columns that a page has room for; the file has them all.
  func shown(_ name: TableName) -> Listing {
    guard let columns = name.columnsShown else { return listing(name) }
    return listing(name).narrowed(to: columns)
  }

  /// Where the record of a row stands.
  func record(_ name: TableName, _ key: String) -> Link? {
    let period = period.id
    return switch name {
    case .plans, .changes, .acceptances: Link(.plan(PlanID(key), period))
    case .findings: Link(.finding(FindingID(key)))
    case .divisions: Link(.division(DivisionCode(key), period))
    case .actions: ActionReference(key).map { Link(.action($0)) }
    case .engagements: Link(.engagement(EngagementID(key)))
    case .riskIssues: Link(.plans(period), Query([.init("issue", key)]))
    case .indicators, .reconciliation: nil
    }
  }
}

extension TableName {
  fileprivate var columnsShown: [String]? {
    switch self {
    case .plans:
      [
        "id", "division", "title", "control", "opening", "now", "movement", "movementSincePrevious",
        "residual",
        "state", "lateActions", "findings",
      ]
    case .findings:
      ["id", "significance", "status", "state", "division", "title", "condition", "daysOpen", "band"]
    case .actions:
      [
        "id", "division", "state", "description", "owner", "due", "originalDue", "daysOverdue", "extensions",
        "percent",
      ]
    case .divisions:
      [
        "code", "name", "plans", "controlled", "plans.highest", "plans.high", "plans.medium", "plans.low",
        "residual",
        "reduced", "reducedPercent", "findings", "lateActions", "rating",
      ]
    case .indicators:
      [
        "id", "name", "unit", "yearTarget", "carriedTarget", "result", "resultToDate", "yearShare",
        "quarterShare", "light",
      ]
    case .changes, .acceptances, .reconciliation, .riskIssues, .engagements: nil
    }
  }

  var pageAddress: (PeriodID) -> Address {
    switch self {
    case .plans: Address.plans
    case .changes: Address.changes
    case .divisions: Address.divisions
    case .findings: Address.findings
    case .actions: Address.actions
    case .indicators: Address.indicators
    case .acceptances: Address.acceptances
    case .reconciliation: Address.reconciliation
    case .riskIssues: Address.riskIssues
    case .engagements: Address.engagements
    }
  }
}
