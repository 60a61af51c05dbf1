import Assessment
import Register
import Spreadsheet

extension CommitteePack {
  /// Every claim of the published report with its verdict, and the figures that the register produces by itself.
  var reconciliationSheet: Sheet {
    let published = register.published.filter { $0.period == assessment.standpoint.period.id }
    let claims = Dictionary(
      published.flatMap(\.claims).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let figures = Dictionary(
      published.flatMap(\.figures).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let columns = ReconciliationColumns(assessed: assessed)
    let all = [
      columns.section, columns.id, columns.statement, columns.statementEnglish, columns.printed,
      columns.recomputed, columns.verdict, columns.expression, columns.source,
    ]
    var layout = SheetLayout(.reconciliation, of: assessed, widths: all.map(\.width))
    for report in published { layout.note(report.title) }
    let place = layout.add(
      Table(
        columns: all,
        subjects: assessment.claims.compactMap { result in
          claims[result.id].map { ReconciledEntry($0, result) }
        }))
    layout.section(Text(thai: "จำนวนข้อความตามผลเทียบ", english: "Claims by verdict"))
    layout.add(verdictTable(in: place))
    layout.section(
      Text(thai: "ตัวเลขในรายงานที่ทะเบียนคำนวณได้เอง", english: "Published figures that the register reproduces"))
    layout.add(
      Table(
        columns: all,
        subjects: assessment.figures.compactMap { result in
          figures[result.id].map { ReconciledEntry($0, result) }
        }))
    return layout.finished(main: place)
  }

  private func verdictTable(in claims: TablePlace) -> Table<Verdict> {
    Table(
      columns: [
        Column("share", Text(thai: "ร้อยละ", english: "Share, %"), width: 9) { [assessment] verdict, row in
          let count = assessment.claims.count { $0.verdict == verdict }
          return .percentFormula(
            of: row("count"), over: "ROWS(\(claims.range("verdict")))",
            percent(of: count, over: assessment.claims.count))
        },
        Column("count", Text(thai: "จำนวน", english: "Claims"), width: 18, total: .sum) {
          [assessment] verdict, _ in
          .formula(
            "COUNTIF(\(claims.range("verdict")),\(CellReference.quoted(text: verdict.label)))",
            assessment.claims.count { $0.verdict == verdict })
        },
        Column("verdict", "ผลเทียบ", "Verdict", width: 42) { $0.cell },
      ], subjects: Verdict.allCases)
  }
}
