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
    var layout = SheetLayout(.engagements, of: assessed, widths: table.widths)
    layout.add(table)

    let scope = ScopeColumns(assessed: assessed)
    layout.section(Text(thai: "ขอบเขตและข้อสรุป", english: "Scope items and conclusions"))
    layout.add(
      Table(
        columns: [
          scope.engagement, scope.number, scope.text, scope.conclusion, scope.explanation,
          scope.concludedOn,
        ], onScreen: [scope.textEnglish, scope.explanationEnglish, scope.source], screenFrom: table.printed,
        subjects: engagements.flatMap { engagement in
          engagement.scope.map { ScopeEntry(engagement: engagement, item: $0, asOf: asOf) }
        }))

    let observations = ObservationColumns(assessed: assessed)
    layout.section(Text(thai: "ข้อสังเกต", english: "Observations"))
    layout.add(
      Table(
        columns: [
          observations.engagement, observations.number, observations.text,
        ], onScreen: [observations.textEnglish, observations.source], screenFrom: table.printed,
        subjects: engagements.flatMap { engagement in
          engagement.observations.map { ObservationEntry(engagement: engagement, observation: $0) }
        }))

    let followUp = FollowUpColumns(assessed: assessed)
    layout.section(Text(thai: "การติดตามข้อตรวจพบ", english: "Follow-up of findings"))
    layout.add(
      Table(
        columns: [
          followUp.id, followUp.division, followUp.title, followUp.significance, followUp.recommendation,
          followUp.response, followUp.followUps, followUp.state,
        ], onScreen: [followUp.titleEnglish], screenFrom: table.printed,
        subjects: engagements.flatMap { engagement in
          engagement.findings.compactMap { FollowUpEntry(engagement: engagement, finding: $0, asOf: asOf) }
        }))
    return layout.finished()
  }

  private func engagementTable(_ entries: [EngagementEntry]) -> Table<EngagementEntry> {
    let columns = EngagementColumns(assessed: assessed)
    return Table(
      columns: [
        columns.id, columns.period, columns.title, columns.state, columns.objective, columns.lead,
        columns.auditees, columns.scopeItems, columns.concluded, columns.openFindings, columns.closedFindings,
      ], onScreen: [columns.titleEnglish, columns.objectiveEnglish], subjects: entries)
  }
}
