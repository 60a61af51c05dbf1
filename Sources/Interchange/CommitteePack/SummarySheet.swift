import Assessment
import Register
import Spreadsheet

extension CommitteePack {
  /// The published table, the movement, the counts, and what stays at the top, on one page.
  func summarySheet(actions: TablePlace) -> (sheet: Sheet, names: [Workbook.DefinedName]) {
    let gap = SummaryGrid.right
    var layout = SheetLayout(.summary, of: assessed, widths: SummaryGrid.widths)
    let name = register.organisation.name
    layout.add([Row([.text("\(name.thai) · \(name.english)", .subtitle)], height: 22)])

    let table = summaryTable(at: layout.nextRow)
    let levels = levelTable(at: layout.nextRow, column: gap)
    layout.add(table.panel, beside: levels.panel)
    layout.add([Row([], height: 8)])

    // The chart stands beside the movement and the findings, and is as high as both.
    let top = layout.nextRow
    let movement = movementTable(at: top)
    let findings = findingTable(at: top + movement.rows.count + 1)
    layout.charts = [chart(over: levels, at: top, column: gap, height: movement.height + findings.height)]
    layout.add(movement, beside: Panel(row: top, column: gap))
    layout.add([Row([], height: 8)])
    layout.add(findings, beside: Panel(row: layout.nextRow, column: gap))
    layout.add([Row([], height: 8)])

    layout.add(
      weightiestPlans(at: layout.nextRow),
      beside: counts(at: layout.nextRow, column: gap, actions: actions))
    return (layout.finished(pagesTall: 1), table.names)
  }

  private func findingTable(at row: Int) -> Panel {
    let findings = findingSheet.place
    var panel = Panel(row: row, column: 0)
    panel.title(Text(thai: "ข้อตรวจพบตามนัยสำคัญ", english: "Findings by significance"))
    panel.headings([
      Text(thai: "นัยสำคัญ", english: "Significance"), Text(thai: "ข้อตรวจพบ", english: "Findings"),
      Text(thai: "ร้อยละ", english: "Share, %"),
    ])
    let rows = panel.nextRow...(panel.nextRow + levels.count - 1)
    let total = CellReference.absolute(row: rows.upperBound + 1, column: 1)
    for level in levels {
      let count = assessment.findings.count { $0.significance == level }
      panel.add([
        assessed.cell(level),
        .formula("COUNTIF(\(findings.range("significance")),$A\(panel.nextRow + 1))", count),
        .percentFormula(
          of: CellReference.relative(row: panel.nextRow, column: 1), over: total,
          percent(of: count, over: assessment.findings.count)),
      ])
    }
    panel.add(totalRow([assessment.findings.count], rows: rows, from: 1) + [Cell(.blank, .total)])
    return panel
  }

  /// What stands beside the tables: what is not approved, late, or left out.
  private func counts(at row: Int, column: Int, actions: TablePlace) -> Panel {
    let summary = assessment.summary
    let late = CellReference.quoted(text: ActionState.late.label)
    var panel = Panel(row: row, column: column)
    panel.title(Text(thai: "สถานะ", english: "Status"))
    for (label, cell) in [
      (Text(thai: "ยังไม่อนุมัติ", english: "Assessments not approved"), Cell.count(summary.notApproved)),
      (Text(thai: "นอกการควบคุม ไม่ได้ประเมินซ้ำ", english: "Not re-assessed"), .count(summary.notReassessed)),
      (
        Text(thai: "งานแก้ไขค้าง", english: "Open actions"),
        .count(self.actions.count(where: \.isOpen))
      ),
      (
        Text(thai: "งานแก้ไขล่าช้า", english: "Late actions"),
        .formula("COUNTIF(\(actions.range("state")),\(late))", self.actions.count { $0.state == .late })
      ),
      (
        Text(thai: "รอการยอมรับความเสี่ยง", english: "Await acceptance"),
        .count(assessment.acceptanceRequests.count)
      ),
      (
        Text(thai: "ข้อความในรายงานที่ไม่ตรง", english: "Claims that disagree"),
        .count(assessment.claims.count { $0.verdict == .disagrees })
      ),
      (Text(thai: "รายการหลังวันที่ข้อมูล", english: "Later entries left out"), .count(assessment.laterEntries)),
    ] {
      panel.line(label, over: 3, cell)
    }
    return panel
  }

  /// The plans that stay at the first level: a few, the rest is on the sheet of residual risks.
  private func weightiestPlans(at row: Int) -> Panel {
    var panel = Panel(row: row, column: 0)
    guard let level = levels.first else { return panel }
    panel.title(
      Text(thai: "แผนที่ยังอยู่ในระดับ\(assessed.name(of: level).thai)", english: "Plans still at the top level"))
    let plans = entries.filter { $0.result.reportedLevel == level }
    for entry in plans.prefix(3) {
      panel.wide(
        .link(entry.plan.id.text, to: target(entry.plan.id)), .thai(entry.plan.title),
        over: SummaryGrid.right - 2)
      panel.wide(Cell(.blank, .body), .english(entry.plan.title), over: SummaryGrid.right - 2)
    }
    if plans.count > 3 {
      panel.wide(
        Cell(.link(to: PackSheet.residual.target, text: PackSheet.residual.name), .link),
        .text("และอีก \(plans.count - 3) แผน · \(plans.count - 3) more"), over: SummaryGrid.right - 2)
    }
    if plans.isEmpty { panel.add([.text("ไม่มี · none", .subtitle)]) }
    return panel
  }
}

/// The columns of the summary sheet: two halves with a gap between them.
enum SummaryGrid {
  static let widths: [Double] = [32, 19, 19, 19, 19, 16, 16, 3, 32, 16, 16, 16]
  /// The first column of the right half.
  static let right = 8
}
