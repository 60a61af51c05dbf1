import CXLSXWriter
import Glibc

/// Writes one sheet into libxlsxwriter's worksheet.
@safe
struct SheetWriter {
  private let sheet: Sheet
  private let target: UnsafeMutablePointer<lxw_worksheet>

  init(_ sheet: Sheet, target: UnsafeMutablePointer<lxw_worksheet>) {
    self.sheet = sheet
    unsafe self.target = target
  }

  func write(_ formats: FormatTable, in file: XLSXFile, room: inout Room) throws {
    writeView()
    unsafe sheet.writeGuard(to: target)
    writePrintSetup()
    writeMerges()
    // Before the rows, too: what is above a row that the library has let go of it takes no more.
    for note in sheet.notes { unsafe note.write(to: target) }
    try writeRows(formats, room: &room)
    guard hasKeptRows else { throw WorkbookError.notWritten(path: room.path, code: ENOSPC) }
    for format in sheet.conditionalFormats {
      unsafe format.write(to: target, formats.conditionalFormat(format.style))
    }
    for validation in sheet.validations { unsafe validation.write(to: target) }
    for chart in sheet.charts { unsafe chart.write(in: file, on: target) }
  }

  /// Whether the file that takes the rows while they come has taken them; the library does not look.
  private var hasKeptRows: Bool {
    guard let file = unsafe target.pointee.optimize_tmpfile else { return true }
    return unsafe fflush(file) == 0 && ferror(file) == 0
  }

  private func writeView() {
    for (column, width) in sheet.widths.enumerated() {
      let column = lxw_col_t(clamping: column)
      var options = lxw_row_col_options()
      options.hidden = sheet.hiddenColumns.contains(Int(column)) ? 1 : 0
      unsafe worksheet_set_column_opt(target, column, column, max(0, min(255, width)), nil, &options)
    }
    if let tab = sheet.tab { unsafe worksheet_set_tab_color(target, tab.rgb) }
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      unsafe worksheet_freeze_panes(
        target, lxw_row_t(clamping: sheet.frozenRows), lxw_col_t(clamping: sheet.frozenColumns))
    }
    if let filter = sheet.filter {
      unsafe worksheet_autofilter(
        target, filter.top, filter.leading, filter.bottom, filter.trailing)
    }
  }

  private func writePrintSetup() {
    let print = sheet.print
    if print.isLandscape { unsafe worksheet_set_landscape(target) }
    unsafe worksheet_set_paper(target, PrintSetup.a4)
    unsafe worksheet_fit_to_pages(
      target, UInt16(clamping: print.pagesWide), UInt16(clamping: print.pagesTall ?? 0))
    if let area = print.area {
      unsafe worksheet_print_area(target, area.top, area.leading, area.bottom, area.trailing)
    }
    let margins = print.margins
    unsafe worksheet_set_margins(target, margins.left, margins.right, margins.top, margins.bottom)
    if let rows = print.repeatedRows {
      unsafe worksheet_repeat_rows(
        target, lxw_row_t(clamping: rows.lowerBound), lxw_row_t(clamping: rows.upperBound))
    }
    if let header = print.header {
      var options = unsafe lxw_header_footer_options()
      unsafe options.margin = margins.header
      unsafe worksheet_set_header_opt(target, header.cut(to: 255), &options)
    }
    if let footer = print.footer {
      var options = unsafe lxw_header_footer_options()
      unsafe options.margin = margins.footer
      unsafe worksheet_set_footer_opt(target, footer.cut(to: 255), &options)
    }
  }

  /// Before the rows, which then write over the blank that the library puts into the first cell.
  private func writeMerges() {
    for range in sheet.merges where !range.isSingleCell {
      unsafe worksheet_merge_range(
        target, range.top, range.leading, range.bottom, range.trailing, "", nil)
    }
  }

  private func writeRows(_ formats: FormatTable, room: inout Room) throws {
    var number = 0
    var merged = MergedCells(sheet.merges)
    var formats = ColumnFormats(formats)
    try sheet.rows { row in
      guard number < Sheet.rowLimit, row.cells.count <= Sheet.columnLimit else {
        throw WorkbookError.outOfBounds(sheet: sheet.name, what: cellName(row: number, column: 0))
      }
      let position = lxw_row_t(clamping: number)
      merged.enter(row: number)
      let height = row.height ?? row.estimatedHeight(at: sheet.widths, merged)
      if row.isHidden {
        var options = lxw_row_col_options()
        options.hidden = 1
        unsafe worksheet_set_row_opt(target, position, max(0, min(409, height)), nil, &options)
      } else {
        unsafe worksheet_set_row(target, position, max(0, min(409, height)), nil)
      }
      for index in row.cells.indices {
        try unsafe write(
          row.cells[index].value, row: position, column: lxw_col_t(clamping: index),
          formats.format(row.cells[index].style, column: index), room: &room)
      }
      number += 1
    }
    room.count(rows: number, charts: sheet.charts.count)
  }
}

