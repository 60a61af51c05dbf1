import Assessment
import Register
import Spreadsheet

extension CommitteePack {
  /// How old findings are, how late actions are and by whom, what came back, and each division's share.
  func followUpSheet(actions place: TablePlace) -> Sheet {
    let followUp = assessment.followUp
    let ages = AgeTables(assessed: assessed, findings: findingSheet.place, actions: place)
    var layout = SheetLayout(.followUp, of: assessed, widths: FollowUpGrid.widths)
    layout.section(
      Text(thai: "ข้อตรวจพบที่ยังอยู่ ตามอายุและนัยสำคัญ", english: "Findings by age and significance"))
    layout.charts.append(ages.findingChart(over: layout.add(ages.findingTable)))
    layout.section(
      Text(thai: "งานแก้ไขที่ยังเปิด ตามความล่าช้า", english: "Open actions by how late they are"))
    layout.charts.append(ages.actionChart(over: layout.add(ages.actionTable)))

    layout.section(Text(thai: "รายส่วนงาน", english: "By division"))
    layout.add(
      table(
        followUp.divisions.map {
          FollowUpCountEntry(name: assessed.name(of: $0.division), counts: $0.counts)
        } + [
          FollowUpCountEntry(
            name: Text(thai: "ไม่เป็นของส่วนงานใด", english: "Of no single division"),
            counts: followUp.unassigned)
        ]))
    layout.section(
      Text(
        thai: "ใครล่าช้า: งานที่เลยกำหนดปัจจุบันหรือกำหนดเดิม",
        english: "Who is late, by the current or the first due date"))
    layout.add(lateActions)
    layout.section(Text(thai: "ข้อตรวจพบที่เกิดซ้ำ", english: "Findings that returned"))
    layout.add(returnedFindings)
    return layout.finished()
  }

  private func table(_ entries: [FollowUpCountEntry]) -> Table<FollowUpCountEntry> {
    let columns = FollowUpCountColumns()
    return Table(
      columns: [
        columns.name, columns.openFindings, columns.returned, columns.closed, columns.daysToClose,
        columns.meanDaysToClose, columns.openActions, columns.late, columns.lateOriginally,
      ], onScreen: [columns.extensions], screenFrom: FollowUpGrid.printed, subjects: entries)
  }

  /// Past the current due date first, longest first; then those that were put off in time.
  private var lateActions: Table<ActionEntry> {
    let columns = ActionColumns(assessed: assessed)
    let late = actions.filter {
      $0.isOpen && (($0.result.daysOverdue ?? 0) > 0 || ($0.result.daysOverdueOriginally ?? 0) > 0)
    }
    func place(_ entry: ActionEntry) -> (Int, Int, String, String) {
      (
        -(entry.result.daysOverdue ?? 0), -(entry.result.daysOverdueOriginally ?? 0), entry.result.plan.text,
        entry.result.action.text
      )
    }
    return Table(
      columns: [
        columns.divisionName, columns.id, columns.daysOverdue, columns.daysOverdueOriginally,
        columns.extensions, columns.percent, columns.due, columns.originalDue, columns.level,
        columns.description, columns.owner,
      ], onScreen: [columns.descriptionEnglish, columns.source],
      subjects: late.map { (place($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1),
      nothing: Text(thai: "ไม่มีงานที่เลยกำหนด", english: "nothing is late"))
  }

  private var returnedFindings: Table<Finding> {
    let columns = FindingColumns(assessed: assessed)
    let ages = Dictionary(
      assessment.followUp.findings.map { ($0.finding, $0) }, uniquingKeysWith: { first, _ in first })
    return Table(
      columns: [
        columns.id, columns.earlier, columns.division, columns.significance, columns.status, columns.rule,
        columns.firstRaised, columns.daysOpen(ages), columns.bandInShort(ages), columns.condition,
        columns.recommendation,
      ], onScreen: columns.english.map { $0.wide(56) },
      subjects: assessment.findings.filter { $0.returns != nil },
      nothing: Text(thai: "ไม่มีข้อตรวจพบที่เกิดซ้ำ", english: "nothing returned"))
  }
}

/// The columns of the follow-up: a name, eight numbers or days, two texts, and two texts for the screen.
enum FollowUpGrid {
  static let widths: [Double] = [46, 18, 14, 18, 15, 15, 16, 16, 18, 62, 50] + [80, 40]
  /// Behind these stands what only the screen shows.
  static let printed = 11
}
