import Assessment
import Register
import Spreadsheet

extension CommitteePack {
  /// Actions, the latest first; paper shows the open ones.
  var actionSheet: LocatedSheet {
    let columns = ActionColumns(assessed: assessed)
    let table = Table(
      columns: [
        columns.id, columns.division, columns.state, columns.due, columns.originalDue, columns.daysOverdue,
        columns.daysOverdueOriginally, columns.extensions, columns.percent, columns.description,
        columns.plan, columns.owner,
      ],
      onScreen: [
        columns.band, columns.originalBand, columns.completedOn, columns.verifiedOn,
        columns.descriptionEnglish, columns.source,
      ],
      subjects: ordered)
    var layout = SheetLayout(.actions, of: assessed, widths: table.widths)
    let place = layout.add(table)
    let open = actions.count(where: \.isOpen)
    return LocatedSheet(
      sheet: layout.finished(
        main: place, frozenColumns: 1, lastPrinted: place.lastPrinted(open, of: actions.count)),
      place: place)
  }

  /// Late before open before done; within these the longest overdue first.
  private var ordered: [ActionEntry] {
    func place(_ entry: ActionEntry) -> (Int, Int, String, String) {
      let state = ActionState.allCases.firstIndex(of: entry.state) ?? 0
      return (
        state, -(entry.result.daysOverdue ?? 0), entry.result.plan.text, entry.result.action.text
      )
    }
    return actions.map { (place($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
