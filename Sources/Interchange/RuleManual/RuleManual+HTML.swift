import Assessment
import DMN
import Diagnostics
import Register

extension RuleManual {
  /// The manual as one self-contained page that prints on A4, and the drawing of each model by file name.
  public var html: [UInt8] {
    var html = HTMLWriter()
    html.element("html", ["lang": "th"]) { html in
      html.element("head") { html in
        html.element("meta", ["charset": "utf-8"])
        html.element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.element("title", text: "\(register.organisation.shortName.thai) \(title.thai)")
        html.style(ReportStyle.css(levels: register.levels) + ManualStyle.css)
      }
      html.element("body") { html in
        header(&html)
        html.element("main") { html in
          contents(&html)
          for model in models { section(of: model, &html) }
        }
        footer(&html)
      }
    }
    return html.bytes + [UInt8(ascii: "\n")]
  }

  public var diagrams: [(name: String, svg: [UInt8])] {
    models.map { ("\($0.fileName).svg", $0.diagram.file) }
  }

  private func header(_ html: inout HTMLWriter) {
    html.element("header") { html in
      html.element("p", ["class": "organisation"]) { $0.bilingual(register.organisation.name) }
      html.element("h1") { $0.bilingual(title) }
      let complete = examples.rows.count(where: \.isComplete)
      html.element("p") {
        $0.bilingual(
          Text(
            thai:
              "\(rules.count) เกณฑ์ \(examples.rows.count) แถว ตัวอย่าง \(examples.examples.count) ข้อ ผ่าน \(examples.examples.count - examples.failures.count); มีตัวอย่างครบ \(complete) แถว",
            english:
              "\(rules.count) rules, \(examples.rows.count) rows, \(examples.examples.count) examples of which \(examples.examples.count - examples.failures.count) pass; \(complete) rows have both examples"
          ))
      }
    }
  }

  private func contents(_ html: inout HTMLWriter) {
    html.element("section", ["class": "contents"]) { html in
      html.element("h2") { $0.bilingual(Text(thai: "สารบัญ", english: "Contents")) }
      html.element("ul") { html in
        for model in models {
          html.element("li") { html in
            html.element("a", ["href": "#\(model.fileName)"], text: model.fileName)
            let rules = rules.filter { $0.model == model.definitions.name }
            if let first = rules.first, let last = rules.last {
              html.text(" · \(first.rule.id)–\(last.rule.id)")
            }
            if let description = model.definitions.description {
              html.text(" ")
              html.element("span", ["class": "en"], text: description)
            }
          }
        }
      }
      html.element("p", ["class": "note"]) {
        $0.bilingual(
          Text(
            thai:
              "แผนภาพ: สี่เหลี่ยมคือการตัดสินใจ มุมมนคือข้อมูลนำเข้า มุมตัดคือความรู้ทางธุรกิจ เส้นทึบคือข้อมูลที่ต้องใช้ เส้นประคือความรู้ที่ต้องใช้; ‹ › คือค่าที่เกณฑ์อ้างถึง",
            english:
              "Graphs: rectangles are decisions, rounded shapes input data, clipped corners business knowledge; solid arrows are information requirements, dashed ones knowledge requirements. ‹ › holds an expression for a fact that is quoted."
          ))
      }
    }
  }

  private func section(of model: ManualModel, _ html: inout HTMLWriter) {
    html.element("section", ["class": "model", "id": model.fileName]) { html in
      html.element("h2", ["class": "model"], text: model.fileName)
      if let description = model.definitions.description { html.element("p", text: description) }
      html.element("p", ["class": "note"], text: model.definitions.file)
      html.element("figure") { model.diagram.draw(&$0, title: model.fileName) }
      for element in model.elements { section(of: element, &html) }
    }
  }

  private func section(of element: ManualElement, _ html: inout HTMLWriter) {
    html.element("section", ["class": "element"]) { html in
      html.element("h3") { html in
        html.bilingual(element.title)
        if !element.parameters.isEmpty {
          html.element("code", text: "(\(element.parameters.joined(separator: ", ")))")
        }
      }
      if let description = element.description {
        html.element("p", ["class": "en", "lang": "en"], text: description)
      }
      if let logic = element.logic { logic.write(as: element, &html) }
    }
    for table in element.tables where table.holdsRules {
      for rule in rules(of: table) { card(of: rule, &html) }
    }
  }

