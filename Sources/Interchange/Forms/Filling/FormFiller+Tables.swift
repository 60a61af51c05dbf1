import Diagnostics
import FEEL
import Register

extension FormFiller {
  mutating func fill(_ table: FormTable) -> FilledTable {
    let columns = table.columns.map {
      FilledTable.Column(
        heading: $0.heading.in(language), number: $0.number.map { "(\($0))" }, share: $0.share)
    }
    let rows = table.rows.map { fillRows(of: table, from: $0) } ?? fixedRows(of: table, FactFrame(facts))
    return FilledTable(columns: columns, rows: rows)
  }

  /// Without any row there is a blank one, to be written in by hand: an empty table would say that there is nothing.
  private mutating func fillRows(of table: FormTable, from kind: RowKind) -> [FilledTable.Row] {
    let frames = chosen(facts.rows[kind] ?? [], by: table.filter)
    guard !frames.isEmpty else {
      return [FilledTable.Row(isStrong: false, isSpanning: false, cells: table.columns.map { _ in "" })]
    }
    return frames.flatMap { frame -> [FilledTable.Row] in
      if let row = frame.row { noteUnapproved(row) }
      guard table.fixedRows.isEmpty else { return fixedRows(of: table, frame) }
      let cells = table.columns.map { column in
        let place = CellPlace(heading: column.outline(in: language), subject: nil)
        return cell(column.lines, frame, in: place)
      }
      return [FilledTable.Row(isStrong: false, isSpanning: false, cells: cells)]
    }
  }

  /// The first cell of a row says what the others are about.
  private mutating func fixedRows(of table: FormTable, _ frame: FactFrame) -> [FilledTable.Row] {
    table.fixedRows.compactMap { row in
      guard isMet(row.condition, frame) else { return nil }
      var first: String?
      var cells: [String] = []
      for (lines, column) in zip(row.cells, table.columns) {
        let heading = column.outline(in: language)
        let place =
          frame.row == nil
          ? CellPlace(heading: heading, subject: first) : CellPlace(heading: first ?? heading, subject: nil)
        let text = cell(lines, frame, in: place)
        first = first ?? text
        cells.append(text)
      }
      return FilledTable.Row(isStrong: row.isStrong, isSpanning: row.isSpanning, cells: cells)
    }
  }

  /// The lines of a cell that have something in them.
  private mutating func cell(_ lines: [FormLine], _ frame: FactFrame, in place: CellPlace) -> String {
    let before = gaps.count
    let text = lines.flatMap { texts(of: $0, frame, in: place) }.filter { !$0.isEmpty }
      .joined(separator: "\n")
    return text.isEmpty && form.marksBlankCells && gaps.count > before ? form.blank.in(language) : text
  }

  private mutating func noteUnapproved(_ row: FactRow) {
    guard let state = row.pendingState else { return }
    let name = state.name.in(language)
    note(
      FormGap(
        section: form.title.in(language), subject: row.label,
        missing: language == .thai
          ? "การอนุมัติผลการประเมิน (สถานะ: \(name))" : "approval of the assessment (its state: \(name))",
        supplier: unit.name(of: .internalAudit, for: row)))
  }
}

extension FormTable.Column {
  /// `(5) การปรับปรุงการควบคุม`
  fileprivate func outline(in language: Language) -> String {
    (number.map { "(\($0)) " } ?? "") + heading.in(language)
  }
}
