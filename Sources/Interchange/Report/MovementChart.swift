import Assessment
import Register

extension AssessedRegister {
  /// The controlled plans from their opening level on the left to their present level on the right.
  func movementSection(_ html: inout HTMLWriter) {
    html.element("section", ["class": "movement"]) { html in
      html.element("h2") {
        $0.bilingual(
          Text(thai: "การเคลื่อนไหวจากต้นปี (แผนที่มีการควบคุม)", english: "Since the opening"))
      }
      let chart = MovementGeometry(assessment.movement)
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

  private func draw(_ ribbon: MovementGeometry.Ribbon, _ html: inout HTMLWriter) {
    let (left, right, middle) = (MovementGeometry.left, MovementGeometry.right, 200)
    let path =
      "M\(left) \(ribbon.start) C\(middle) \(ribbon.start) \(middle) \(ribbon.end) \(right) \(ribbon.end) "
      + "V\(ribbon.end + ribbon.height) C\(middle) \(ribbon.end + ribbon.height) \(middle) \(ribbon.start + ribbon.height) "
      + "\(left) \(ribbon.start + ribbon.height) Z"
    html.element("path", ["d": path, "class": ribbon.cell.from.rawValue, "style": "fill-opacity:.35"])
    html.element(
      "text",
      [
        "x": "\(left + 40)", "y": "\(ribbon.label)", "text-anchor": "middle",
        "style": "font-weight:600",
      ], text: "\(ribbon.cell.plans.count)")
  }

  private func draw(_ bar: MovementGeometry.Bar, _ html: inout HTMLWriter) {
    html.element(
      "rect",
      [
        "x": "\(bar.isOpening ? MovementGeometry.left - 12 : MovementGeometry.right)", "y": "\(bar.y)",
        "width": "12",
        "height": "\(bar.height)", "class": bar.level?.rawValue ?? "unrated",
      ])
    let label = bar.level.map { name(of: $0).thai } ?? "ยังไม่ประเมิน"
    html.element(
      "text",
      [
        "x": "\(bar.isOpening ? MovementGeometry.left - 18 : MovementGeometry.right + 18)",
        "y": "\(bar.label)", "text-anchor": bar.isOpening ? "end" : "start",
      ], text: "\(label) \(bar.count)")
  }
}
