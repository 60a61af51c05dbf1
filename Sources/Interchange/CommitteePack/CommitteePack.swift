import Assessment
import Diagnostics
import Register
public import Spreadsheet

extension AssessedRegister {
  /// The quarter for the audit committee, from the summary down to every plan, finding, action and source.
  public var committeePack: Workbook { CommitteePack(self).workbook }
}

/// What the sheets of the pack share. The sheets themselves stand one to a file.
struct CommitteePack: Sendable {
  let assessed: AssessedRegister
  /// In the order of the register.
  let entries: [PlanEntry]
  let actions: [ActionEntry]
  let planSheet: LocatedSheet
  let findingSheet: LocatedSheet
  private let planRows: [PlanID: Int]

  var assessment: Assessment { assessed.assessment }
  var register: Register { assessed.register }

  /// Levels as the register orders them, highest first.
  var levels: [Level] { assessment.summary.rows.map(\.level) }

  init(_ assessed: AssessedRegister) {
    self.assessed = assessed
    let period = assessed.assessment.standpoint.period.id
    let findings = Dictionary(grouping: assessed.assessment.findings, by: \.plan).mapValues(\.count)
    entries = assessed.assessment.plans.compactMap { result in
      assessed.plan(result.plan).map { plan in
        PlanEntry(
          plan: plan, result: result, assessment: plan.assessment(in: period),
          findings: findings[plan.id] ?? 0)
      }
    }
    // Ages stand in the order of the actions.
    let ages = assessed.assessment.followUp.actions
    actions = assessed.assessment.actions.enumerated().map { index, result in
      let plan = assessed.plan(result.plan)
      return ActionEntry(
        result: result, plan: plan, action: plan?.actions.first { $0.id == result.action },
        age: ages.indices.contains(index) ? ages[index] : nil)
    }
    let planSheet = Self.planSheet(of: assessed, entries)
    let planRows = Dictionary(
      entries.enumerated().map { ($1.plan.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.planSheet = planSheet
    self.planRows = planRows
    findingSheet = Self.findingSheet(of: assessed) { id in
      planRows[id].map(planSheet.place.target(index:))
    }
  }

  /// The plan's row on the sheet of all plans.
  func target(_ plan: PlanID) -> String? { planRows[plan].map(planSheet.place.target(index:)) }

  var workbook: Workbook {
    let actionSheet = actionSheet
    let changeSheet = changeSheet
    let summary = summarySheet(actions: actionSheet.place)
    let period = assessment.standpoint.period.id
    return Workbook(
      properties: Workbook.Properties(
        title: assessed.periodTitle.thai, subject: assessed.periodTitle.english,
        author: "sopthan \(assessed.toolVersion)",
        comments: "\(register.id) · \(period) · \(assessment.rulesVersion)",
        created: Day(assessment.standpoint.asOf), custom: assessed.mark(.committeePack).properties),
      sheets: [
        coverSheet(actions: actionSheet.place, changes: changeSheet.place), summary.sheet, changeSheet.sheet,
        residualSheet,
        followUpSheet(actions: actionSheet.place), requestSheet, divisionSheet, heatMapSheet,
        actionSheet.sheet, findingSheet.sheet, planSheet.sheet, indicatorSheet,
        engagementSheet, riskIssueSheet, selfAssessmentSheet, reconciliationSheet, ruleSheet, methodSheet,
        provenanceSheet,
      ],
      definedNames: summary.names)
  }
}

/// A sheet with the place of its main table, so that others can count and link its rows.
struct LocatedSheet: Sendable {
  let sheet: Sheet
  let place: TablePlace
}
