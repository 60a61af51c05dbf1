import Assessment
import Diagnostics
import Register
import Spreadsheet

extension CommitteePack {
  /// Every plan that stands elsewhere than in the period before, with its causes; worse first.
  var changeSheet: LocatedSheet {
    let columns = ChangeColumns(assessed: assessed)
    let table = Table(
      columns: [
        columns.id(linkedTo: target), columns.division, columns.title, columns.from, columns.to,
        columns.movement, columns.causes, columns.reason,
      ], onScreen: [columns.titleEnglish, columns.scores], subjects: changeEntries,
      nothing: Text(thai: "ไม่มีงวดก่อน หรือไม่มีสิ่งใดเปลี่ยน", english: "no period before, or nothing changed"))
    var layout = SheetLayout(.changes, of: assessed, widths: table.widths)
    let printed = changeEntries.count { isForPaper($0.change) }
    if let changes = assessed.changes {
      let periods = [changes.from, changes.to].map(\.period.id)
      layout.note(
        Text(
          thai: periods.map { DateWording.long($0, in: .thai) }.joined(separator: " → "),
          english: periods.map { DateWording.long($0, in: .english) }.joined(separator: " → ")))
      layout.tellPrinted(printed, of: changeEntries.count, Text(thai: "แผน", english: "plans"))
      let top = layout.nextRow
      let place = table.place(
        in: layout.sheet.name,
        from: top + max(directions(of: changes, nil).rows.count, causes(of: changes, nil).rows.count) + 1)
      let panels = (directions(of: changes, place, at: top), causes(of: changes, place, at: top))
      layout.add(panels.0, beside: panels.1)
      layout.add([Row([], height: 10)])
    }
    let place = layout.add(table)
    let sheet = layout.finished(
      main: place, frozenColumns: 1, lastPrinted: place.lastPrinted(printed, of: changeEntries.count))
    return LocatedSheet(sheet: sheet, place: place)
  }

  /// Up before down before unchanged; within these the higher level first.
  private var changeEntries: [ChangeEntry] {
    let byID = Dictionary(entries.map { ($0.plan.id, $0) }, uniquingKeysWith: { first, _ in first })
    let found = (assessed.changes?.plans ?? []).map { ChangeEntry(change: $0, entry: byID[$0.plan]) }
    func place(_ entry: ChangeEntry) -> (Int, Int, Int) {
      let weight = -(entry.change.levelTo?.rank ?? 0)
      return switch entry.change.movement {
      case .up: (0, 0, weight)
      case .down, nil: (isForPaper(entry.change) ? 0 : 1, 1, weight)
      case .unchanged: (isForPaper(entry.change) ? 0 : 1, 2, weight)
      }
    }
    return found.enumerated().sorted { left, right in
      let (first, second) = (place(left.element), place(right.element))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }

  private func directions(of changes: Changes, _ table: TablePlace?, at row: Int = 0) -> Panel {
    var panel = Panel(row: row, column: 0)
    panel.title(Text(thai: "ทิศทาง", english: "Direction"))
    func line(_ label: Text, _ cell: Cell) { panel.line(label, over: 2, cell) }
    func moved(_ movement: Movement, _ count: Int) -> Cell {
      .formula(
        "COUNTIF(\(table?.range("movement") ?? ""),\(CellReference.quoted(text: movement.label)))", count)
    }
    line(Movement.up.name, moved(.up, changes.counts.up))
    line(Movement.down.name, moved(.down, changes.counts.down))
    line(Movement.unchanged.name, .count(changes.counts.unchanged))
    line(
      Text(thai: "เทียบไม่ได้", english: "Not comparable"),
      .count(changes.counts.incomparable))
    line(
      Text(thai: "ข้อตรวจพบที่เพิ่มขึ้น", english: "Findings raised"), .count(changes.findings.raised.count))
    line(Text(thai: "ข้อตรวจพบที่หายไป", english: "Findings gone"), .count(changes.findings.gone.count))
    return panel
  }

  private func causes(of changes: Changes, _ table: TablePlace?, at row: Int = 0) -> Panel {
    var panel = Panel(row: row, column: 4)
    panel.title(Text(thai: "สาเหตุ (แผนหนึ่งมีได้หลายสาเหตุ)", english: "Causes; a plan may have several"))
    for cause in changes.causes {
      panel.line(
        cause.cause.name, over: 3,
        .formula(
          "COUNTIF(\(table?.range("causes") ?? ""),\(CellReference.quoted(text: "*\(cause.cause.name.thai)*")))",
          cause.plans))
    }
    return panel
  }
}
