import Assessment
import Register
import Spreadsheet

extension CommitteePack {
  /// The divisions in the order of the register, with totals.
  var divisionSheet: Sheet {
    let columns = DivisionColumns(assessed: assessed)
    let printed =
      [columns.code, columns.name, columns.plans, columns.controlled]
      + levels.map(columns.plans(at:))
      + (assessment.summary.unrated > 0 ? [columns.unrated] : [])
      + [columns.residual, columns.reduced, columns.reducedPercent, columns.notApproved]
      + levels.map(columns.findings(at:))
      + [columns.openActions, columns.lateActions, columns.rating, columns.reason]
    let table = Table(
      columns: printed, onScreen: [columns.nameEnglish, columns.reasonEnglish],
      subjects: assessment.divisions)
    var layout = SheetLayout(.divisions, of: assessed, widths: table.widths)
    let place = layout.add(table)
    return layout.finished(main: place, frozenColumns: 1)
  }
}
