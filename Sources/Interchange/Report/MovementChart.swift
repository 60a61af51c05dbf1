import Assessment
import Register

extension AssessedRegister {
  /// The controlled plans from their opening level on the left to their present level on the right.
  func movementSection(_ html: inout HTMLWriter) {
    html.element("section") { html in
      html.element("h2") {
        $0.bilingual(
          Text(thai: "การเคลื่อนไหวตั้งแต่ต้นปี (แผนที่มีการควบคุม)", english: "Movement since the opening"))
      }
      let chart = MovementChart(assessment.movement)
      html.element(
        "svg",
        [
          "viewBox": "0 0 400 \(chart.height)", "role": "img",
          "aria-label": "จำนวนแผนจากระดับเมื่อต้นปีไปยังระดับขณะนี้",
        ]
      ) { html in
        for ribbon in chart.ribbons { draw(ribbon, &html) }
        for bar in chart.bars { draw(bar, &html) }
      }
    }
  }

  private func draw(_ ribbon: MovementChart.Ribbon, _ html: inout HTMLWriter) {
    let (left, right, middle) = (MovementChart.left, MovementChart.right, 200)
    let path =
      "M\(left) \(ribbon.start) C\(middle) \(ribbon.start) \(middle) \(ribbon.end) \(right) \(ribbon.end) "
      + "V\(ribbon.end + ribbon.height) C\(middle) \(ribbon.end + ribbon.height) \(middle) \(ribbon.start + ribbon.height) "
      + "\(left) \(ribbon.start + ribbon.height) Z"
    html.element("path", ["d": path, "class": ribbon.cell.from.rawValue, "style": "fill-opacity:.35"])
    html.element(
      "text",
      [
        "x": "\(left + 40)", "y": "\(ribbon.labelY)", "text-anchor": "middle",
        "style": "font-weight:600",
      ], text: "\(ribbon.cell.plans.count)")
  }

  private func draw(_ bar: MovementChart.Bar, _ html: inout HTMLWriter) {
    html.element(
      "rect",
      [
        "x": "\(bar.isOpening ? MovementChart.left - 12 : MovementChart.right)", "y": "\(bar.y)",
        "width": "12",
        "height": "\(bar.height)", "class": bar.level?.rawValue ?? "unrated",
      ])
    let label = bar.level.map { name(of: $0).thai } ?? "ยังไม่ประเมิน"
    html.element(
      "text",
      [
        "x": "\(bar.isOpening ? MovementChart.left - 18 : MovementChart.right + 18)",
        "y": "\(bar.y + bar.height / 2 + 5)", "text-anchor": bar.isOpening ? "end" : "start",
      ], text: "\(label) \(bar.count)")
  }
}

/// The geometry of the movement chart: bars of levels on both sides, ribbons between them.
struct MovementChart {
  struct Bar {
    let level: Level?
    let isOpening: Bool
    let count: Int
    let y: Int
    let height: Int
  }

  struct Ribbon {
    let cell: MovementCell
    let start: Int
    let end: Int
    let height: Int

    /// Near the left end, where ribbons of one level lie apart.
    var labelY: Int { start + (end - start) / 12 + height / 2 + 5 }
  }

  static let left = 110
  static let right = 290
  private static let unit = 3
  private static let gap = 12

  let bars: [Bar]
  let ribbons: [Ribbon]
  let height: Int

  init(_ cells: [MovementCell]) {
    let levels: [Level?] = Level.allCases.sorted(by: >) + [nil]
    var bars: [Bar] = []
    var starts: [Level?: Int] = [:]
    var ends: [Level?: Int] = [:]
    var bottoms = [Self.gap, Self.gap]
    for level in levels {
      for isOpening in [true, false] {
        let count = cells.filter { isOpening ? $0.from == level : $0.to == level }.reduce(0) {
          $0 + $1.plans.count
        }
        guard count > 0 else { continue }
        let side = isOpening ? 0 : 1
        let bar = Bar(
          level: level, isOpening: isOpening, count: count, y: bottoms[side], height: count * Self.unit)
        bars.append(bar)
        if isOpening { starts[level] = bar.y } else { ends[level] = bar.y }
        bottoms[side] = bar.y + bar.height + Self.gap
      }
    }
    var ribbons: [Ribbon] = []
    for cell in cells {
      let thickness = cell.plans.count * Self.unit
      let start = starts[cell.from] ?? 0
      let end = ends[cell.to] ?? 0
      ribbons.append(Ribbon(cell: cell, start: start, end: end, height: thickness))
      starts[cell.from] = start + thickness
      ends[cell.to] = end + thickness
    }
    self.bars = bars
    self.ribbons = ribbons
    height = max(bottoms[0], bottoms[1])
  }
}
