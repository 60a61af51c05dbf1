import Assessment
import Register
import Spreadsheet

extension CommitteePack {
  /// The divisions in the order of the register, with totals.
  var divisionSheet: Sheet {
    let columns = DivisionColumns(assessed: assessed)
    let all =
      [columns.code, columns.name, columns.nameEnglish, columns.plans, columns.controlled]
      + levels.map(columns.plans(at:))
      + (assessment.summary.unrated > 0 ? [columns.unrated] : [])
      + [columns.residual, columns.reduced, columns.reducedPercent, columns.notApproved]
      + levels.map(columns.findings(at:))
      + [columns.openActions, columns.lateActions, columns.rating, columns.reason, columns.reasonEnglish]
    var layout = SheetLayout(.divisions, of: assessed, widths: all.map(\.width))
    let place = layout.add(Table(columns: all, subjects: assessment.divisions))
    return layout.finished(main: place, frozenColumns: 1)
  }
}
