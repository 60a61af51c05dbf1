import CXLSXWriter

extension Chart {
  /// Adds the chart to its workbook and puts it on its sheet.
  func write(in workbook: XLSXFile, on sheet: UnsafeMutablePointer<lxw_worksheet>) {
    guard let chart = unsafe workbook_add_chart(workbook.pointer, kind.code) else { return }
    for series in series { unsafe series.write(to: chart) }
    unsafe chart_title_set_name(chart, title)
    unsafe chart_legend_set_position(
      chart,
      UInt8(clamping: Int((series.count > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE).rawValue)))
    unsafe Style.Font().name.withMutableCString { name in
      var font = unsafe lxw_chart_font()
      unsafe font.name = name
      unsafe font.size = 16
      unsafe font.bold = 1
      unsafe chart_title_set_name_font(chart, &font)
      unsafe font.size = 13
      unsafe font.bold = 0
      unsafe chart_axis_set_num_font(chart.pointee.x_axis, &font)
      unsafe chart_axis_set_num_font(chart.pointee.y_axis, &font)
      unsafe chart_legend_set_font(chart, &font)
    }
    if kind == .bar || kind == .stackedBar {
      // The first category on top, as in the table beside the chart.
      unsafe chart_axis_set_reverse(chart.pointee.x_axis)
    }
    unsafe title.withMutableCString { description in
      var options = unsafe lxw_chart_options()
      unsafe options.x_scale = Double(width) / Self.libraryWidth
      unsafe options.y_scale = Double(height) / Self.libraryHeight
      unsafe options.description = description
      unsafe worksheet_insert_chart_opt(
        sheet, lxw_row_t(clamping: row), lxw_col_t(clamping: column), chart, &options)
    }
  }

  /// The size in pixels that the library gives a chart at scale 1.
  private static let libraryWidth = 480.0
  private static let libraryHeight = 288.0
}

extension Chart.Series {
  fileprivate func write(to chart: UnsafeMutablePointer<lxw_chart>) {
    guard let target = unsafe chart_add_series(chart, "=\(categories)", "=\(values)") else { return }
    unsafe chart_series_set_name(target, name)
    var fill = lxw_chart_fill()
    fill.color = colour.rgb
    unsafe chart_series_set_fill(target, &fill)
    var line = lxw_chart_line()
    line.color = colour.darkened(by: 0.3).rgb
    line.width = 0.75
    unsafe chart_series_set_line(target, &line)
    unsafe chart_series_set_labels(target)
    // Nothing is no number: a zero would stand on its neighbour.
    unsafe chart_series_set_labels_num_format(target, "0;-0;;")
    unsafe Style.Font().name.withMutableCString { name in
      var font = unsafe lxw_chart_font()
      unsafe font.name = name
      unsafe font.size = 14
      unsafe font.bold = 1
      unsafe font.color = ink.rgb
      unsafe chart_series_set_labels_font(target, &font)
    }
  }
}

extension Chart.Kind {
  fileprivate var code: UInt8 {
    let type =
      switch self {
      case .column: LXW_CHART_COLUMN
      case .stackedColumn: LXW_CHART_COLUMN_STACKED
      case .bar: LXW_CHART_BAR
      case .stackedBar: LXW_CHART_BAR_STACKED
      case .line: LXW_CHART_LINE
      }
    return UInt8(clamping: Int(type.rawValue))
  }
}
