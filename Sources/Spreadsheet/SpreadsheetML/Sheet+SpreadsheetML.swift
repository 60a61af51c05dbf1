import XML

extension Sheet {
  func write(to writer: inout XMLWriter, styles: inout StyleSheet) throws {
    writer.start("Worksheet", ["ss:Name": name, "ss:Protected": protection == nil ? nil : "1"])
    writeNames(to: &writer)
    writer.start("Table", ["ss:DefaultRowHeight": "21"])
    for (column, width) in widths.enumerated() {
      writer.element(
        "Column",
        [
          "ss:AutoFitWidth": "0", "ss:Hidden": hiddenColumns.contains(column) ? "1" : nil,
          "ss:Width": plainNumber(Self.points(of: width)),
        ])
    }
    try writeRows(to: &writer, styles: &styles)
    writer.end()
    writeOptions(to: &writer)
    if let filter {
      writer.element("AutoFilter", ["x:Range": filter.r1c1, "xmlns": Namespace.excel])
    }
    for validation in validations { validation.write(to: &writer) }
    for format in conditionalFormats { format.write(to: &writer) }
    writer.end()
  }

  /// The names by which Excel knows a sheet's printed area, its repeated rows and its filter.
  private func writeNames(to writer: inout XMLWriter) {
    guard print.repeatedRows != nil || print.area != nil || filter != nil else { return }
    writer.start("Names")
    if let filter {
      writer.element(
        "NamedRange",
        [
          "ss:Name": "_FilterDatabase", "ss:RefersTo": "=\(quotedSheetName(name))!\(filter.r1c1)",
          "ss:Hidden": "1",
        ])
    }
    if let area = print.area {
      writer.element(
        "NamedRange",
        ["ss:Name": "Print_Area", "ss:RefersTo": "=\(quotedSheetName(name))!\(area.r1c1)"])
    }
    if let rows = print.repeatedRows {
      writer.element(
        "NamedRange",
        [
          "ss:Name": "Print_Titles",
          "ss:RefersTo": "=\(quotedSheetName(name))!R\(rows.lowerBound + 1):R\(rows.upperBound + 1)",
        ])
    }
    writer.end()
  }

  private func writeRows(to writer: inout XMLWriter, styles: inout StyleSheet) throws {
    var covered = MergedCells(merges)
    var number = 0
    try rows { row in
      guard number < Sheet.rowLimit, row.cells.count <= Sheet.columnLimit else {
        throw WorkbookError.outOfBounds(sheet: name, what: cellName(row: number, column: 0))
      }
      covered.enter(row: number)
      let height = row.height ?? row.estimatedHeight(at: widths, covered)
      writer.start(
        "Row",
        [
          "ss:AutoFitHeight": "0", "ss:Height": plainNumber(max(0, min(409, height))),
          "ss:Hidden": row.isHidden ? "1" : nil,
        ])
      var next = 0
      for (column, cell) in row.cells.enumerated() where !covered.contains(column) {
        try cell.write(
          to: &writer, sheet: name, row: number, column: column, isBehindGap: column != next,
          merge: covered.merge(at: column), styles: &styles)
        next = column + 1
      }
      writer.end()
      number += 1
    }
  }

  /// Characters of the default font, 7 pixels wide with 5 pixels of padding, at 96 pixels to 72 points.
  private static func points(of width: Double) -> Double {
    ((max(0, min(255, width)) * 7 + 5).rounded() * 0.75)
  }
}
