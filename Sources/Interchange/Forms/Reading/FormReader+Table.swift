import Register
import XML

extension FormReader {
  mutating func table(_ element: Element) -> FormTable? {
    let rows = rows("rows", of: element, in: .unit)
    let place = rows.map(FactPlace.row) ?? .unit
    let filter = expression("where", of: element, in: place)
    if element["where"] != nil, element["rows"] == nil { report(.filterWithoutRows, at: element) }
    let condition = expression("when", of: element, in: .unit)
    let columns = element.children(named: "column").compactMap { column($0, in: place) }
    let fixedRows = element.children(named: "row").map { fixedRow($0, columns: columns.count, in: place) }
    if !fixedRows.isEmpty, columns.contains(where: { !$0.lines.isEmpty }) { report(.rowsTwice, at: element) }
    return FormTable(
      rows: rows, filter: filter, condition: condition, columns: columns, fixedRows: fixedRows)
  }

  private mutating func column(_ element: Element, in place: FactPlace) -> FormTable.Column? {
    let lines = element.children(named: "line").compactMap { line($0, in: place) }
    guard let heading = text(element, "heading"), let share = element["share"].flatMap({ Int($0) }) else {
      return nil
    }
    return FormTable.Column(
      number: element["number"].flatMap { Int($0) }, share: share, heading: heading, lines: lines)
  }

  private mutating func fixedRow(
    _ element: Element, columns: Int, in place: FactPlace
  ) -> FormTable.FixedRow {
    let cells = element.children(named: "cell").map { cell in
      cell.children(named: "line").compactMap { line($0, in: place) }
    }
    let isSpanning = element["spans"] == "true"
    let expected = isSpanning ? 1 : columns
    if cells.count != expected { report(.cellCount(found: cells.count, expected: expected), at: element) }
    return FormTable.FixedRow(
      isStrong: element["strong"] == "true", isSpanning: isSpanning,
      condition: expression("when", of: element, in: place), cells: cells)
  }
}
