import Register

extension RequirementsDiagram {
  /// The drawing as a file of its own.
  var file: [UInt8] {
    var svg = HTMLWriter.fragment
    draw(&svg, title: nil)
    return Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) + svg.bytes
  }

  /// Decisions as rectangles, input data rounded, knowledge with two corners clipped; information requirements are
  /// solid arrows, knowledge requirements dashed ones, as the standard draws them.
  func draw(_ html: inout HTMLWriter, title: String?) {
    html.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(width) \(height)", "width": "\(width)",
        "height": "\(height)", "role": "img", "aria-label": title ?? "decision requirements graph",
        "font-family": "Sarabun, 'TH Sarabun New', Loma, Garuda, 'Noto Sans Thai', sans-serif",
      ]
    ) { html in
      markers(&html)
      html.element("g", ["fill": "none", "stroke": "#5a6472"]) { html in
        for edge in edges { draw(edge, &html) }
      }
      for node in nodes { draw(node, &html) }
    }
  }

  private func markers(_ html: inout HTMLWriter) {
    html.element("defs") { html in
      for (id, fill) in [("drg-solid", "#5a6472"), ("drg-open", "none")] {
        html.element(
          "marker",
          [
            "id": id, "viewBox": "0 0 10 10", "refX": "9", "refY": "5", "markerWidth": "8",
            "markerHeight": "8",
            "orient": "auto",
          ]
        ) { html in
          html.element(
            "path",
            ["d": "M 1 1 L 9 5 L 1 9\(fill == "none" ? "" : " z")", "fill": fill, "stroke": "#5a6472"])
        }
      }
    }
  }

  private func draw(_ edge: Edge, _ html: inout HTMLWriter) {
    let from = nodes[edge.from]
    let to = nodes[edge.to]
    let start = (x: from.x + Self.nodeWidth / 2, y: from.y)
    // Arrows that end at one node arrive at different places of its lower side.
    let arrivals = edges.indices.filter { edges[$0].to == edge.to }
      .sorted { (nodes[edges[$0].from].x, $0) < (nodes[edges[$1].from].x, $1) }
    let order =
      arrivals.firstIndex { edges[$0].from == edge.from && edges[$0].isKnowledge == edge.isKnowledge } ?? 0
    let end = (
      x: to.x + Self.nodeWidth * (order + 1) / (arrivals.count + 1), y: to.y + Self.nodeHeight
    )
    let bend = max(18, (start.y - end.y) / 2)
    html.element(
      "path",
      [
        "d":
          "M \(start.x) \(start.y) C \(start.x) \(start.y - bend) \(end.x) \(end.y + bend) \(end.x) \(end.y)",
        "stroke-dasharray": edge.isKnowledge ? "5 4" : "none",
        "marker-end": "url(#\(edge.isKnowledge ? "drg-open" : "drg-solid"))",
      ])
  }

  private func draw(_ node: Node, _ html: inout HTMLWriter) {
    let (x, y, width, height) = (node.x, node.y, Self.nodeWidth, Self.nodeHeight)
    let line = node.origin == nil ? "#1c2430" : "#9aa3af"
    html.element("g") { html in
      switch node.kind {
      case .decision, .inputData:
        html.element(
          "rect",
          [
            "x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "\(height)",
            "rx": node.kind == .inputData ? "\(height / 2)" : "0", "fill": "#ffffff", "stroke": line,
          ])
      case .knowledge:
        let clip = 11
        html.element(
          "path",
          [
            "d":
              "M \(x + clip) \(y) H \(x + width) V \(y + height - clip) L \(x + width - clip) \(y + height) "
              + "H \(x) V \(y + clip) z",
            "fill": "#ffffff", "stroke": line,
          ])
      }
      text(node.title.thai, "#1c2430", size: 12, at: (x + width / 2, y + 19), &html)
      let english = node.origin.map { "\($0): \(node.title.english)" } ?? node.title.english
      text(english, "#5a6472", size: 10, at: (x + width / 2, y + 35), &html)
    }
  }

  /// One line in the middle, squeezed where it would not fit.
  private func text(
    _ text: String, _ colour: String, size: Int, at place: (x: Int, y: Int), _ html: inout HTMLWriter
  ) {
    let room = Self.nodeWidth - 16
    let wanted = text.unicodeScalars.reduce(0.0) { width, scalar in
      switch scalar.value {
      // Vowels and tone marks above and below take no room.
      case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: width
      default: width + Double(size) * 0.56
      }
    }
    let fitting = wanted > Double(room) ? max(7, Int(Double(size * room) / wanted)) : size
    html.element(
      "text",
      [
        "x": "\(place.x)", "y": "\(place.y)", "text-anchor": "middle", "fill": colour,
        "style": "font-size:\(fitting)px",
      ], text: text)
  }
}
