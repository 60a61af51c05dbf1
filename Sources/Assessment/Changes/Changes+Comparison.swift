public import Register

extension Changes {
  /// Compares two assessments, of one register or of two states of it.
  ///
  /// - Parameter earlier: of a period before that of `later`.
  public init(from earlier: Assessment, to later: Assessment) {
    let before = Dictionary(earlier.plans.map { ($0.plan, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(later.plans.map(\.plan))
    let pairs: [(PlanResult?, PlanResult?)] =
      later.plans.map { (before[$0.plan], $0) }
      + earlier.plans.filter { !known.contains($0.plan) }.map { ($0, nil) }
    let period = Interval(
      from: earlier.standpoint, rulesDiffer: earlier.rulesVersion != later.rulesVersion)
    let plans = pairs.compactMap { ChangedPlan(from: $0, to: $1, in: period) }
    self.init(
      from: earlier.standpoint, to: later.standpoint, rulesFrom: earlier.rulesVersion,
      rulesTo: later.rulesVersion, plans: plans, counts: ChangeCounts(pairs),
      causes: ChangeCause.allCases.map { cause in
        CauseCount(cause: cause, plans: plans.count { $0.causes.contains(cause) })
      }, findings: FindingChanges(from: earlier.findings, to: later.findings))
  }
}

/// What all plans share: the earlier day, and whether the rules are of two versions.
private struct Interval {
  let from: Standpoint
  let rulesDiffer: Bool
}

extension ChangedPlan {
  /// Nil when nothing changed that has a cause.
  fileprivate init?(from old: PlanResult?, to new: PlanResult?, in interval: Interval) {
    guard let result = new ?? old else { return nil }
    let causes = Self.causes(from: old, to: new, in: interval)
    guard !causes.isEmpty else { return nil }
    self.init(
      plan: result.plan, division: result.division, levelFrom: old?.reportedLevel,
      levelTo: new?.reportedLevel, scoreFrom: old?.reportedScore, scoreTo: new?.reportedScore,
      movement: Movement(from: old?.reportedLevel, to: new?.reportedLevel), causes: causes)
  }

  private static func causes(
    from old: PlanResult?, to new: PlanResult?, in interval: Interval
  ) -> [ChangeCause] {
    guard let old else { return [.added] }
    guard let new else { return [.dropped] }
    var causes: [ChangeCause] = []
    let isRescored = old.reportedScore != new.reportedScore
    let hasOtherLevel = old.reportedLevel != new.reportedLevel
    if isRescored { causes.append(.rescored) }
    if let tested = new.lastControlTest, tested > interval.from.asOf,
      hasOtherLevel || old.lowestJustifiedLevel != new.lowestJustifiedLevel
    {
      causes.append(.controlTested)
    }
    if hasOtherLevel, !isRescored, interval.rulesDiffer { causes.append(.ruleChanged) }
    switch (old.acceptancesInForce > 0, new.acceptancesInForce > 0) {
    case (false, true): causes.append(.accepted)
    case (true, false): causes.append(.acceptanceEnded)
    case (true, true), (false, false): break
    }
    return causes
  }
}

extension Movement {
  /// Nil where one of the levels is missing.
  public init?(from old: Level?, to new: Level?) {
    guard let old, let new else { return nil }
    self = new < old ? .down : new > old ? .up : .unchanged
  }
}

extension ChangeCounts {
  fileprivate init(_ pairs: [(PlanResult?, PlanResult?)]) {
    for case (let old?, let new?) in pairs {
      switch Movement(from: old.reportedLevel, to: new.reportedLevel) {
      case .down: down += 1
      case .up: up += 1
      case .unchanged: unchanged += 1
      case nil: incomparable += 1
      }
    }
  }
}

extension FindingChanges {
  private struct Key: Hashable {
    let subject: String
    let rule: RuleID?
    /// Findings raised by hand have no rule, and only their id tells them apart.
    let id: FindingID?

    init(_ finding: Finding) {
      subject = finding.subjectText
      rule = finding.rule
      id = finding.rule == nil ? finding.id : nil
    }
  }

  fileprivate init(from old: [Finding], to new: [Finding]) {
    let before = Set(old.map(Key.init))
    let after = Set(new.map(Key.init))
    self.init(
      raised: new.filter { !before.contains(Key($0)) }.map(\.id),
      gone: old.filter { !after.contains(Key($0)) }.map(\.id),
      continuing: new.count { before.contains(Key($0)) })
  }
}
