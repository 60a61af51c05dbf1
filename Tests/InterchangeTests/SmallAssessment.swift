@testable import Assessment
import DMN
import FEEL
import Foundation
import Interchange
import Register
import TestSupport

/// The small register as assessed: counts that can be checked by hand.
enum SmallAssessment {
  static let assessed = Result {
    AssessedRegister(
      register: try SmallRegister.register(), assessment: try assessment(), previous: try previous(),
      rules: try rules(), toolVersion: "1.2.3")
  }

  /// Another register, as if judged with the same results.
  static func assessed(of register: Register) throws -> AssessedRegister {
    AssessedRegister(
      register: register, assessment: try assessment(), rules: try rules(), toolVersion: "1.2.3")
  }

  /// The rule pack of the first register stands behind the list of rules.
  static func rules() throws -> RulePack {
    let folder = "registers/codi-2560/rules/2560.1"
    let models = try Project.files(below: Project.root.appending(path: folder)).filter {
      $0.hasSuffix(".dmn")
    }
    return try RulePack(
      version: "2560.1",
      models: models.map { try readDefinitions(try Project.bytes("\(folder)/\($0)"), file: $0) })
  }

  private static func finding(
    _ id: String = "2560-Q2/FIN-01/R-01", rule: RuleID? = RuleID("R-01"), _ significance: Level = .highest
  ) throws -> Finding {
    Finding(
      id: FindingID(id), rule: rule, subject: .plan(PlanID("FIN-01")), subjectText: "FIN-01",
      division: DivisionCode("FIN"), plan: PlanID("FIN-01"), significance: significance,
      elements: FindingElements(
        title: SmallRegister.text("เรื่อง"), criteria: SmallRegister.text("เกณฑ์"),
        condition: SmallRegister.text("พบ"), cause: nil, effect: nil,
        recommendation: SmallRegister.text("แก้")), status: .new,
      firstRaised: try SmallRegister.period("2560-Q2"), returns: nil, issued: nil,
      decision: "plan findings", origin: Origin(file: 0, line: 20))
  }

  private static func assessment() throws -> Assessment {
    let register = try SmallRegister.register()
    let finding = try finding()
    let raised = try Self.finding("2560-Q2/ENG-1/1", rule: nil, .medium)
    let plans = [
      plan("NTH-01", from: (4, 3), .high, to: (4, 3), .high, .unchanged, state: .submitted),
      plan("NTH-02", from: (1, 2), .low, to: (1, 2), .low, .unchanged, controlled: false),
      plan("NTH-03", from: (2, 4), .medium, to: (3, 4), .high, .up, state: .approved),
      plan("FIN-01", from: (5, 4), .highest, to: (4, 4), .high, .down, state: .approved, late: 1),
      plan("FIN-02", from: (3, 3), .medium, to: nil, nil, nil),
    ]
    return Assessment(
      register: register.id, standpoint: Standpoint(period: register.periods[0]), rulesVersion: "2560.1",
      summary: Summary(
        rows: [
          SummaryRow(level: .highest, assessed: 1, controlled: 1, residual: 0),
          SummaryRow(level: .high, assessed: 1, controlled: 1, residual: 3),
          SummaryRow(level: .medium, assessed: 2, controlled: 2, residual: 0),
          SummaryRow(level: .low, assessed: 1, controlled: nil, residual: nil),
        ], totalAssessed: 5, totalControlled: 4, totalResidual: 3, reduced: 1, reducedPercent: 25, unrated: 1,
        unassessed: 0, notReassessed: 1, notApproved: 1), plans: plans,
      movement: [
        MovementCell(from: .highest, to: .high, plans: [PlanID("FIN-01")]),
        MovementCell(from: .high, to: .high, plans: [PlanID("NTH-01")]),
        MovementCell(from: .medium, to: .high, plans: [PlanID("NTH-03")]),
        MovementCell(from: .medium, to: nil, plans: [PlanID("FIN-02")]),
      ], heatMap: heatMap(plans), findings: [raised, finding], withdrawn: [],
      divisions: register.divisions.map { division in
        DivisionResult(
          division: division.code, counts: PlanCounts(plans.filter { $0.division == division.code }),
          findings: FindingCounts([finding].filter { $0.division == division.code }), rating: nil)
      }, indicators: [],
      claims: [ClaimResult(id: ClaimID("C1"), claimed: "33.34", recomputed: "33.33", verdict: .disagrees)],
      figures: [FigureResult(id: "ic.total", published: 5, recomputed: 5, verdict: .agrees)], riskIssues: [],
      engagements: [],
      selfAssessments: [
        SelfAssessmentResult(
          division: DivisionCode("NTH"), isHandedIn: true, topics: 2, answered: 1, mean: Number("3.67"),
          openFindings: 0, highFindings: 0)
      ],
      actions: [
        ActionResult(
          plan: PlanID("FIN-01"), division: DivisionCode("FIN"), action: ActionID("A1"),
          owner: PersonID("FIN-head"), originalDue: try SmallRegister.day("2016-11-30"),
          due: try SmallRegister.day("2016-11-30"), extensions: 0, percent: 40, completedOn: nil,
          verifiedOn: nil,
          daysOverdue: 121, daysOverdueOriginally: 121, origin: .none)
      ], acceptanceRequests: [], followUp: try followUp([raised, finding]),
      rules: [
        RuleUse(rule: RuleID("R-01"), findings: 1, plans: 1),
        RuleUse(rule: RuleID("R-02"), findings: 0, plans: 0),
      ], laterEntries: 7, errors: [])
  }

