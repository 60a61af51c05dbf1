import Interchange
import Register

/// A number over the quarters, drawn small so that several stand beside each other on one scale of their own.
struct TrendSeries {
  struct Point {
    let period: PeriodID
    let value: Int
    /// What the number counts.
    let link: Link
  }

  let title: Text
  /// Shown as its badge in place of the title; the line has the same colour for all, for some levels are too pale.
  let level: Level?
  let points: [Point]
}

extension Scene {
  func draw(_ series: TrendSeries, _ html: inout HTMLWriter) {
    html.element("figure", ["class": "trend"]) { html in
      html.element("figcaption") { html in
        if let level = series.level { badge(level, &html) } else { html.text(say(series.title)) }
      }
      let frame = TrendFrame(series.points.map(\.value))
      html.element(
        "svg",
        [
          "viewBox": "0 0 \(TrendFrame.width) \(TrendFrame.height)", "role": "group",
          "aria-label": say(series.title),
        ]
      ) { html in
        html.element(
          "path",
          ["d": "M0 \(TrendFrame.base) H\(TrendFrame.width)", "class": "axis"])
        let line = frame.points.enumerated().map { "\($0 == 0 ? "M" : "L")\($1.x) \($1.y)" }.joined(
          separator: " ")
        html.element(
          "path", ["d": line, "class": "line"])
        for (point, place) in zip(series.points, frame.points) { draw(point, place, series, &html) }
      }
    }
  }

  private func draw(
    _ point: TrendSeries.Point, _ place: (x: Int, y: Int), _ series: TrendSeries, _ html: inout HTMLWriter
  ) {
    html.element("circle", ["cx": "\(place.x)", "cy": "\(place.y)", "r": "3", "class": "dot"])
    let words = "\(say(series.title)) \(say(point.period)): \(point.value)"
    html.element("a", ["href": point.link.description, "class": "count", "aria-label": words]) { html in
      html.element(
        "text", ["x": "\(place.x)", "y": "\(place.y - 8)", "text-anchor": "middle"], text: "\(point.value)")
    }
    html.element(
      "text",
      ["x": "\(place.x)", "y": "\(TrendFrame.base + 15)", "text-anchor": "middle", "class": "tick"],
      text: point.period.quarter == 0
        ? say("ต้นปี", "Opening") : say("ไตร \(point.period.quarter)", "Q\(point.period.quarter)"))
  }
}

/// Places of points within a small drawing; the lowest value is not drawn as nought, for the line tells the change.
struct TrendFrame {
  static let width = 200
  static let height = 108
  static let base = 88
  private static let top = 24
  private static let bottom = 78
  private static let margin = 26

  let points: [(x: Int, y: Int)]

  init(_ values: [Int]) {
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    let span = max(1, high - low)
    let step = values.count > 1 ? (Self.width - 2 * Self.margin) / (values.count - 1) : 0
    points = values.enumerated().map { index, value in
      (
        x: Self.margin + index * step,
        y: high == low
          ? (Self.top + Self.bottom) / 2 : Self.bottom - (value - low) * (Self.bottom - Self.top) / span
      )
    }
  }
}
