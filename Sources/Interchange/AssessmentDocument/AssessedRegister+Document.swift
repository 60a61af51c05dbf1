import Assessment
import FEEL
import Register

extension AssessedRegister {
  /// The assessment as a document: the same names in JSON and in XML.
  public var document: DocumentNode {
    .object([
      "register": .code(register.id),
      "period": .code(assessment.standpoint.period.id.description),
      "asOf": .date(assessment.standpoint.asOf),
      "rules": .code(assessment.rulesVersion),
      "tool": .code("sopthan \(toolVersion)"),
      "hash": .code(hash),
      "summary": summary,
      "movement": .array(item: "cell", assessment.movement.map(\.node)),
      "heatMap": .array(item: "cell", assessment.heatMap.map(\.node)),
      "plans": .array(item: "plan", assessment.plans.map(node(of:))),
      "findings": .array(item: "finding", assessment.findings.map(node(of:))),
      "withdrawnFindings": .array(item: "finding", assessment.withdrawn.map(node(of:))),
      "divisions": .array(item: "division", assessment.divisions.map(node(of:))),
      "riskIssues": .array(item: "riskIssue", assessment.riskIssues.map(node(of:))),
      "engagements": .array(item: "engagement", assessment.engagements.map(\.node)),
      "selfAssessments": .array(item: "selfAssessment", assessment.selfAssessments.map(\.node)),
      "indicators": .array(item: "indicator", assessment.indicators.map(node(of:))),
      "actions": .array(item: "action", assessment.actions.map(node(of:))),
      "acceptanceRequests": .array(item: "acceptanceRequest", assessment.acceptanceRequests.map(\.node)),
      "followUp": assessment.followUp.node,
      "changes": changes?.node ?? .null,
      "claims": .array(item: "claim", assessment.claims.map(\.node)),
      "figures": .array(item: "figure", assessment.figures.map(\.node)),
      "ruleUse": .array(item: "rule", assessment.rules.map(\.node)),
      "laterEntries": .count(assessment.laterEntries),
      "errors": .array(item: "error", assessment.errors.map(\.node)),
      "inputs": .array(item: "file", register.files.map(\.node)),
    ])
  }

  private var summary: DocumentNode {
    let summary = assessment.summary
    return .object([
      "rows": .array(
        item: "row",
        summary.rows.map { row in
          .object([
            "level": .code(row.level.rawValue), "assessed": .count(row.assessed),
            "controlled": .count(row.controlled), "residual": .count(row.residual),
          ])
        }),
      "total": .object([
        "assessed": .count(summary.totalAssessed), "controlled": .count(summary.totalControlled),
        "residual": .count(summary.totalResidual),
      ]),
      "reduced": .count(summary.reduced),
      "reducedPercent": .decimal(summary.reducedPercent),
      "unrated": .count(summary.unrated),
      "unassessed": .count(summary.unassessed),
      "notReassessed": .count(summary.notReassessed),
      "notApproved": .count(summary.notApproved),
    ])
  }

  private func node(of plan: PlanResult) -> DocumentNode {
    .object([
      "id": .code(plan.plan.text), "division": .code(plan.division.text),
      "title": .bilingual(self.plan(plan.plan)?.title),
      "underControl": .flag(plan.isUnderControl),
      "inherentLevel": .level(plan.inherentLevel), "assessedLevel": .level(plan.assessedLevel),
      "previousLevel": .level(plan.previousLevel), "divisionLevel": .level(plan.divisionLevel),
      "auditorLevel": .level(plan.auditorLevel), "reportedLevel": .level(plan.reportedLevel),
      "reportedBy": .code(plan.reportedBy?.rawValue),
      "likelihood": .count(plan.reportedScore?.likelihood),
      "consequence": .count(plan.reportedScore?.consequence),
      "reassessed": .flag(plan.isReassessed),
      "carriesResidualRisk": .flag(plan.carriesResidualRisk),
      "lowestJustifiedLevel": .level(plan.lowestJustifiedLevel),
      "movement": .code(plan.movement?.rawValue),
      "movementSincePrevious": .code(plan.movementSincePrevious?.rawValue),
      "state": .code(plan.state?.rawValue),
      "openActions": .count(plan.openActions), "overdueActions": .count(plan.overdueActions),
      "source": .code(register.place(of: plan.origin)),
    ])
  }

