import XML

extension Sheet {
  /// Print set-up and frozen panes.
  func writeOptions(to writer: inout XMLWriter) {
    writer.start("WorksheetOptions", ["xmlns": Namespace.excel])
    print.write(to: &writer)
    if isHidden { writer.element("Visible", [:], "SheetHidden") }
    writeFrozenPanes(to: &writer)
    writer.end()
  }

  private func writeFrozenPanes(to writer: inout XMLWriter) {
    guard frozenRows > 0 || frozenColumns > 0 else { return }
    writer.element("FreezePanes")
    writer.element("FrozenNoSplit")
    if frozenRows > 0 {
      writer.element("SplitHorizontal", [:], String(frozenRows))
      writer.element("TopRowBottomPane", [:], String(frozenRows))
    }
    if frozenColumns > 0 {
      writer.element("SplitVertical", [:], String(frozenColumns))
      writer.element("LeftColumnRightPane", [:], String(frozenColumns))
    }
    // Panes count from the upper left: 3 whole, 1 right, 2 below, 0 below right.
    let active = frozenRows == 0 ? "1" : frozenColumns == 0 ? "2" : "0"
    writer.element("ActivePane", [:], active)
  }
}

extension PrintSetup {
  fileprivate func write(to writer: inout XMLWriter) {
    writer.start("PageSetup")
    writer.element("Layout", ["x:Orientation": isLandscape ? "Landscape" : "Portrait"])
    writer.element("Header", ["x:Margin": plainNumber(margins.header), "x:Data": header?.cut(to: 255)])
    writer.element("Footer", ["x:Margin": plainNumber(margins.footer), "x:Data": footer?.cut(to: 255)])
    writer.element(
      "PageMargins",
      [
        "x:Bottom": plainNumber(margins.bottom), "x:Left": plainNumber(margins.left),
        "x:Right": plainNumber(margins.right), "x:Top": plainNumber(margins.top),
      ])
    writer.end()
    writer.element("FitToPage")
    writer.start("Print")
    writer.element("FitWidth", [:], String(max(0, pagesWide)))
    writer.element("FitHeight", [:], String(max(0, pagesTall ?? 0)))
    writer.element("ValidPrinterInfo")
    writer.element("PaperSizeIndex", [:], String(Self.a4))
    writer.end()
  }
}
