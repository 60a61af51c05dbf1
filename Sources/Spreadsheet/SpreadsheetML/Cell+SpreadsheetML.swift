import XML

extension Cell {
  /// - Parameter isBehindGap: whether cells before it are left out, so that it has to name its column.
  func write(
    to writer: inout XMLWriter, sheet: String, row: Int, column: Int, isBehindGap: Bool,
    merge: CellRange?, styles: inout StyleSheet
  ) throws(WorkbookError) {
    writer.start("Cell")
    writer.attribute("ss:Index", isBehindGap ? String(column + 1) : nil)
    if let merge {
      let across = merge.lastColumn - merge.firstColumn
      let down = merge.lastRow - merge.firstRow
      writer.attribute("ss:MergeAcross", across > 0 ? String(across) : nil)
      writer.attribute("ss:MergeDown", down > 0 ? String(down) : nil)
    }
    writer.attribute("ss:StyleID", styles.id(of: style))
    switch value {
    case .blank: break
    case .text(let text): writer.element("Data", ["ss:Type": "String"], text.asCellText())
    case .number(let number):
      try writer.number(number, sheet: sheet, row: row, column: column)
    case .boolean(let flag): writer.element("Data", ["ss:Type": "Boolean"], flag ? "1" : "0")
    case .date(let day):
      if day.serial == nil {
        writer.element("Data", ["ss:Type": "String"], day.iso8601)
      } else {
        writer.element("Data", ["ss:Type": "DateTime"], "\(day.iso8601)T00:00:00.000")
      }
    case .formula(let formula, let stored):
      writer.attribute("ss:Formula", "=\(r1c1(formula, atRow: row, column: column))")
      switch stored {
      case .number(let number): try writer.number(number, sheet: sheet, row: row, column: column)
      case .text(let text): writer.element("Data", ["ss:Type": "String"], text.asCellText())
      }
    case .link(let place, let text):
      writer.attribute("ss:HRef", "#\(place)")
      writer.element("Data", ["ss:Type": "String"], text.asCellText())
    }
    writer.end()
  }
}

extension XMLWriter {
  fileprivate mutating func number(
    _ number: Double, sheet: String, row: Int, column: Int
  ) throws(WorkbookError) {
    guard number.isFinite else {
      throw .notANumber(sheet: sheet, cell: cellName(row: row, column: column))
    }
    element("Data", ["ss:Type": "Number"], plainNumber(number))
  }
}
