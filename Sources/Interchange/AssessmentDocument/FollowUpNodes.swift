import Assessment
import Register

extension FollowUpStatus {
  var node: DocumentNode {
    .object([
      "total": node(of: total),
      "divisions": .array(
        item: "division",
        divisions.map { .object(["code": .code($0.division.text), "counts": node(of: $0.counts)]) }),
      "unassigned": node(of: unassigned),
      "findings": .array(
        item: "finding",
        findings.map {
          .object([
            "id": .code($0.finding.text), "daysOpen": .count($0.daysOpen), "band": .code($0.band),
          ])
        }),
      "actions": .array(
        item: "action",
        actions.filter { $0.band != nil || $0.originalBand != nil }.map {
          .object([
            "id": .code("\($0.plan).\($0.action)"), "band": .code($0.band),
            "originalBand": .code($0.originalBand),
          ])
        }),
    ])
  }

  private func node(of counts: FollowUpCounts) -> DocumentNode {
    .object([
      "openFindings": .count(counts.openFindings), "returned": .count(counts.returned),
      "closed": .count(counts.closed), "meanDaysToClose": .decimal(counts.meanDaysToClose),
      "openActions": .count(counts.openActions), "late": .count(counts.late),
      "lateOriginally": .count(counts.lateOriginally), "extended": .count(counts.extended),
      "extensions": .count(counts.extensions),
      "findingsByAge": .array(
        item: "band",
        zip(findingBands, counts.findings).map { band, findings in
          .object([
            "code": .code(band.code), "total": .count(findings.findings),
            "highest": .count(findings.highest), "high": .count(findings.high),
            "medium": .count(findings.medium), "low": .count(findings.low),
            "name": .bilingual(band.name),
          ])
        }),
      "actionsByLateness": .array(
        item: "band",
        zip(actionBands, zip(counts.actions, counts.actionsOriginally)).map { band, numbers in
          .object([
            "code": .code(band.code), "current": .count(numbers.0), "original": .count(numbers.1),
            "forCommittee": .flag(band.isForCommittee), "name": .bilingual(band.name),
          ])
        }),
    ])
  }
}
