import Assessment
import Register
import Spreadsheet

extension CommitteePack {
  /// The engagements, what each examined and observed, and the follow-up of what they raised.
  var engagementSheet: Sheet {
    let asOf = assessment.standpoint.asOf
    let byID = Dictionary(register.engagements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let entries = assessment.engagements.compactMap { result in
      byID[result.engagement].map { EngagementEntry(engagement: $0, result: result) }
    }
    let engagements = entries.map(\.engagement)
    let table = engagementTable(entries)
    var layout = SheetLayout(.engagements, of: assessed, widths: table.columns.map(\.width))
    layout.add(table)

    let scope = ScopeColumns(assessed: assessed)
    layout.section(Text(thai: "ขอบเขตและข้อสรุป", english: "Scope items and conclusions"))
    layout.add(
      Table(
        columns: [
          scope.engagement, scope.number, scope.text, scope.textEnglish, scope.conclusion, scope.explanation,
          scope.explanationEnglish, scope.concludedOn, scope.source,
        ],
        subjects: engagements.flatMap { engagement in
          engagement.scope.map { ScopeEntry(engagement: engagement, item: $0, asOf: asOf) }
        }))

    let observations = ObservationColumns(assessed: assessed)
    layout.section(Text(thai: "ข้อสังเกต", english: "Observations"))
    layout.add(
      Table(
        columns: [
          observations.engagement, observations.number, observations.text, observations.textEnglish,
          observations.source,
        ],
        subjects: engagements.flatMap { engagement in
          engagement.observations.map { ObservationEntry(engagement: engagement, observation: $0) }
        }))

    let followUp = FollowUpColumns(assessed: assessed)
    layout.section(Text(thai: "การติดตามข้อตรวจพบ", english: "Follow-up of findings"))
    layout.add(
      Table(
        columns: [
          followUp.id, followUp.division, followUp.title, followUp.titleEnglish, followUp.significance,
          followUp.recommendation, followUp.followUps, followUp.response, followUp.state,
        ],
        subjects: engagements.flatMap { engagement in
          engagement.findings.compactMap { FollowUpEntry(engagement: engagement, finding: $0, asOf: asOf) }
        }))
    return layout.finished()
  }

  private func engagementTable(_ entries: [EngagementEntry]) -> Table<EngagementEntry> {
    let columns = EngagementColumns(assessed: assessed)
    return Table(
      columns: [
        columns.id, columns.period, columns.title, columns.titleEnglish, columns.state, columns.objective,
        columns.objectiveEnglish, columns.lead, columns.auditees, columns.scopeItems, columns.concluded,
        columns.openFindings, columns.closedFindings,
      ], subjects: entries)
  }
}
