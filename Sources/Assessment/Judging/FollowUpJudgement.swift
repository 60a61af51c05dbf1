import FEEL
import Register

extension FollowUpStatus {
  /// Counts what stands and what is open by the bands of the rule pack.
  ///
  /// - Parameters:
  ///   - findings: those that stand in the period.
  ///   - issued: every finding issued by the day of the assessment, closed ones among them.
  init(
    findings: [Finding], issued: [FindingSituation], actions: [ActionResult], divisions: [DivisionCode],
    asOf: CalendarDate, judge: inout Judge
  ) {
    var ages = Ages(judge.rules)
    let none = FollowUpCounts(findingBands: ages.findingBands.count, actionBands: ages.actionBands.count)
    var total = none
    var unassigned = none
    var counts = Dictionary(divisions.map { ($0, none) }, uniquingKeysWith: { first, _ in first })
    func count(_ division: DivisionCode?, _ change: (inout FollowUpCounts) -> Void) {
      change(&total)
      guard let division, counts[division] != nil else { return change(&unassigned) }
      change(&counts[division, default: none])
    }

    let findingAges = findings.map { finding in
      let age = finding.issued.map { days(from: $0.issuedOn, to: asOf) }
      let band = ages.band(ofFinding: age, judge: &judge)
      count(finding.division) { $0.add(finding, band: band) }
      return FindingAge(finding: finding.id, daysOpen: age, band: band.map { ages.findingBands[$0].code })
    }
    for situation in issued where situation.isClosed {
      count(situation.finding.division) {
        $0.closed += 1
        $0.daysToClose += situation.daysOpen
      }
    }
    let actionAges = actions.map { action in
      guard action.completedOn == nil else {
        return ActionAge(plan: action.plan, action: action.action, band: nil, originalBand: nil)
      }
      let band = ages.band(ofAction: action.daysOverdue, judge: &judge)
      let original = ages.band(ofAction: action.daysOverdueOriginally, judge: &judge)
      count(action.division) { $0.add(action, band: band, originalBand: original) }
      return ActionAge(
        plan: action.plan, action: action.action, band: band.map { ages.actionBands[$0].code },
        originalBand: original.map { ages.actionBands[$0].code })
    }
    self.init(
      findingBands: ages.findingBands, actionBands: ages.actionBands, total: total,
      divisions: divisions.compactMap { code in
        counts[code].map { DivisionFollowUp(division: code, counts: $0) }
      }, unassigned: unassigned, findings: findingAges, actions: actionAges)
  }
}

extension FollowUpCounts {
  fileprivate mutating func add(_ finding: Finding, band: Int?) {
    openFindings += 1
    returned += finding.returns == nil ? 0 : 1
    if let band { findings[band].add(finding) }
  }

  fileprivate mutating func add(_ action: ActionResult, band: Int?, originalBand: Int?) {
    openActions += 1
    late += (action.daysOverdue ?? 0) > 0 ? 1 : 0
    lateOriginally += (action.daysOverdueOriginally ?? 0) > 0 ? 1 : 0
    extended += action.extensions > 0 ? 1 : 0
    extensions += action.extensions
    if let band { actions[band] += 1 }
    if let originalBand { actionsOriginally[originalBand] += 1 }
  }
}

extension FindingSituation {
  /// Closed by the day of the assessment: neither open nor withdrawn.
  fileprivate var isClosed: Bool { !isOpen && finding.closedOn != nil && finding.state != .withdrawn }
}

/// The bands of days as the rule pack gives them, each asked once.
private struct Ages {
  let findingBands: [AgeBand]
  let actionBands: [AgeBand]
  private var known: [Question: [Int?: Int?]] = [:]

  init(_ rules: RulePack) {
    findingBands = rules.ageBands(of: .findingAge)
    actionBands = rules.ageBands(of: .actionAge)
  }

  mutating func band(ofFinding days: Int?, judge: inout Judge) -> Int? {
    band(of: days, .findingAge, among: findingBands, judge: &judge)
  }

  mutating func band(ofAction days: Int?, judge: inout Judge) -> Int? {
    band(of: days, .actionAge, among: actionBands, judge: &judge)
  }

  private mutating func band(
    of days: Int?, _ question: Question, among bands: [AgeBand], judge: inout Judge
  ) -> Int? {
    if let known = known[question, default: [:]][days] { return known }
    let subject = days.map { "\($0) days" } ?? "no days"
    let answer = judge.answer(question, about: subject, [.count(days)]).first
    var band: Int?
    if case .context(let row) = answer, let code = row["band"]?.string {
      band = bands.firstIndex { $0.code == code }
    }
    known[question, default: [:]][days] = .some(band)
    return band
  }
}