// MARK: Cells

extension SheetWriter {
  private func write(
    _ value: Cell.Value, row: lxw_row_t, column: lxw_col_t, _ format: UnsafeMutablePointer<lxw_format>?,
    room: inout Room
  ) throws(WorkbookError) {
    var textBytes = 0
    switch value {
    case .blank: unsafe worksheet_write_blank(target, row, column, format)
    case .text(let text):
      textBytes = text.utf8.count
      unsafe write(text, row: row, column: column, format)
    case .number(let number):
      unsafe worksheet_write_number(target, row, column, try finite(number, row, column), format)
    case .boolean(let flag): unsafe worksheet_write_boolean(target, row, column, flag ? 1 : 0, format)
    case .date(let day):
      if let serial = day.serial {
        unsafe worksheet_write_number(target, row, column, Double(serial), format)
      } else {
        unsafe worksheet_write_string(target, row, column, day.iso8601, format)
      }
    case .formula(let formula, .number(let stored)):
      textBytes = formula.utf8.count
      let stored = try finite(stored, row, column)
      unsafe worksheet_write_formula_num(target, row, column, "=\(formula)", format, stored)
    case .formula(let formula, .text(let stored)):
      textBytes = formula.utf8.count + stored.utf8.count
      unsafe worksheet_write_formula_str(target, row, column, "=\(formula)", format, stored.asCellText())
    case .link(let place, let text):
      textBytes = place.utf8.count + text.utf8.count
      unsafe worksheet_write_url(target, row, column, "internal:\(place)", format)
      // The text goes over the address, which would stand in the cell otherwise.
      unsafe write(text, row: row, column: column, format)
    }
    room.count(textBytes: textBytes)
  }

  /// The text's own bytes are lent to the library; an argument that is a string would be copied first.
  private func write(
    _ text: String, row: lxw_row_t, column: lxw_col_t, _ format: UnsafeMutablePointer<lxw_format>?
  ) {
    unsafe text.asCellText().withCString { text in
      _ = unsafe worksheet_write_string(target, row, column, text, format)
    }
  }

  private func finite(_ number: Double, _ row: lxw_row_t, _ column: lxw_col_t) throws(WorkbookError) -> Double
  {
    guard number.isFinite else {
      throw .notANumber(sheet: sheet.name, cell: cellName(row: Int(row), column: Int(column)))
    }
    return number
  }
}

extension PrintSetup {
  /// Windows' number for the paper.
  static let a4: UInt8 = 9
}

extension CellRange {
  var top: lxw_row_t { lxw_row_t(clamping: firstRow) }
  var bottom: lxw_row_t { lxw_row_t(clamping: lastRow) }
  var leading: lxw_col_t { lxw_col_t(clamping: firstColumn) }
  var trailing: lxw_col_t { lxw_col_t(clamping: lastColumn) }
}
