import Assessment
import Register

extension AssessedRegister {
  /// Likelihood against consequence: how many plans stand in each cell now, and at the opening.
  func heatMapSection(_ html: inout HTMLWriter) {
    html.element("section", ["class": "heat-map"]) { html in
      html.element("h2") { $0.bilingual(Text(thai: "แผนภาพความเสี่ยง", english: "Heat map")) }
      heatMap(&html, ChartLook())
      html.element("p", ["class": "note"]) {
        $0.bilingual(
          Text(
            thai: "ตัวใหญ่: จำนวนแผนขณะนี้ ตัวเล็ก: จำนวนแผนเมื่อต้นปี",
            english: "Large: plans now; small: plans at the opening"))
      }
    }
  }

  /// The matrix itself: a large number for the plans that stand in a cell now, a small one for those at the opening.
  public func heatMap(_ html: inout HTMLWriter, _ look: ChartLook) {
    html.element(
      "svg",
      [
        "viewBox": "0 0 400 \(5 * Self.cellHeight + 46)", "role": look.heatMapLink == nil ? "img" : "group",
        "aria-label": look.say(
          Self.label.thai, Self.label.english, both: Self.label.thai),
      ]
    ) { html in
      for cell in assessment.heatMap { drawCell(cell, look, &html) }
      drawAxes(look, &html)
    }
  }

  private static let label = Text(
    thai: "โอกาสและผลกระทบของแผนงาน/โครงการ จำนวนแผนในแต่ละช่อง",
    english: "Likelihood and consequence: how many plans stand in each cell")
  private static let cellWidth = 68
  private static let cellHeight = 42
  private static let left = 54

  private func drawCell(_ cell: HeatMapCell, _ look: ChartLook, _ html: inout HTMLWriter) {
    let x = Self.left + (cell.score.consequence - 1) * Self.cellWidth
    let y = (5 - cell.score.likelihood) * Self.cellHeight
    let level = cell.level?.rawValue ?? "unrated"
    html.element("g") { html in
      html.element(
        "rect",
        [
          "x": "\(x + 1)", "y": "\(y + 1)", "width": "\(Self.cellWidth - 2)",
          "height": "\(Self.cellHeight - 2)", "class": look.levelClass(level),
        ])
      if !cell.current.isEmpty {
        html.linked(to: look.heatMapLink?(cell, false), look.words(cell, isOpening: false)) { html in
          html.element(
            "text",
            [
              "x": "\(x + Self.cellWidth / 2)", "y": "\(y + Self.cellHeight / 2 + 7)",
              "text-anchor": "middle",
              "class": "now ink-\(level)",
            ], text: "\(cell.current.count)")
        }
      }
      if !cell.opening.isEmpty {
        html.linked(to: look.heatMapLink?(cell, true), look.words(cell, isOpening: true)) { html in
          html.element(
            "text",
            [
              "x": "\(x + Self.cellWidth - 6)", "y": "\(y + Self.cellHeight - 6)", "text-anchor": "end",
              "class": "opening ink-\(level)",
            ], text: "\(cell.opening.count)")
        }
      }
    }
  }

  private func drawAxes(_ look: ChartLook, _ html: inout HTMLWriter) {
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
      text: look.say("ผลกระทบ", "Consequence", both: "ผลกระทบ (consequence)"))
    html.element(
      "text", ["transform": "translate(16 \(bottom / 2)) rotate(-90)", "text-anchor": "middle"],
      text: look.say("โอกาส", "Likelihood", both: "โอกาส (likelihood)"))
  }
}

extension ChartLook {
  /// `โอกาส 4 ผลกระทบ 3 ขณะนี้ 12 แผน`
  fileprivate func words(_ cell: HeatMapCell, isOpening: Bool) -> String {
    let (likelihood, consequence) = (cell.score.likelihood, cell.score.consequence)
    let count = isOpening ? cell.opening.count : cell.current.count
    let thai = "โอกาส \(likelihood) ผลกระทบ \(consequence) \(isOpening ? "เมื่อต้นปี" : "ขณะนี้") \(count) แผน"
    return say(
      thai,
      "Likelihood \(likelihood), consequence \(consequence), \(isOpening ? "at the opening" : "now"): \(count) plans",
      both: thai)
  }
}
