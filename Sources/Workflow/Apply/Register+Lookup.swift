import Diagnostics
import FEEL
import Register

/// What an event names, or why it does not fit.
extension Register {
  func check(person id: PersonID, at field: String = "actor") throws(Problems) {
    guard !people.contains(where: { $0.id == id }) else { return }
    throw .misfit(.unknown(.person, id.text, among: people.map(\.id.text)), at: field)
  }

  func check(division code: DivisionCode) throws(Problems) {
    guard division(code) == nil else { return }
    throw .misfit(.unknown(.division, code.text, among: divisions.map(\.code.text)), at: "division")
  }

  func check(period id: PeriodID) throws(Problems) {
    guard period(id) == nil else { return }
    throw .misfit(.unknown(.period, id.description, among: periods.map(\.id.description)), at: "period")
  }

  func index(of plan: PlanID, at field: String = "plan") throws(Problems) -> Int {
    if let index = plans.firstIndex(where: { $0.id == plan }) { return index }
    throw .misfit(.unknown(.plan, plan.text, among: plans.map(\.id.text)), at: field)
  }

  func index(of engagement: EngagementID) throws(Problems) -> Int {
    if let index = engagements.firstIndex(where: { $0.id == engagement }) { return index }
    throw .misfit(
      .unknown(.engagement, engagement.text, among: engagements.map(\.id.text)), at: "engagement")
  }

  func index(of indicator: IndicatorID) throws(Problems) -> Int {
    if let index = indicators.firstIndex(where: { $0.id == indicator }) { return index }
    throw .misfit(
      .unknown(.indicator, indicator.text, among: indicators.map(\.id.text)), at: "indicator")
  }

  func index(of issue: RiskIssueID) throws(Problems) -> Int {
    if let index = riskIssues.firstIndex(where: { $0.id == issue }) { return index }
    throw .misfit(.unknown(.riskIssue, issue.text, among: riskIssues.map(\.id.text)), at: "issue")
  }

  func place(of finding: FindingID, at field: String = "finding") throws(Problems) -> FindingPlace {
    if let place = existingPlace(of: finding) { return place }
    let known = (findings + engagements.flatMap(\.findings)).map(\.id.text)
    throw .misfit(.unknown(.finding, finding.text, among: known), at: field)
  }

  func existingPlace(of finding: FindingID) -> FindingPlace? {
    if let index = findings.firstIndex(where: { $0.id == finding }) { return .alone(index) }
    for (engagement, holder) in engagements.enumerated() {
      if let index = holder.findings.firstIndex(where: { $0.id == finding }) {
        return .engagement(engagement, index)
      }
    }
    return nil
  }

  subscript(place: FindingPlace) -> IssuedFinding {
    get {
      switch place {
      case .alone(let index): findings[index]
      case .engagement(let engagement, let index): engagements[engagement].findings[index]
      }
    }
    set {
      switch place {
      case .alone(let index): findings[index] = newValue
      case .engagement(let engagement, let index): engagements[engagement].findings[index] = newValue
      }
    }
  }

  /// Where a record of a division goes among others: behind those of the same division and of the divisions before it.
  func insertionIndex(for division: DivisionCode, among holders: [DivisionCode?]) -> Int {
    let order = Dictionary(divisions.enumerated().map { ($1.code, $0) }) { first, _ in first }
    let rank = order[division] ?? divisions.count
    let last = holders.lastIndex { $0.map { order[$0] ?? divisions.count } ?? .max <= rank }
    return last.map { $0 + 1 } ?? 0
  }
}

/// Where a finding stands: by itself, or in an engagement.
enum FindingPlace {
  case alone(Int)
  case engagement(Int, Int)
}

extension Array {
  /// Inserts behind all that do not come later.
  mutating func insert<Key: Comparable>(_ element: Element, inOrderOf key: (Element) -> Key) {
    let last = lastIndex { key($0) <= key(element) }
    insert(element, at: last.map { $0 + 1 } ?? startIndex)
  }
}

extension Stamp {
  /// Refuses a day before one that must come first.
  func check(notBefore earlier: CalendarDate?, _ what: JournalProblem.Moment) throws(Problems) {
    guard let earlier, day < earlier else { return }
    throw .misfit(.tooEarly(day, what, earlier), at: "effective")
  }
}

extension Problems {
  static func misfit(_ problem: JournalProblem, at field: String) -> Problems {
    Problems([problem.diagnostic(at: .argument(field))])
  }
}
