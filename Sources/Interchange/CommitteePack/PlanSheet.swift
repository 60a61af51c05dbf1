import Register
import Spreadsheet

extension CommitteePack {
  /// Every plan on one row: what the counts of the other sheets are taken from.
  static func planSheet(of assessed: AssessedRegister, _ entries: [PlanEntry]) -> LocatedSheet {
    let columns = PlanColumns(assessed: assessed)
    let table = Table(
      columns: [
        columns.id, columns.division, columns.title, columns.control, columns.opening,
        columns.openingLikelihood, columns.openingConsequence, columns.previous, columns.now,
        columns.likelihood, columns.consequence, columns.movement, columns.residual, columns.state,
        columns.openActions, columns.lateActions, columns.findings,
      ], onScreen: [columns.titleEnglish, columns.source], subjects: entries)
    var layout = SheetLayout(.plans, of: assessed, widths: table.widths)
    let place = layout.add(table)
    return LocatedSheet(sheet: layout.finished(main: place, frozenColumns: 1), place: place)
  }
}
