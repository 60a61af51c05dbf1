import FEEL
import Register

extension Summary {
  /// The rows of levels and the totals, from what the plans came to and what the rule pack says of each level.
  init(_ plans: [PlanResult], controlRequired: [Level: Bool], carriesResidualRisk: [Level: Bool]) {
    let counts = PlanCounts(plans)
    let levels = Level.allCases.sorted(by: >)
    rows = levels.map { level in
      let controlled = plans.count { $0.assessedLevel == level && $0.isUnderControl }
      return SummaryRow(
        level: level, assessed: plans.count { $0.assessedLevel == level },
        controlled: controlled == 0 && controlRequired[level] != true ? nil : controlled,
        residual: carriesResidualRisk[level] == true
          ? plans.count { $0.reportedLevel == level && $0.carriesResidualRisk } : nil)
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
  let levels = Level.allCases.sorted(by: >)
  return levels.flatMap { from in
    (levels.map(Optional.some) + [nil]).compactMap { to in
      let members = plans.filter { $0.isUnderControl && $0.assessedLevel == from && $0.reportedLevel == to }
      return members.isEmpty ? nil : MovementCell(from: from, to: to, plans: members.map(\.plan))
    }
  }
}

/// The matrix of likelihood and consequence with the plans of each cell, at the opening and now.
func heatMapCells(_ plans: [PlanResult], judge: inout Judge) -> [HeatMapCell] {
  let opening = Dictionary(grouping: plans.filter { $0.openingScore != nil }, by: \.openingScore)
  let current = Dictionary(grouping: plans.filter { $0.reportedScore != nil }, by: \.reportedScore)
  return (1...5).flatMap { likelihood in
    (1...5).map { consequence in
      let score = Score(likelihood: likelihood, consequence: consequence)
      let level = judge.answer(.score, about: "\(likelihood)×\(consequence)", [.score(score)]).first?.level
      return HeatMapCell(
        score: score, level: level, opening: opening[score]?.map(\.plan) ?? [],
        current: current[score]?.map(\.plan) ?? [])
    }
  }
}
