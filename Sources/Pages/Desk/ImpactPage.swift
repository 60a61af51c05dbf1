public import Assessment
public import Diagnostics
import Interchange
import Register

/// What a draft rule pack would make of the period: handed in here, compared with the rules in force, and kept nowhere.
public struct ImpactPage {
  let impact: Impact?
  let problems: [Diagnostic]
  let scene: Scene

  /// - Parameters:
  ///   - impact: of the draft that was handed in; nil before one is.
  ///   - problems: what is wrong with it.
  public init(_ impact: Impact? = nil, problems: [Diagnostic] = [], in scene: Scene) {
    self.impact = impact
    self.problems = problems
    self.scene = scene
  }

  public var page: Page {
    Page(
      Text(thai: "ผลของร่างเกณฑ์", english: "Impact of draft rules"), in: scene,
      period: scene.current?.period.id, status: problems.isEmpty ? 200 : 422
    ) { html in
      scene.notice(of: problems, &html)
      upload(&html)
      if let impact { write(impact, &html) }
    }
  }

  private func upload(_ html: inout HTMLWriter) {
    html.element(
      "form",
      ["class": "deed", "method": "post", "action": Address.impact.path, "enctype": "multipart/form-data"]
    ) { html in
      html.element("input", ["type": "hidden", "name": "csrf", "value": scene.viewer.csrf])
      html.element("div", ["class": "field"]) { html in
        html.element(
          "label", ["for": "models"], text: scene.say("แฟ้ม .dmn ของร่างเกณฑ์", "The draft’s .dmn files"))
        html.element(
          "input",
          [
            "type": "file", "id": "models", "name": "model", "accept": ".dmn", "multiple": "", "required": "",
            "aria-describedby": "models-hint",
          ])
        html.element(
          "p", ["class": "hint", "id": "models-hint"],
          text: scene.say(
            "แฟ้มที่ไม่ส่งมาใช้ตามชุดกฎปัจจุบัน ไม่มีสิ่งใดถูกบันทึก",
            "Models that are not handed in are those in force; nothing is recorded"))
      }
      html.element("div", ["class": "buttons"]) { html in
        html.element("button", ["type": "submit"], text: scene.say("เปรียบเทียบ", "Compare"))
      }
    }
  }

  private func write(_ impact: Impact, _ html: inout HTMLWriter) {
    html.element(
      "p", ["class": "lead"],
      text: "\(scene.say(impact.period)) · \(impact.versions.before) → \(impact.versions.after)")
    if impact.isNone {
      return scene.notice(
        .note, Text(thai: "ร่างนี้ไม่เปลี่ยนผลใดในงวดนี้", english: "The draft changes nothing in this period"), &html
      )
    }
    scene.definitions(
      [
        (
          Text(thai: "ข้อตรวจพบ", english: "Findings"),
          scene.words("\(impact.findings.before) → \(impact.findings.after)")
        )
      ], &html)
    findings(Text(thai: "ข้อตรวจพบที่เพิ่ม", english: "Findings gained"), impact.gained, &html)
    findings(Text(thai: "ข้อตรวจพบที่หายไป", english: "Findings lost"), impact.lost, &html)
    list(Text(thai: "นัยสำคัญที่เปลี่ยน", english: "Findings that weigh differently"), impact.reweighed, &html) {
      item, html in
      scene.link(item.finding.text, to: .finding(item.finding), &html)
      html.text(" ")
      change(item.significance.before, item.significance.after, &html)
    }
    list(Text(thai: "แผนงานที่เปลี่ยน", english: "Plans that change"), impact.plans, &html) { plan, html in
      scene.link(plan.plan.text, to: .plan(plan.plan, impact.period), &html)
      for level in plan.levels {
        html.text(" \(level.name): ")
        change(level.level.before, level.level.after, &html)
      }
      html.text(" " + (plan.gained.map { "+\($0)" } + plan.lost.map { "−\($0)" }).joined(separator: " "))
    }
    list(Text(thai: "เกณฑ์ที่เปลี่ยน", english: "Rules that change"), impact.rules, &html) { rule, html in
      let before = rule.findings.before.map(String.init) ?? "–"
      let after = rule.findings.after.map(String.init) ?? "–"
      html.text("\(rule.rule): \(before) → \(after) (+\(rule.gained) −\(rule.lost))")
    }
    list(Text(thai: "ระดับผลของส่วนงานที่เปลี่ยน", english: "Ratings that change"), impact.divisions, &html) {
      division, html in
      html.text(
        "\(division.division): \(division.rating.before ?? "–") → \(division.rating.after ?? "–")")
    }
    list(Text(thai: "สัญญาณตัวชี้วัดที่เปลี่ยน", english: "Lights that change"), impact.indicators, &html) {
      indicator, html in
      html.text("\(indicator.indicator): ")
      scene.badge(indicator.light.before, &html)
      html.text(" → ")
      scene.badge(indicator.light.after, &html)
    }
  }

  private func findings(_ title: Text, _ findings: [Finding], _ html: inout HTMLWriter) {
    list(title, findings, &html) { finding, html in
      scene.badge(finding.significance, &html)
      html.text(" \(finding.id) \(scene.say(finding.elements.title))")
    }
  }

  private func change(_ before: Level?, _ after: Level?, _ html: inout HTMLWriter) {
    scene.badge(before, &html)
    html.text(" → ")
    scene.badge(after, &html)
  }

  private func list<Item>(
    _ title: Text, _ items: [Item], _ html: inout HTMLWriter, _ line: (Item, inout HTMLWriter) -> Void
  ) {
    guard !items.isEmpty else { return }
    let counted = Text(thai: "\(title.thai) (\(items.count))", english: "\(title.english) (\(items.count))")
    scene.section(counted, &html) { html in
      html.element("ul") { html in
        for item in items { html.element("li") { line(item, &$0) } }
      }
    }
  }
}
