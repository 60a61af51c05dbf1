import Assessment
import Register
import Spreadsheet

/// Findings and actions by their ages, counted by formulas over the sheets that hold them, with a chart of each.
struct AgeTables {
  let assessed: AssessedRegister
  /// The tables of all findings and of all actions.
  let findings: TablePlace
  let actions: TablePlace

  private var followUp: FollowUpStatus { assessed.assessment.followUp }
  private var levels: [Level] { assessed.assessment.summary.rows.map(\.level) }

  var findingTable: Table<AgeBand> {
    let counts = Dictionary(
      zip(followUp.findingBands.map(\.code), followUp.total.findings),
      uniquingKeysWith: { first, _ in first })
    let byLevel = levels.map { level in
      let name = assessed.name(of: level)
      let label = CellReference.quoted(text: assessed.label(level))
      return Column<AgeBand>(
        level.rawValue, Text(thai: "\(level.gauge) \(name.thai)", english: name.english), width: 14,
        total: .sum
      ) { [findings] band, row in
        .formula(
          "COUNTIFS(\(findings.range("band")),\(row("name")),\(findings.range("significance")),\(label))",
          counts[band.code]?.count(at: level) ?? 0)
      }
    }
    let all = counting(
      "all", Text(thai: "รวม", english: "Total"), findings.range("band"),
      Dictionary(
        zip(followUp.findingBands.map(\.code), followUp.total.findings.map(\.findings)),
        uniquingKeysWith: { first, _ in first }))
    return Table(columns: [name] + byLevel + [all], subjects: followUp.findingBands)
  }

  var actionTable: Table<AgeBand> {
    func counts(_ counts: [Int]) -> [String: Int] {
      Dictionary(zip(followUp.actionBands.map(\.code), counts), uniquingKeysWith: { first, _ in first })
    }
    return Table(
      columns: [
        name,
        counting(
          "current", Text(thai: "กำหนดปัจจุบัน", english: "Current due"), actions.range("band"),
          counts(followUp.total.actions)),
        counting(
          "original", Text(thai: "กำหนดเดิม", english: "First due"),
          actions.range("originalBand"), counts(followUp.total.actionsOriginally)),
      ], subjects: followUp.actionBands)
  }

  private var name: Column<AgeBand> {
    Column("name", "ช่วง", "Band", width: 44, total: .label(Text(thai: "รวม", english: "Total"))) {
      .text($0.label)
    }
  }

  private func counting(
    _ id: String, _ title: Text, _ range: String, _ counts: [String: Int]
  ) -> Column<AgeBand> {
    Column(id, title, width: 14, total: .sum) { band, row in
      .formula("COUNTIF(\(range),\(row("name")))", counts[band.code] ?? 0)
    }
  }

  func findingChart(over place: TablePlace) -> Chart {
    chart(
      .stackedColumn, "ข้อตรวจพบตามช่วงอายุ (จำนวนข้อ)", over: place,
      levels.map { level in
        let style = assessed.style(level)
        return (
          level.rawValue, assessed.name(of: level).thai, style.flatMap { Colour($0.fill) } ?? .quiet,
          style.flatMap { Colour($0.ink) } ?? .black
        )
      })
  }

  func actionChart(over place: TablePlace) -> Chart {
    chart(
      .column, "งานแก้ไขที่ยังเปิดตามความล่าช้า (จำนวนงาน)", over: place,
      [
        ("current", "จากกำหนดปัจจุบัน", .navy, .black), ("original", "จากกำหนดเดิม", .line, .black),
      ])
  }

  /// Beside the table, as high as its headings, rows and total.
  private func chart(
    _ kind: Chart.Kind, _ title: String, over place: TablePlace,
    _ series: [(column: String, name: String, colour: Colour, ink: Colour)]
  ) -> Chart {
    Chart(
      kind: kind, title: title,
      series: series.map { series in
        Chart.Series(
          name: series.name, categories: place.range("name"), values: place.range(series.column),
          colour: series.colour, ink: series.ink)
      }, row: place.headingRow - 1, column: 7, width: 900, height: 300)
  }
}
