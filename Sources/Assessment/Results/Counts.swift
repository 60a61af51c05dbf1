public import FEEL
import Register

/// How many plans stand where.
public struct PlanCounts: Sendable, Hashable {
  public var plans = 0
  public var controlled = 0
  public var rated = 0
  public var unrated = 0
  /// Plans by reported level.
  public var highest = 0
  public var high = 0
  public var medium = 0
  public var low = 0
  /// Plans that carry residual risk, controlled or not.
  public var residual = 0
  /// Controlled plans below their assessed level.
  public var reduced = 0
  public var risen = 0
  public var unchanged = 0
  /// Assessments of the period that are not approved yet.
  public var notApproved = 0
  public var openActions = 0
  public var overdueActions = 0

  public init() {}

  public init(_ plans: some Sequence<PlanResult>) {
    for plan in plans { add(plan) }
  }

  mutating func add(_ plan: PlanResult) {
    plans += 1
    controlled += plan.isUnderControl ? 1 : 0
    unrated += plan.isUnrated ? 1 : 0
    residual += plan.carriesResidualRisk ? 1 : 0
    switch plan.reportedLevel {
    case .highest: highest += 1
    case .high: high += 1
    case .medium: medium += 1
    case .low: low += 1
    case nil: break
    }
    rated += plan.reportedLevel == nil ? 0 : 1
    if plan.isUnderControl {
      switch plan.movement {
      case .down: reduced += 1
      case .up: risen += 1
      case .unchanged: unchanged += 1
      case nil: break
      }
    }
    notApproved += plan.state.map { $0 != .approved } ?? false ? 1 : 0
    openActions += plan.openActions
    overdueActions += plan.overdueActions
  }

  /// Reduced plans over controlled plans, in percent, unrounded; nil without controlled plans.
  public var reducedPercent: Number? {
    guard controlled > 0 else { return nil }
    return Number(100 * reduced).divided(by: Number(controlled))
  }

  static func facts<Subject>(
    _ path: any KeyPath<Subject, PlanCounts> & Sendable
  ) -> [Fact<Subject>] {
    let counts: [(String, any KeyPath<PlanCounts, Int> & Sendable)] = [
      ("plans", \.plans), ("controlled", \.controlled), ("rated", \.rated), ("unrated", \.unrated),
      ("highest", \.highest), ("high", \.high), ("medium", \.medium), ("low", \.low),
      ("residual", \.residual), ("reduced", \.reduced), ("risen", \.risen),
      ("unchanged", \.unchanged), ("not approved", \.notApproved), ("open actions", \.openActions),
      ("overdue actions", \.overdueActions),
    ]
    return counts.map { name, count in
      Fact(name, at: { _ in .none }) { .count($0[keyPath: path][keyPath: count]) }
    } + [
      Fact("reduced percent", at: { _ in .none }) {
        .optional($0[keyPath: path].reducedPercent?.rounded(scale: 2, .halfUp))
      }
    ]
  }
}

/// How many findings weigh what.
public struct FindingCounts: Sendable, Hashable {
  public var findings = 0
  public var highest = 0
  public var high = 0
  public var medium = 0
  public var low = 0

  public init() {}

  public init(_ findings: some Sequence<Finding>) {
    for finding in findings { add(finding) }
  }

  mutating func add(_ finding: Finding) {
    findings += 1
    switch finding.significance {
    case .highest: highest += 1
    case .high: high += 1
    case .medium: medium += 1
    case .low: low += 1
    }
  }

  static func facts<Subject>(
    _ path: any KeyPath<Subject, FindingCounts> & Sendable
  ) -> [Fact<Subject>] {
    let counts: [(String, any KeyPath<FindingCounts, Int> & Sendable)] = [
      ("findings", \.findings), ("highest findings", \.highest), ("high findings", \.high),
      ("medium findings", \.medium), ("low findings", \.low),
    ]
    return counts.map { name, count in
      Fact(name, at: { _ in .none }) { .count($0[keyPath: path][keyPath: count]) }
    }
  }
}