  private static func plan(
    _ id: String, from opening: (Int, Int), _ assessed: Level, to now: (Int, Int)?, _ reported: Level?,
    _ movement: Movement?, controlled: Bool = true, state: AssessmentState? = nil, late: Int = 0
  ) -> PlanResult {
    PlanResult(
      plan: PlanID(id), division: DivisionCode(String(id.prefix(3))), inherentLevel: assessed,
      assessedLevel: assessed, previousLevel: nil, divisionLevel: reported, auditorLevel: nil,
      reportedLevel: reported, reportedScore: now.map { Score(likelihood: $0.0, consequence: $0.1) },
      openingScore: Score(likelihood: opening.0, consequence: opening.1),
      reportedBy: state == nil ? nil : .division, isReassessed: state != nil, isUnderControl: controlled,
      controlRequired: nil, carriesResidualRisk: reported.map { $0 >= .medium } ?? false,
      lowestJustifiedLevel: nil, movement: movement, movementSincePrevious: nil, state: state, duties: nil,
      openActions: late, overdueActions: late, acceptancesInForce: 0, lastControlTest: nil,
      origin: Origin(file: 0, line: 12))
  }

  /// The same plans at their opening, in the quarter before; the unrated one had a level then.
  private static func previous() throws -> Assessment {
    var assessment = try assessment()
    assessment.standpoint.period.id = try SmallRegister.period("2560-Q1")
    for index in assessment.plans.indices {
      assessment.plans[index].reportedLevel = assessment.plans[index].assessedLevel
      assessment.plans[index].reportedScore = assessment.plans[index].openingScore
    }
    return assessment
  }

  /// One action 121 days late, two findings that nobody issued.
  private static func followUp(_ findings: [Finding]) throws -> FollowUpStatus {
    let rules = try rules()
    let bands = (rules.ageBands(of: .findingAge), rules.ageBands(of: .actionAge))
    func counts(_ isFIN: Bool) -> FollowUpCounts {
      var counts = FollowUpCounts(findingBands: bands.0.count, actionBands: bands.1.count)
      guard isFIN else { return counts }
      counts.findings[0] = FindingCounts(findings)
      counts.openFindings = 2
      counts.actions[5] = 1
      counts.actionsOriginally[5] = 1
      (counts.openActions, counts.late, counts.lateOriginally) = (1, 1, 1)
      return counts
    }
    return FollowUpStatus(
      findingBands: bands.0, actionBands: bands.1, total: counts(true),
      divisions: try SmallRegister.register().divisions.map {
        DivisionFollowUp(division: $0.code, counts: counts($0.code == DivisionCode("FIN")))
      },
      unassigned: counts(false),
      findings: findings.map { FindingAge(finding: $0.id, daysOpen: nil, band: "unissued") },
      actions: [
        ActionAge(
          plan: PlanID("FIN-01"), action: ActionID("A1"), band: "over90", originalBand: "over90")
      ])
  }

  private static func heatMap(_ plans: [PlanResult]) -> [HeatMapCell] {
    (1...5).flatMap { likelihood in
      (1...5).map { consequence in
        let score = Score(likelihood: likelihood, consequence: consequence)
        let product = likelihood * consequence
        return HeatMapCell(
          score: score,
          level: product >= 20 ? .highest : product >= 12 ? .high : product >= 8 ? .medium : .low,
          opening: plans.filter { $0.openingScore == score }.map(\.plan),
          current: plans.filter { $0.reportedScore == score }.map(\.plan))
      }
    }
  }
}
