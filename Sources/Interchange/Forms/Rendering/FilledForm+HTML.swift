import Diagnostics

extension FilledForm {
  /// One self-contained page that prints on A4 as the workbook does.
  public var html: [UInt8] {
    var html = HTMLWriter()
    html.element("html", ["lang": language.rawValue]) { html in
      html.element("head") { html in
        html.element("meta", ["charset": "utf-8"])
        html.element("meta", ["name": "viewport", "content": "width=device-width"])
        html.element("meta", ["name": "generator", "content": mark.text])
        html.metas(mark)
        html.element("title", text: "\(name) \(title)")
        html.style(FormStyle.css(isLandscape: isLandscape, name: name, hash: mark.hash))
      }
      html.element("body") { html in
        for block in blocks { html.write(block) }
        html.element("footer", text: "SHA-256 \(mark.hash)")
      }
    }
    return html.bytes
  }
}

extension HTMLWriter {
  fileprivate mutating func write(_ block: FormBlock) {
    switch block {
    case .paragraph(let text, let layout):
      element("p", ["class": layout.classes]) { $0.lines(of: text) }
    case .signature(let lines):
      element("div", ["class": "signature"]) { html in
        for line in lines { html.element("p") { $0.lines(of: line) } }
      }
    case .table(let table): write(table)
    }
  }

  private mutating func write(_ table: FilledTable) {
    let total = max(1, table.columns.reduce(0) { $0 + $1.share })
    element("table") { html in
      html.element("colgroup") { html in
        for column in table.columns {
          html.element("col", ["style": "width: \(column.share * 10_000 / total / 100)%"])
        }
      }
      html.element("thead") { html in
        html.element("tr") { html in
          for column in table.columns { html.element("th", ["scope": "col"], text: column.heading) }
        }
        guard table.hasNumbers else { return }
        html.element("tr") { html in
          for column in table.columns { html.element("th", text: column.number ?? "") }
        }
      }
      html.element("tbody") { html in
        for row in table.rows {
          html.element("tr") { html in
            for (index, cell) in row.cells.enumerated() {
              html.element("td", row.isStrong && index == 0 ? ["class": "strong"] : [:]) {
                $0.lines(of: cell)
              }
            }
          }
        }
      }
    }
  }

  private mutating func lines(of text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { element("br") }
      self.text(String(line))
    }
  }
}

extension ParagraphLayout {
  fileprivate var classes: String {
    "\(kind.rawValue) \(alignment.rawValue) indent-\(indent) first-\(firstLine)"
  }
}
