import Assessment
import DMN
import Diagnostics
import FEEL
import Interchange
import Register

/// Why a finding stands: the row of its rule in sentences, the facts that the rule used, and where each of them stands.
struct ProofSection {
  let finding: Finding
  let quarter: Quarter
  let scene: Scene
  private let words: ConditionWords

  init(_ finding: Finding, _ quarter: Quarter, in scene: Scene) {
    self.finding = finding
    self.quarter = quarter
    self.scene = scene
    words = ConditionWords(scene: scene)
  }

  func write(_ html: inout HTMLWriter) {
    scene.section(Text(thai: "เหตุผลที่พบ", english: "Why it is found"), id: "proof", &html) { html in
      let explanation = quarter.assessed.assessment.explanation(
        of: finding, in: quarter.assessed.register, by: quarter.rules)
      guard let explanation else {
        return html.element(
          "p",
          text: scene.say(
            "ผู้ตรวจสอบตั้งข้อตรวจพบนี้ ไม่ได้มาจากเกณฑ์ในตาราง",
            "An auditor raised this finding; no rule row stands behind it."))
      }
      sentences(explanation, &html)
      decisions(explanation, &html)
      facts(explanation, &html)
    }
  }

  private func sentences(_ explanation: Explanation, _ html: inout HTMLWriter) {
    let row = explanation.row
    let rule = finding.rule?.text ?? ""
    html.element(
      "p",
      text: scene.say(
        "เกณฑ์ \(rule) พบเรื่องนี้ใน \(finding.subjectText) เพราะทุกข้อต่อไปนี้เป็นจริง",
        "Rule \(rule) finds this of \(finding.subjectText) because all of these hold:"))
    let table = quarter.rules.graph.tables.first { table in
      table.rows.contains { $0.location == row.location }
    }
    html.element("ul", ["class": "proof"]) { html in
      for (index, cell) in row.cells.enumerated() where cell.text != "-" {
        html.element("li", text: sentence(cell, heading: table?.heading(ofInput: index)))
      }
    }
    html.element(
      "p", ["class": "quiet"],
      text: scene.say(
        "แถวที่ \(row.number) ของตาราง \(explanation.trace.name) (\(row.location))",
        "row \(row.number) of table \(explanation.trace.name) (\(row.location))"))
  }

  /// `ระดับที่รายงาน เป็น สูง ซึ่งตรงกับเงื่อนไข “สูงสุด หรือ สูง”`
  private func sentence(_ cell: CellTrace, heading: Text?) -> String {
    let name = heading.map(scene.say) ?? cell.inputExpression
    let value = words.words(of: cell.inputValue)
    let test = words.words(ofTest: cell.text)
    if value == test { return scene.say("\(name): \(value)", "\(name): \(value)") }
    return scene.say(
      "\(name) เป็น \(value) ซึ่งตรงกับเงื่อนไข “\(test)”", "\(name) is \(value), which meets “\(test)”")
  }

  private func decisions(_ explanation: Explanation, _ html: inout HTMLWriter) {
    guard !explanation.decisions.isEmpty else { return }
    html.element("p", ["class": "term"], text: scene.say("ผลตัดสินที่เกณฑ์อาศัย", "Decisions that it rests on"))
    html.element("ul") { html in
      for decision in explanation.decisions {
        html.element("li") { html in
          html.text("\(label(of: decision)): \(words.words(of: decision.value)) ")
          html.element("span", ["class": "quiet"], text: decision.location.description)
        }
      }
    }
  }

  /// What people call the decision, as its model says.
  private func label(of decision: DecisionTrace) -> String {
    let element = quarter.rules.graph.models.flatMap(\.decisions).first { $0.name == decision.name }
    return scene.say(element?.label ?? decision.name, decision.name)
  }

  private func facts(_ explanation: Explanation, _ html: inout HTMLWriter) {
    guard !explanation.facts.isEmpty else { return }
    html.element(
      "p", ["class": "term"], text: scene.say("ข้อมูลที่เกณฑ์ใช้ และที่มา", "Facts that it used, and their places"))
    html.element("div", ["class": "wide"]) { html in
      html.element("table", ["class": "facts"]) { html in
        html.element("thead") { html in
          html.element("tr") { html in
            for title in [
              Text(thai: "ข้อมูล", english: "Fact"), Text(thai: "ค่า", english: "Value"),
              Text(thai: "ที่มา", english: "Place"),
            ] {
              html.element("th", ["scope": "col"], text: scene.say(title))
            }
          }
        }
        html.element("tbody") { html in
          for fact in explanation.facts {
            html.element("tr") { html in
              html.element("th", ["scope": "row"]) { $0.element("code", text: fact.name) }
              html.element("td", text: words.words(of: fact.value))
              html.element(
                "td", ["class": "quiet"], text: fact.place ?? scene.say("คำนวณ", "computed"))
            }
          }
        }
      }
    }
  }
}
