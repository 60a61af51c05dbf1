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
        let sections = self.sections
        for section in sections {
          if sections.count > 1 {
            html.element("section") { $0.write(section.blocks) }
          } else {
            html.write(section.blocks)
          }
        }
        html.element("footer", text: "SHA-256 \(mark.hash)")
      }
    }
    return html.bytes
  }
}

extension HTMLWriter {
  fileprivate mutating func write(_ blocks: [FormBlock]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: FormBlock) {
    switch block {
    case .paragraph(let text, let layout):
      element("p", ["class": layout.classes]) { $0.lines(of: text) }
    case .signature(let lines):
      element("div", ["class": "signature"]) { html in
        for line in lines { html.element("p") { $0.lines(of: line) } }
      }
    case .table(let table): write(table)
    case .newPage: break
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
          html.element("tr", row.isSpanning ? ["class": "spanning"] : [:]) { html in
            for (index, cell) in row.cells.enumerated() {
              let isStrong = row.isStrong && index == 0
              html.element("td", row.attributes(isStrong, columns: table.columns.count)) {
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

extension FilledTable.Row {
  fileprivate func attributes(_ isStrong: Bool, columns: Int) -> HTMLWriter.Attributes {
    switch (isStrong, isSpanning) {
    case (false, false): [:]
    case (true, false): ["class": "strong"]
    case (false, true): ["colspan": "\(columns)"]
    case (true, true): ["class": "strong", "colspan": "\(columns)"]
    }
  }
}

extension ParagraphLayout {
  fileprivate var classes: String {
    "\(kind.rawValue) \(alignment.rawValue) indent-\(indent) first-\(firstLine)"
  }
}
