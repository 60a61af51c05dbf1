import FEEL
import Register

extension Summary {
  /// The rows of levels and the totals, from what the plans came to and what the rule pack says of each level.
  init(_ plans: [PlanResult], controlRequired: [Level: Bool], carriesResidualRisk: [Level: Bool]) {
    let counts = PlanCounts(plans)
    var assessed: [Level: Int] = [:]
    var controlled: [Level: Int] = [:]
    var residual: [Level: Int] = [:]
    for plan in plans {
      if let level = plan.assessedLevel {
        assessed[level, default: 0] += 1
        if plan.isUnderControl { controlled[level, default: 0] += 1 }
      }
      if plan.carriesResidualRisk, let level = plan.reportedLevel { residual[level, default: 0] += 1 }
    }
    rows = Level.allCases.sorted(by: >).map { level in
      SummaryRow(
        level: level, assessed: assessed[level] ?? 0,
        controlled: controlled[level] ?? (controlRequired[level] == true ? 0 : nil),
        residual: carriesResidualRisk[level] == true ? residual[level] ?? 0 : nil)
    }
    totalAssessed = plans.count { $0.assessedLevel != nil }
    totalControlled = counts.controlled
    totalResidual = counts.residual
    reduced = counts.reduced
    reducedPercent = counts.reducedPercent?.rounded(scale: 2, .halfUp)
    unrated = counts.unrated
    unassessed = plans.count { $0.assessedLevel == nil }
    notReassessed = plans.count { !$0.isUnderControl && !$0.isReassessed }
    notApproved = counts.notApproved
  }
}

/// The controlled plans by their way from the opening level to the present one.
func movementCells(_ plans: [PlanResult]) -> [MovementCell] {
  struct Way: Hashable {
    let from: Level
    let to: Level?
  }
  var members: [Way: [PlanID]] = [:]
  for plan in plans where plan.isUnderControl {
    guard let from = plan.assessedLevel else { continue }
    members[Way(from: from, to: plan.reportedLevel), default: []].append(plan.plan)
  }
  let levels = Level.allCases.sorted(by: >)
  return levels.flatMap { from in
    (levels.map(Optional.some) + [nil]).compactMap { to in
      members[Way(from: from, to: to)].map { MovementCell(from: from, to: to, plans: $0) }
    }
  }
}

/// The matrix of likelihood and consequence with the plans of each cell, at the opening and now.
func heatMapCells(_ plans: [PlanResult], judge: inout Judge) -> [HeatMapCell] {
  var opening: [Score: [PlanID]] = [:]
  var current: [Score: [PlanID]] = [:]
  for plan in plans {
    if let score = plan.openingScore { opening[score, default: []].append(plan.plan) }
    if let score = plan.reportedScore { current[score, default: []].append(plan.plan) }
  }
  return (1...5).flatMap { likelihood in
    (1...5).map { consequence in
      let score = Score(likelihood: likelihood, consequence: consequence)
      let level = judge.answer(.score, about: "\(likelihood)×\(consequence)", [.score(score)]).first?.level
      return HeatMapCell(
        score: score, level: level, opening: opening[score] ?? [],
        current: current[score] ?? [])
    }
  }
}
