import Assessment
import Interchange
import Register

extension Scene {
  /// What the query's `q` finds among plans, findings and actions of the current period, in both languages.
  public func searchPage() -> Page {
    let words = link.query["q"] ?? ""
    return Page(Text(thai: "ค้นหา", english: "Search"), in: self, period: nil) { html in
      html.element(
        "form", ["class": "search", "method": "get", "action": Address.search.path, "role": "search"]
      ) { html in
        html.element("div", ["class": "field"]) { html in
          html.element(
            "label", ["for": "search-q"],
            text: say("รหัสหรือคำในแผนงาน ข้อตรวจพบ และงานแก้ไข", "Id or words of plans, findings and actions"))
          html.element(
            "input", ["id": "search-q", "type": "search", "name": "q", "value": words, "maxlength": "200"])
        }
        html.element("div", ["class": "buttons"]) {
          $0.element("button", ["type": "submit"], text: say("ค้นหา", "Search"))
        }
      }
      guard let current, !words.allSatisfy(\.isWhitespace) else {
        return nothing(
          Text(thai: "พิมพ์คำที่ต้องการค้นหา", english: "Type what you look for."),
          Text(
            thai: "ค้นได้ด้วยรหัส เช่น FIN-03 หรือบางส่วนของคำ ทั้งภาษาไทยและอังกฤษ",
            english: "By id, such as FIN-03, or by parts of words, in Thai and English."), &html)
      }
      results(of: current, words, &html)
    }
  }

  private func results(of quarter: Quarter, _ words: String, _ html: inout HTMLWriter) {
    let found = SearchResults(words, in: quarter.assessed, for: viewer)
    guard !found.isEmpty else {
      return nothing(
        Text(thai: "ไม่พบ “\(words)”", english: "Nothing has “\(words)” in it."),
        Text(thai: "ลองใช้คำที่สั้นลง หรือรหัสของแผน", english: "Try a shorter word, or the id of a plan."), &html)
    }
    group(Text(thai: "แผนงาน/โครงการ", english: "Plans"), found.plans, &html) { plan, html in
      link(plan.id.text, to: .plan(plan.id, nil), &html)
      html.text(" \(say(plan.title)) ")
      badge(quarter.assessed.result(plan.id)?.reportedLevel, &html)
    }
    group(Text(thai: "ข้อตรวจพบ", english: "Findings"), found.findings, &html) { finding, html in
      link(finding.id.text, to: .finding(finding.id), &html)
      html.text(" \(say(finding.elements.title)) ")
      badge(finding.significance, &html)
    }
    group(Text(thai: "แผนการแก้ไข", english: "Actions"), found.actions, &html) { found, html in
      link(found.reference.description, to: .action(found.reference), &html)
      html.text(" \(say(found.action.description))")
    }
  }

  private func group<Record>(
    _ title: Text, _ records: [Record], _ html: inout HTMLWriter, _ line: (Record, inout HTMLWriter) -> Void
  ) {
    guard !records.isEmpty else { return }
    let count = records.count
    section(
      Text(thai: "\(title.thai) (\(count))", english: "\(title.english) (\(count))"), &html
    ) { html in
      html.element("ul", ["class": "lines"]) { html in
        for record in records.prefix(Self.resultsShown) { html.element("li") { line(record, &$0) } }
      }
      if count > Self.resultsShown {
        html.element(
          "p", ["class": "note"],
          text: say(
            "แสดง \(Self.resultsShown) รายการแรก ใช้คำที่เจาะจงขึ้นเพื่อดูรายการอื่น",
            "The first \(Self.resultsShown); more specific words bring the others."))
      }
    }
  }

  private static let resultsShown = 50
}

/// The records in which every word of a search stands, each record whole: a word may stand in its title, another in its
/// reason.
struct SearchResults {
  struct FoundAction {
    let reference: ActionReference
    let action: Action
  }

  private(set) var plans: [Plan] = []
  private(set) var findings: [Finding] = []
  private(set) var actions: [FoundAction] = []

  var isEmpty: Bool { plans.isEmpty && findings.isEmpty && actions.isEmpty }

  /// People of a division find what is their division's.
  init(_ words: String, in assessed: AssessedRegister, for viewer: Viewer) {
    let wanted = words.split(whereSeparator: \.isWhitespace).map { FoldedText(String($0)) }
    func matches(_ texts: [Text?], _ others: [String]) -> Bool {
      let text = FoldedText(
        (texts.compactMap(\.self).flatMap { [$0.thai, $0.english] } + others).joined(separator: "\n"))
      return wanted.allSatisfy(text.contains)
    }
    func sees(_ division: DivisionCode?) -> Bool {
      viewer.isOfDivision ? division != nil && division == viewer.division : true
    }
    for result in assessed.assessment.plans where sees(result.division) {
      guard let plan = assessed.plan(result.plan) else { continue }
      let risk = plan.risk
      if matches(
        [plan.title, plan.objective, risk.event, risk.consequence] + risk.causes.map(\.text)
          + plan.controls.map(\.title), [plan.id.text, plan.division.text])
      {
        plans.append(plan)
      }
      for action in plan.actions {
        let reference = ActionReference(holder: .plan(plan.id), action: action.id)
        if matches([action.description], [reference.description]) {
          actions.append(FoundAction(reference: reference, action: action))
        }
      }
    }
    for finding in assessed.assessment.findings where sees(finding.division) {
      let elements = finding.elements
      if matches(
        [
          elements.title, elements.condition, elements.criteria, elements.cause, elements.effect,
          elements.recommendation,
        ],
        [finding.id.text])
      {
        findings.append(finding)
      }
      for action in finding.issued?.actions ?? [] {
        let reference = ActionReference(holder: .finding(finding.id), action: action.id)
        if matches([action.description], [reference.description]) {
          actions.append(FoundAction(reference: reference, action: action))
        }
      }
    }
  }
}
