import Assessment
import Register
import Spreadsheet

extension CommitteePack {
  /// The table of levels as the organisation publishes it.
  func summaryTable(at row: Int) -> (panel: Panel, names: [Workbook.DefinedName]) {
    let summary = assessment.summary
    let plans = planSheet.place
    let controlled = CellReference.quoted(text: PlanColumns.yes)
    var panel = Panel(row: row, column: 0)
    panel.title(Text(thai: "ตามระดับความเสี่ยง", english: "By level of risk"))
    panel.headings([
      Text(thai: "ระดับความเสี่ยง", english: "Level"), Text(thai: "ประเมิน", english: "Assessed"),
      Text(thai: "มีการควบคุม", english: "Controlled"), Text(thai: "คงเหลือ", english: "Residual"),
    ])
    let first = panel.nextRow
    for row in summary.rows {
      let level = "$A\(panel.nextRow + 1)"
      panel.add([
        assessed.cell(row.level), .formula("COUNTIFS(\(plans.range("opening")),\(level))", row.assessed),
        row.controlled.map {
          .formula(
            "COUNTIFS(\(plans.range("opening")),\(level),\(plans.range("control")),\(controlled))", $0)
        } ?? .dash,
        row.residual.map {
          .formula("COUNTIFS(\(plans.range("now")),\(level),\(plans.range("residual")),\(controlled))", $0)
        } ?? .dash,
      ])
    }
    let withoutOpening = entries.count { $0.result.assessedLevel == nil && $0.result.isUnderControl }
    if summary.unassessed > 0 {
      panel.add([
        .text("ไม่มีผลต้นปี No opening", .body), .dash,
        .formula(
          "COUNTIFS(\(plans.range("opening")),\"–\",\(plans.range("control")),\(controlled))", withoutOpening),
        .dash,
      ])
    }
    let last = panel.nextRow - 1
    let totals = [
      summary.rows.reduce(0) { $0 + $1.assessed },
      summary.rows.reduce(withoutOpening) { $0 + ($1.controlled ?? 0) },
      summary.rows.reduce(0) { $0 + ($1.residual ?? 0) },
    ]
    let total = panel.nextRow
    panel.add(totalRow(totals, rows: first...last, from: 1))
    if summary.unrated > 0 {
      panel.line(
        Text(thai: "มีการควบคุมแต่ยังไม่ประเมิน", english: "Controlled, unrated"), over: 3,
        .formula(
          "COUNTIF(\(plans.range("now")),\(CellReference.quoted(text: AssessedRegister.unrated)))",
          summary.unrated))
    }
    let reduced = CellReference.relative(row: panel.nextRow, column: 3)
    panel.line(
      Text(thai: "แผนที่ความเสี่ยงลดลง", english: "Plans reduced"), over: 3,
      .formula(
        "COUNTIFS(\(plans.range("movement")),\(CellReference.quoted(text: Movement.down.label)),\(plans.range("control")),\(controlled))",
        summary.reduced))
    let percentRow = panel.nextRow
    panel.line(
      Text(thai: "ร้อยละของแผนที่มีการควบคุม", english: "% of controlled"), over: 3,
      .percentFormula(
        of: reduced, over: CellReference.relative(row: total, column: 2), summary.reducedPercent,
        Style.decimal.emphasised))
    let names = [("Summary_Assessed", 1), ("Summary_Controlled", 2), ("Summary_Residual", 3)].map {
      name, column in
      Workbook.DefinedName(
        name: name, reference: reference(rows: first...last, columns: column...column))
    }
    return (
      panel,
      names + [
        Workbook.DefinedName(
          name: "Reduced_Percent", reference: reference(rows: percentRow...percentRow, columns: 3...3))
      ]
    )
  }
}
