import DMN
import Diagnostics
import Register

extension BoxedExpression {
  /// The box as the standard draws it: tables as tables, contexts line by line, expressions as they are written.
  func write(as element: ManualElement, _ html: inout HTMLWriter) {
    switch form {
    case .literal(let text): html.element("pre", text: text.text)
    case .decisionTable(let table):
      if let table = element.tables.first(where: { $0.location == table.location }) { table.write(&html) }
    case .context(let entries):
      html.element("table", ["class": "box"]) { html in
        for entry in entries {
          html.element("tr") { html in
            html.element("th", text: entry.variable?.name ?? "=")
            html.element("td") { entry.value.write(as: element, &$0) }
          }
        }
      }
    case .conditional(let condition, let then, let otherwise):
      html.element("table", ["class": "box"]) { html in
        for (word, part) in [("if", condition), ("then", then), ("else", otherwise)] {
          html.element("tr") { html in
            html.element("th", text: word)
            html.element("td") { part.write(as: element, &$0) }
          }
        }
      }
    case .list(let items):
      html.element("table", ["class": "box"]) { html in
        for (index, item) in items.enumerated() {
          html.element("tr") { html in
            html.element("th", text: "\(index + 1)")
            html.element("td") { item.write(as: element, &$0) }
          }
        }
      }
    case .relation(let columns, let rows):
      html.element("table", ["class": "decision"]) { html in
        html.element("tr") { html in
          for column in columns { html.element("th", text: column.name) }
        }
        for row in rows {
          html.element("tr") { html in
            for cell in row { html.element("td") { cell.write(as: element, &$0) } }
          }
        }
      }
    case .invocation(let invocation):
      html.element("table", ["class": "box"]) { html in
        html.element("tr") { html in
          html.element("th", text: "( )")
          html.element("td") { invocation.function.write(as: element, &$0) }
        }
        for binding in invocation.bindings {
          html.element("tr") { html in
            html.element("th", text: binding.parameter.name)
            html.element("td") { binding.value?.write(as: element, &$0) }
          }
        }
      }
    case .function(let function): function.body?.write(as: element, &html)
    case .filter(let list, let match):
      list.write(as: element, &html)
      match.write(as: element, &html)
    case .iteration(let iteration):
      html.element("table", ["class": "box"]) { html in
        for (word, part) in [
          ("\(iteration.kind.rawValue) \(iteration.variable.name) in", iteration.list), ("", iteration.body),
        ] {
          html.element("tr") { html in
            html.element("th", text: word)
            html.element("td") { part.write(as: element, &$0) }
          }
        }
      }
    }
  }
}

extension TableDescription {
  /// The table in the standard's horizontal layout. Of rules the wording is left out, which stands with each rule.
  func write(_ html: inout HTMLWriter) {
    let shown = shownOutputs
    // A column that no row asks about would only take room.
    let asked = inputs.indices.filter { column in rows.contains { $0.inputs[column].text != "-" } }
    let notes =
      holdsRules
      ? []
      : annotationNames.indices.filter { column in
        rows.contains { $0.annotations.indices.contains(column) && !$0.annotations[column].isEmpty }
      }
    html.element("table", ["class": "decision"]) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("th", ["class": "policy"], text: hitPolicy.letter)
          for column in asked {
            let heading = heading(ofInput: column)
            html.element("th") { html in
              html.bilingual(heading)
              if heading.thai != inputs[column] {
                html.element("code", text: inputs[column])
              }
            }
          }
          for column in shown { html.element("th", ["class": "output"], text: outputs[column]) }
          for column in notes { html.element("th", ["class": "note"], text: annotationNames[column]) }
        }
      }
      html.element("tbody") { html in
        for row in rows {
          html.element("tr") { html in
            html.element("td", ["class": "number"], text: "\(row.number)")
            for column in asked {
              let text = row.inputs[column].text
              html.element("td", text == "-" ? ["class": "dash"] : [:], text: text)
            }
            for column in shown {
              html.element("td", ["class": "output"]) {
                $0.written(WrittenText(feel: row.outputs[column].text))
              }
            }
            for column in notes {
              html.element("td", ["class": "note"], text: row.annotations[column])
            }
          }
        }
      }
    }
  }
}

extension HTMLWriter {
  mutating func written(_ text: WrittenText) {
    for part in text.parts {
      switch part {
      case .words(let words): self.text(words)
      case .expression(let feel): element("code", text: text.parts.count == 1 ? feel : "‹\(feel)›")
      }
    }
  }
}
