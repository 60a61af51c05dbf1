import Assessment
import Register
import Spreadsheet

extension CommitteePack {
  /// All plans by level, at the opening and now.
  func levelTable(at row: Int, column: Int) -> LevelTable {
    let plans = planSheet.place
    var panel = Panel(row: row, column: column)
    panel.title(Text(thai: "แผนทั้งหมด ต้นปีและขณะนี้", english: "All plans, opening and now"))
    let headings = panel.nextRow
    panel.headings([
      Text(thai: "ระดับความเสี่ยง", english: "Level"), Text(thai: "ต้นปี", english: "Opening"),
      Text(thai: "ขณะนี้", english: "Now"), Text(thai: "เปลี่ยนแปลง", english: "Change"),
    ])
    let first = panel.nextRow
    var sums = (opening: 0, now: 0)
    for level in levels.map(Optional.some) + (assessment.summary.unrated > 0 ? [nil] : []) {
      let criterion = CellReference.absolute(row: panel.nextRow, column: column)
      let opening = entries.count { $0.result.assessedLevel == level && level != nil }
      let now = entries.count { $0.result.reportedLevel == level && (level != nil || $0.result.isUnrated) }
      sums = (sums.opening + opening, sums.now + now)
      let cells = (column + 1...column + 2).map { CellReference.relative(row: panel.nextRow, column: $0) }
      panel.add([
        assessed.cell(level, absent: AssessedRegister.unratedCell),
        .formula("COUNTIFS(\(plans.range("opening")),\(criterion))", opening),
        .formula("COUNTIFS(\(plans.range("now")),\(criterion))", now),
        .formula("\(cells[1])-\(cells[0])", now - opening, .change),
      ])
    }
    let rows = first...(panel.nextRow - 1)
    panel.add(totalRow([sums.opening, sums.now, sums.now - sums.opening], rows: rows, from: column + 1))
    return LevelTable(panel: panel, headings: headings, rows: rows)
  }

  /// One stacked column for the opening and one for now, in the colours of the levels.
  ///
  /// - Parameter height: in points, three of which are as long as four pixels.
  func chart(over table: LevelTable, at row: Int, column: Int, height: Double) -> Chart {
    let names = reference(rows: table.headings...table.headings, columns: column + 1...column + 2)
    return Chart(
      kind: .stackedColumn, title: "จำนวนแผนตามระดับ ต้นปีและขณะนี้",
      series: zip(table.rows, levels).reversed().map { row, level in
        Chart.Series(
          name: assessed.name(of: level).thai, categories: names,
          values: reference(rows: row...row, columns: column + 1...column + 2),
          colour: assessed.style(level).flatMap { Colour($0.fill) } ?? .quiet,
          ink: assessed.style(level).flatMap { Colour($0.ink) } ?? .black)
      }, row: row, column: column, width: 580, height: Int(height * 4 / 3))
  }
}

/// The table under the chart.
struct LevelTable {
  let panel: Panel
  let headings: Int
  let rows: ClosedRange<Int>
}

extension Style {
  fileprivate static let change = Style(border: .all, horizontal: .right, indent: 1, numberFormat: "+0;-0;0")
}