  private func node(of finding: Finding) -> DocumentNode {
    .object([
      "id": .code(finding.id.text), "rule": .code(finding.rule?.text),
      "subject": .code(finding.subjectText), "division": .code(finding.division?.text),
      "plan": .code(finding.plan?.text), "significance": .code(finding.significance.rawValue),
      "status": .code(finding.status.rawValue),
      "firstRaised": .code(finding.firstRaised.description),
      "returns": .code(finding.returns?.text),
      "state": .code(finding.issued?.state.rawValue),
      "decision": .code(finding.decision),
      "source": .code(register.place(of: finding.origin)),
      "title": .bilingual(finding.elements.title), "criteria": .bilingual(finding.elements.criteria),
      "condition": .bilingual(finding.elements.condition), "cause": .bilingual(finding.elements.cause),
      "effect": .bilingual(finding.elements.effect),
      "recommendation": .bilingual(finding.elements.recommendation),
      "response": finding.issued?.response.map { response in
        .object([
          "kind": .code(response.kind.rawValue), "by": .code(response.by.text), "on": .date(response.on),
          "reason": .bilingual(response.reason),
        ])
      } ?? .null,
    ])
  }

  private func node(of division: DivisionResult) -> DocumentNode {
    .object([
      "code": .code(division.division.text),
      "name": .bilingual(self.division(division.division)?.name),
      "rating": division.rating.map { rating in
        .object([
          "code": .code(rating.code), "name": .bilingual(rating.name), "reason": .bilingual(rating.reason),
        ])
      } ?? .null,
      "counts": division.counts.node,
      "findings": .object([
        "total": .count(division.findings.findings), "highest": .count(division.findings.highest),
        "high": .count(division.findings.high), "medium": .count(division.findings.medium),
        "low": .count(division.findings.low),
      ]),
    ])
  }

  private func node(of issue: RiskIssueResult) -> DocumentNode {
    let entry = register.riskIssues.first { $0.id == issue.issue }
    return .object([
      "id": .code(issue.issue.text), "title": .bilingual(entry?.title),
      "treatment": .bilingual(entry?.treatment),
      "plans": .array(item: "plan", (entry?.plans ?? []).map { .code($0.text) }),
      "counts": issue.counts.node, "result": .bilingual(issue.result?.text),
    ])
  }

  private func node(of indicator: IndicatorAssessment) -> DocumentNode {
    let entry = register.indicators.first { $0.id == indicator.indicator }
    return .object([
      "id": .code(indicator.indicator.text), "kind": .code(entry?.kind.rawValue),
      "yearTarget": .decimal(entry?.yearTarget), "quarterTarget": .decimal(indicator.quarterTarget),
      "carriedTarget": .decimal(indicator.carriedTarget), "result": .decimal(indicator.result),
      "resultToDate": .decimal(indicator.resultToDate), "leftOfYear": .decimal(indicator.leftOfYear),
      "yearShare": .decimal(indicator.yearShare), "quarterShare": .decimal(indicator.quarterShare),
      "computedLight": .code(indicator.computedLight?.rawValue), "light": .code(indicator.light?.rawValue),
      "overridden": .flag(indicator.override != nil),
      "name": .bilingual(entry?.name), "unit": .bilingual(entry?.unit),
      "overrideReason": .bilingual(indicator.override?.reason),
    ])
  }

  private func node(of action: ActionResult) -> DocumentNode {
    .object([
      "id": .code("\(action.plan).\(action.action)"), "plan": .code(action.plan.text),
      "division": .code(action.division.text), "owner": .code(action.owner?.text),
      "originalDue": .date(action.originalDue), "due": .date(action.due),
      "extensions": .count(action.extensions), "percent": .count(action.percent),
      "completedOn": .date(action.completedOn), "verifiedOn": .date(action.verifiedOn),
      "daysOverdue": .count(action.daysOverdue),
      "daysOverdueOriginally": .count(action.daysOverdueOriginally),
      "source": .code(register.place(of: action.origin)),
      "description": .bilingual(
        plan(action.plan)?.actions.first { $0.id == action.action }?.description),
    ])
  }
}