  private func footer(_ html: inout HTMLWriter) {
    html.element("footer") { html in
      html.element("p") {
        $0.bilingual(
          Text(
            thai: "ทะเบียน \(register.id) ชุดเกณฑ์ \(version) โปรแกรม sopthan \(toolVersion)",
            english: "made from the models and examples in rules/\(version)"))
      }
    }
  }
}

// MARK: - Rules

extension RuleManual {
  /// What a rule says, why, since when, and by which examples.
  private func card(of rule: ManualRule, _ html: inout HTMLWriter) {
    html.element("section", ["class": "rule", "id": rule.rule.id.text]) { html in
      html.element("h4") { html in
        html.element("span", ["class": "badge \(rule.rule.significance.rawValue)"], text: rule.rule.id.text)
        html.text(" ")
        html.bilingual(rule.rule.title)
      }
      html.element("table", ["class": "card"]) { html in
        line(Text(thai: "นัยสำคัญ", english: "Significance"), &html) {
          $0.bilingual(name(of: rule.rule.significance))
        }
        line(Text(thai: "หลักเกณฑ์อ้างอิง", english: "Criteria"), &html) { $0.bilingual(rule.rule.criteria) }
        line(Text(thai: "เงื่อนไข", english: "Fires when"), &html) { html in
          for condition in rule.conditions {
            html.element("div") { html in
              html.bilingual(condition.column)
              html.text(": ")
              html.element("code", text: condition.test)
            }
          }
        }
        for (name, title) in Self.elements {
          guard let text = rule.element(name) else { continue }
          line(title, &html) { html in
            html.element("div") { $0.written(text.thai) }
            html.element("div", ["class": "en", "lang": "en"]) { $0.written(text.english) }
          }
        }
        for (title, text) in [
          (Text(thai: "เหตุผล", english: "Reason"), rule.reason),
          (Text(thai: "ประวัติ", english: "History"), rule.history),
        ] {
          if let text { line(title, &html) { $0.text(text) } }
        }
        line(Text(thai: "ตัวอย่างที่เกิดผล", english: "Examples that fire it"), &html) {
          examples(rule.firing, &$0)
        }
        line(Text(thai: "ตัวอย่างที่เกือบเกิดผล", english: "Examples that just do not"), &html) {
          examples(rule.missing, &$0)
        }
        line(Text(thai: "ที่มา", english: "Source"), &html) { html in
          html.text("\(rule.rule.decision) #\(rule.rule.row), \(rule.rule.location)")
        }
      }
    }
  }

  static let elements = [
    ("condition", Text(thai: "ข้อเท็จจริง", english: "Condition")),
    ("cause", Text(thai: "สาเหตุ", english: "Cause")),
    ("effect", Text(thai: "ผลกระทบ", english: "Effect")),
    ("recommendation", Text(thai: "ข้อเสนอแนะ", english: "Recommendation")),
  ]

  private func line(_ title: Text, _ html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void) {
    html.element("tr") { html in
      html.element("th") { $0.bilingual(title) }
      html.element("td", [:], content)
    }
  }

  /// The first few examples with what they say; the others are counted.
  private func examples(_ names: [String], _ html: inout HTMLWriter) {
    let shown = 3
    for name in names.prefix(shown) {
      html.element("div") { html in
        html.element("code", text: name)
        if let description = self.examples.examples.first(where: { $0.name == name })?.description {
          html.text(" ")
          html.element("span", ["class": "en", "lang": "en"], text: description)
        }
      }
    }
    if names.isEmpty { html.text("–") }
    if names.count > shown {
      html.bilingual(
        Text(thai: "และอีก \(names.count - shown) ข้อ", english: "and \(names.count - shown) more"))
    }
  }

  func name(of level: Level) -> Text {
    register.levels.first { $0.level == level }?.name ?? Text(thai: level.rawValue, english: level.rawValue)
  }
}
