/// What the assessment asks of a rule pack: decisions that are evaluated together, and the input data they are given.
enum Question: Int, Sendable, CaseIterable {
  case plan, control, action, acceptance, followUp, indicator, scopeItem, selfAssessment
  case divisionRating, division, organisation, claimVerdict, claim, score, level, findingAge, actionAge
  case permission

  /// Whether a rule pack may do without it: packs from before there were permissions judge registers all the same.
  var isOptional: Bool { self == .permission }

  var decisions: [String] {
    switch self {
    case .plan: PlanAnswer.decisions
    case .control: ["control findings"]
    case .action: ["action findings"]
    case .acceptance: ["acceptance findings"]
    case .followUp: ["follow-up findings"]
    case .indicator:
      [
        "carried target", "left of year", "year share", "quarter share", "computed light",
        "indicator light", "indicator findings",
      ]
    case .scopeItem: ["engagement findings"]
    case .selfAssessment: ["self-assessment findings"]
    case .divisionRating: ["division rating"]
    case .division: ["division findings"]
    case .organisation: ["organisation findings"]
    case .claimVerdict: ["claim verdict"]
    case .claim: ["claim findings"]
    case .score: ["level of score"]
    case .level: ["control required for level", "carries residual risk for level", "duties for level"]
    case .findingAge: ["finding age band"]
    case .actionAge: ["action age band"]
    case .permission: ["permission"]
    }
  }

  var inputs: [String] {
    switch self {
    case .plan: ["plan"]
    case .control: ["plan", "control"]
    case .action: ["plan", "action"]
    case .acceptance: ["plan", "acceptance"]
    case .followUp: ["finding"]
    case .indicator: ["indicator"]
    case .scopeItem: ["engagement", "scope item"]
    case .selfAssessment: ["self assessment"]
    case .divisionRating, .division: ["division"]
    case .organisation: ["organisation"]
    case .claimVerdict, .claim: ["claim"]
    case .score: ["score"]
    case .level: ["level"]
    case .findingAge, .actionAge: ["days"]
    case .permission: ["deed", "role", "own division", "internal audit"]
    }
  }

  /// The decision whose table holds the rules, for questions that lead to findings.
  var findingsDecision: String? {
    switch self {
    case .plan, .control, .action, .acceptance, .followUp, .indicator, .scopeItem, .selfAssessment,
      .division, .organisation, .claim:
      decisions.last
    case .divisionRating, .claimVerdict, .score, .level, .findingAge, .actionAge, .permission: nil
    }
  }
}
