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
    func table(_ subjects: [ReconciledEntry]) -> Table<ReconciledEntry> {
      Table(
        columns: [
          columns.section, columns.id, columns.statement, columns.printed, columns.recomputed,
          columns.verdict,
        ], onScreen: [columns.expression, columns.statementEnglish, columns.source], subjects: subjects)
    }
    // What does not agree first: paper ends behind it.
    let entries = [Verdict.disagrees, .truncated, .agrees].flatMap { verdict in
      assessment.claims.filter { $0.verdict == verdict }.compactMap { result in
        claims[result.id].map { ReconciledEntry($0, result) }
      }
    }
    let doubtful = entries.count { $0.verdict != .agrees }
    var layout = SheetLayout(.reconciliation, of: assessed, widths: table([]).widths)
    for report in published { layout.note(report.title) }
    layout.tellPrinted(doubtful, of: entries.count, Text(thai: "ข้อความ", english: "claims"))
    layout.section(Text(thai: "จำนวนข้อความตามผลเทียบ", english: "Claims by verdict"))
    // The verdicts stand above the claims that they count, and have to know where those begin.
    func placeOfClaims(from row: Int) -> TablePlace { table(entries).place(in: layout.sheet.name, from: row) }
    let height = verdictTable(in: placeOfClaims(from: 0)).rowCount + SheetLayout.sectionRows
    layout.add(verdictTable(in: placeOfClaims(from: layout.nextRow + height)))
    layout.section(Text(thai: "ข้อความในรายงาน ที่ไม่ตรงก่อน", english: "Claims, those that differ first"))
    let place = layout.add(table(entries))
    layout.section(
      Text(thai: "ตัวเลขในรายงานที่ทะเบียนคำนวณได้เอง", english: "Published figures that the register reproduces"))
    layout.add(
      table(
        assessment.figures.compactMap { result in
          figures[result.id].map { ReconciledEntry($0, result) }
        }))
    return layout.finished(main: place, lastPrinted: place.lastPrinted(doubtful, of: entries.count))
  }

  private func verdictTable(in claims: TablePlace) -> Table<Verdict> {
    Table(
      columns: [
        Column(
          "share", Text(thai: "ร้อยละ", english: "Share, %"), width: 9,
          total: .label(Text(thai: "รวม", english: "Total"))
        ) { [assessment] verdict, row in
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
