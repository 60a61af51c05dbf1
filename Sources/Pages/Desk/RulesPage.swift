import Assessment
import Diagnostics
public import Interchange
import Register

/// The rules of a rule pack: what each asks for, its criterion and reason, how often it fires, and its examples.
public struct RulesPage {
  let manual: RuleManual
  let scene: Scene

  public init(_ manual: RuleManual, in scene: Scene) {
    self.manual = manual
    self.scene = scene
  }

  public var page: Page {
    Page(
      Text(thai: "เกณฑ์ ชุด \(manual.version)", english: "Rules, pack \(manual.version)"), in: scene
    ) { html in
      html.element(
        "p", ["class": "lead"],
        text: scene.say(
          "\(manual.rules.count) เกณฑ์ แต่ละเกณฑ์คือแถวหนึ่งของตารางตัดสิน พร้อมตัวอย่างที่พบและที่ไม่พบ",
          "\(manual.rules.count) rules; each is a row of a decision table, with examples that fire it and that do not"
        ))
      index(&html)
      for rule in manual.rules { write(rule, &html) }
    }
  }

  /// How often each rule fired in the latest assessment by this rule pack.
  private var uses: [RuleID: RuleUse] {
    let quarter = scene.quarters.last { $0.rules.version == manual.version }
    return Dictionary(
      (quarter?.assessed.assessment.rules ?? []).map { ($0.rule, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private func index(_ html: inout HTMLWriter) {
    html.element("nav", ["class": "index", "aria-label": scene.say("สารบัญเกณฑ์", "Index of rules")]) { html in
      for rule in manual.rules {
        html.element("a", ["href": "#\(rule.rule.id)"], text: rule.rule.id.text)
        html.text(" ")
      }
    }
  }

  private func write(_ manualRule: ManualRule, _ html: inout HTMLWriter) {
    let rule = manualRule.rule
    html.element("section", ["id": rule.id.text, "class": "rule"]) { html in
      html.element("h2", text: "\(rule.id) \(scene.say(rule.title))")
      html.element("p") { html in
        scene.badge(rule.significance, &html)
        if let use = uses[rule.id] {
          html.text(" ")
          html.element(
            "span", ["class": "quiet"],
            text: scene.say(
              "พบ \(use.findings) เรื่องในงวดล่าสุด", "\(use.findings) findings in the latest period"))
        }
      }
      scene.definitions(
        [
          (Text(thai: "หลักเกณฑ์", english: "Criteria"), scene.words(rule.criteria)),
          (Text(thai: "พบเมื่อ", english: "Fires when"), conditions(manualRule)),
          (Text(thai: "เหตุผล", english: "Reason"), scene.words(manualRule.reason)),
          (Text(thai: "ประวัติ", english: "History"), scene.words(manualRule.history)),
          (Text(thai: "ตัวอย่างที่พบ", english: "Examples that fire it"), examples(manualRule.firing)),
          (Text(thai: "ตัวอย่างที่ไม่พบ", english: "Examples just short of it"), examples(manualRule.missing)),
          (
            Text(thai: "ที่มา", english: "Place"),
            { $0.element("span", ["class": "quiet"], text: rule.location.description) }
          ),
        ], &html)
    }
  }

  private func conditions(_ rule: ManualRule) -> ((inout HTMLWriter) -> Void)? {
    let words = ConditionWords(scene: scene)
    return { html in
      html.element("ul") { html in
        for condition in rule.conditions {
          html.element("li") { html in
            html.text("\(scene.say(condition.column)): \(words.words(ofTest: condition.test))")
          }
        }
      }
    }
  }

  /// The first few, for some tables have dozens that lead past a rule.
  private func examples(_ names: [String]) -> ((inout HTMLWriter) -> Void)? {
    guard !names.isEmpty else { return nil }
    return { html in
      html.text(names.prefix(3).joined(separator: ", "))
      if names.count > 3 { html.text(scene.say(" และอีก \(names.count - 3)", " and \(names.count - 3) more")) }
    }
  }
}
