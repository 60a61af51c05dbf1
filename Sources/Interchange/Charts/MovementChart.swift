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
      movementChart(&html, ChartLook())
    }
  }

  /// Ribbons of controlled plans from level to level, as thick as there are plans.
  public func movementChart(_ html: inout HTMLWriter, _ look: ChartLook) {
    let chart = MovementGeometry(assessment.movement)
    let label = "จำนวนแผนจากระดับเมื่อต้นปีไปยังระดับขณะนี้"
    html.element(
      "svg",
      [
        "viewBox": "0 0 400 \(chart.height)", "role": look.movementLink == nil ? "img" : "group",
        "aria-label": look.say(label, "Plans from their opening level to their present one", both: label),
      ]
    ) { html in
      for ribbon in chart.ribbons { draw(ribbon, look, &html) }
      for bar in chart.bars { draw(bar, look, &html) }
    }
  }

  private func draw(_ ribbon: MovementGeometry.Ribbon, _ look: ChartLook, _ html: inout HTMLWriter) {
    let (left, right, middle) = (MovementGeometry.left, MovementGeometry.right, 200)
    let path =
      "M\(left) \(ribbon.start) C\(middle) \(ribbon.start) \(middle) \(ribbon.end) \(right) \(ribbon.end) "
      + "V\(ribbon.end + ribbon.height) C\(middle) \(ribbon.end + ribbon.height) \(middle) \(ribbon.start + ribbon.height) "
      + "\(left) \(ribbon.start + ribbon.height) Z"
    // The report draws by style attributes, which pages must not have.
    let isAlone = look.levelPrefix.isEmpty
    html.element(
      "path",
      [
        "d": path, "class": look.levelClass(ribbon.cell.from.rawValue),
        "style": isAlone ? "fill-opacity:.35" : nil, "fill-opacity": isAlone ? nil : ".35",
      ])
    let from = name(of: ribbon.cell.from)
    let to = ribbon.cell.to.map(name(of:)) ?? Self.notAssessed
    let count = ribbon.cell.plans.count
    let words = look.say(
      "จาก\(from.thai)เป็น\(to.thai) \(count) แผน", "From \(from.english) to \(to.english): \(count) plans",
      both: "")
    html.linked(to: look.movementLink?(ribbon.cell), words) { html in
      html.element(
        "text",
        [
          "x": "\(left + 40)", "y": "\(ribbon.label)", "text-anchor": "middle",
          "class": isAlone ? nil : "moved", "style": isAlone ? "font-weight:600" : nil,
        ], text: "\(count)")
    }
  }

  private func draw(_ bar: MovementGeometry.Bar, _ look: ChartLook, _ html: inout HTMLWriter) {
    html.element(
      "rect",
      [
        "x": "\(bar.isOpening ? MovementGeometry.left - 12 : MovementGeometry.right)", "y": "\(bar.y)",
        "width": "12",
        "height": "\(bar.height)", "class": look.levelClass(bar.level?.rawValue ?? "unrated"),
      ])
    let name = bar.level.map(name(of:)) ?? Self.notAssessed
    let label = look.say(name.thai, name.english, both: name.thai)
    html.element(
      "text",
      [
        "x": "\(bar.isOpening ? MovementGeometry.left - 18 : MovementGeometry.right + 18)",
        "y": "\(bar.label)", "text-anchor": bar.isOpening ? "end" : "start",
      ], text: "\(label) \(bar.count)")
  }

  private static let notAssessed = Text(thai: "ยังไม่ประเมิน", english: "Unrated")
}
