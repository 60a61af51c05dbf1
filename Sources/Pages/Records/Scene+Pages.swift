public import Workflow

extension Scene {
  /// The page of overview that the link asks for.
  ///
  /// - Parameter entries: what the journal holds of a record; asked for only where the link leads to a history.
  /// - Returns: nil for an address of another room, and for one whose record or period is not known.
  public func overviewPage(entries: () throws -> [Entry]) rethrows -> Page? {
    switch link.address {
    case .committee(let period): committeePage(period)
    case .plans(let period): tablePage(.plans, in: period)
    case .plan(let id, let period): planPage(id, in: period)
    case .changes(let period): tablePage(.changes, in: period)
    case .divisions(let period): tablePage(.divisions, in: period)
    case .division(let code, let period): divisionPage(code, in: period)
    case .findings(let period): tablePage(.findings, in: period)
    case .actions(let period): tablePage(.actions, in: period)
    case .indicators(let period): tablePage(.indicators, in: period)
    case .riskIssues(let period): tablePage(.riskIssues, in: period)
    case .engagements(let period): tablePage(.engagements, in: period)
    case .acceptances(let period): tablePage(.acceptances, in: period)
    case .reconciliation(let period): tablePage(.reconciliation, in: period)
    case .search: searchPage()
    case .history(let subject): historyPage(of: subject, try entries())
    default: nil
    }
  }
}
