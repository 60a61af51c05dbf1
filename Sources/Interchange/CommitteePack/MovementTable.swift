import Assessment
import Register
import Spreadsheet

extension CommitteePack {
  /// Where the controlled plans went from their opening level.
  func movementTable(at row: Int) -> Panel {
    let plans = planSheet.place
    let controlled = CellReference.quoted(text: PlanColumns.yes)
    let targets = levels.map(Optional.some) + (assessment.summary.unrated > 0 ? [nil] : [])
    var panel = Panel(row: row, column: 0)
    panel.title(Text(thai: "การเคลื่อนไหวของแผนที่มีการควบคุม", english: "Movement of controlled plans"))
    let headings = panel.nextRow + 1
    panel.add(
      [Cell(.text("จาก ↓  ไป →"), .heading)]
        + targets.map { assessed.cell($0, absent: AssessedRegister.unratedCell) }
        + [Cell(.text("รวม Total"), .heading)], height: 44)
    let first = panel.nextRow
    var sums = Array(repeating: 0, count: targets.count + 1)
    for from in levels {
      let sheetRow = panel.nextRow + 1
      var cells = [assessed.cell(from)]
      var total = 0
      for (index, to) in targets.enumerated() {
        let count = assessment.movement.first { $0.from == from && $0.to == to }?.plans.count ?? 0
        let formula =
          "COUNTIFS(\(plans.range("opening")),$A\(sheetRow),\(plans.range("now")),\(CellReference.letters(index + 1))$\(headings),\(plans.range("control")),\(controlled))"
        cells.append(.formula(formula, count, to == from ? Style.matrix.filled(.totals) : .matrix))
        total += count
        sums[index] += count
      }
      let lastTarget = CellReference.letters(targets.count)
      cells.append(.formula("SUM(B\(sheetRow):\(lastTarget)\(sheetRow))", total, Style.count.totalled))
      sums[targets.count] += total
      panel.add(cells)
    }
    panel.add(totalRow(sums, rows: first...(panel.nextRow - 1), from: 1))
    return panel
  }
}

extension Style {
  /// Zeros stay empty so that the way of the plans shows.
  fileprivate static let matrix = Style(border: .all, horizontal: .right, indent: 1, numberFormat: "0;-0;;@")
}
