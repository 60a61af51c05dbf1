import Assessment
import Register

extension AssessedRegister {
  /// Likelihood against consequence: how many plans stand in each cell now, and at the opening.
  func heatMapSection(_ html: inout HTMLWriter) {
    html.element("section", ["class": "heat-map"]) { html in
      html.element("h2") { $0.bilingual(Text(thai: "แผนภาพความเสี่ยง", english: "Heat map")) }
      html.element(
        "svg",
        [
          "viewBox": "0 0 400 \(5 * Self.cellHeight + 46)", "role": "img",
          "aria-label": "โอกาสและผลกระทบของแผนงาน/โครงการ จำนวนแผนในแต่ละช่อง",
        ]
      ) { html in
        for cell in assessment.heatMap { drawCell(cell, &html) }
        drawAxes(&html)
      }
      html.element("p", ["class": "note"]) {
        $0.bilingual(
          Text(
            thai: "ตัวใหญ่: จำนวนแผนขณะนี้ ตัวเล็ก: จำนวนแผนเมื่อต้นปี",
            english: "Large: plans now; small: plans at the opening"))
      }
    }
  }

  private static let cellWidth = 68
  private static let cellHeight = 42
  private static let left = 54

  private func drawCell(_ cell: HeatMapCell, _ html: inout HTMLWriter) {
    let x = Self.left + (cell.score.consequence - 1) * Self.cellWidth
    let y = (5 - cell.score.likelihood) * Self.cellHeight
    let level = cell.level?.rawValue ?? "unrated"
    html.element("g") { html in
      html.element(
        "rect",
        [
          "x": "\(x + 1)", "y": "\(y + 1)", "width": "\(Self.cellWidth - 2)",
          "height": "\(Self.cellHeight - 2)", "class": level,
        ])
      if !cell.current.isEmpty {
        html.element(
          "text",
          [
            "x": "\(x + Self.cellWidth / 2)", "y": "\(y + Self.cellHeight / 2 + 7)", "text-anchor": "middle",
            "class": "now ink-\(level)",
          ], text: "\(cell.current.count)")
      }
      if !cell.opening.isEmpty {
        html.element(
          "text",
          [
            "x": "\(x + Self.cellWidth - 6)", "y": "\(y + Self.cellHeight - 6)", "text-anchor": "end",
            "class": "opening ink-\(level)",
          ], text: "\(cell.opening.count)")
      }
    }
  }

  private func drawAxes(_ html: inout HTMLWriter) {
    let bottom = 5 * Self.cellHeight
    for step in 1...5 {
      html.element(
        "text",
        [
          "x": "\(Self.left - 8)", "y": "\((5 - step) * Self.cellHeight + Self.cellHeight / 2 + 5)",
          "text-anchor": "end",
        ], text: "\(step)")
      html.element(
        "text",
        [
          "x": "\(Self.left + (step - 1) * Self.cellWidth + Self.cellWidth / 2)", "y": "\(bottom + 18)",
          "text-anchor": "middle",
        ], text: "\(step)")
    }
    html.element(
      "text",
      ["x": "\(Self.left + 5 * Self.cellWidth / 2)", "y": "\(bottom + 40)", "text-anchor": "middle"],
      text: "ผลกระทบ (consequence)")
    html.element(
      "text", ["transform": "translate(16 \(bottom / 2)) rotate(-90)", "text-anchor": "middle"],
      text: "โอกาส (likelihood)")
  }
}
