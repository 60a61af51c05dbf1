import Assessment
import Interchange
import Register

extension CommitteePage {
  /// The plans that still stand at the upper levels, each with its story: the highest open, the others folded.
  func stories(_ html: inout HTMLWriter) {
    let upper = assessment.plans.filter { result in
      result.carriesResidualRisk && (result.reportedLevel.map { $0 >= .high } ?? false)
    }.sorted { ($1.reportedLevel?.rank ?? 0, $0.plan) < ($0.reportedLevel?.rank ?? 0, $1.plan) }
    scene.section(
      Text(
        thai: "แผนที่ยังมีความเสี่ยงสูงสุดและสูง (\(upper.count))",
        english: "Plans that stay at the highest and high levels (\(upper.count))"), id: "stories",
      kind: "stories",
      &html
    ) { html in
      guard !upper.isEmpty else {
        return scene.nothing(
          Text(thai: "ไม่มีแผนในระดับนี้", english: "No plan stands at these levels."), &html)
      }
      for result in shown(of: upper) {
        guard let plan = assessed.plan(result.plan) else { continue }
        html.element("details", ["class": "story", "open": result.reportedLevel == .highest ? "" : nil]) {
          html in
          html.element("summary") { html in
            scene.badge(result.reportedLevel, &html)
            html.text(" \(plan.id) \(scene.say(plan.title)) ")
            scene.badge(result.movement, &html)
          }
          tell(plan, result, &html)
        }
      }
      others(of: upper.count, &html)
    }
  }

  private static let storiesShown = 14

  /// The part of the stories that is asked for: counts from 1; nil for all of them, as for paper.
  private var part: Int? {
    guard let asked = scene.link.query["stories"] else { return 1 }
    return asked == "all" ? nil : max(1, Int(asked) ?? 1)
  }

  private func shown(of upper: [PlanResult]) -> [PlanResult] {
    guard let part else { return upper }
    let last = max(1, (upper.count + Self.storiesShown - 1) / Self.storiesShown)
    return Array(upper.dropFirst((min(part, last) - 1) * Self.storiesShown).prefix(Self.storiesShown))
  }

  private func others(of count: Int, _ html: inout HTMLWriter) {
    let parts = (count + Self.storiesShown - 1) / Self.storiesShown
    guard parts > 1 else { return }
    html.element("nav", ["class": "pages", "aria-label": scene.say("แผนที่เหลือ", "The other plans")]) { html in
      html.element("ul") { html in
        for number in 1...parts {
          let first = (number - 1) * Self.storiesShown + 1
          target(
            "\(number)", "\(first)–\(min(count, first + Self.storiesShown - 1))", isHere: number == part,
            &html)
        }
        target("all", scene.say("ทั้งหมด (สำหรับพิมพ์)", "All (for paper)"), isHere: part == nil, &html)
      }
    }
  }

  private func target(_ value: String, _ text: String, isHere: Bool, _ html: inout HTMLWriter) {
    let query = scene.link.query.setting("stories", value == "1" ? nil : value)
    html.element("li") { html in
      html.element(
        "a",
        [
          "href": Link(scene.link.address, query, fragment: "stories").description,
          "aria-current": isHere ? "page" : nil,
        ], text: text)
    }
  }

  private func tell(_ plan: Plan, _ result: PlanResult, _ html: inout HTMLWriter) {
    let open = plan.actions.filter { $0.completion == nil }
    let reason = plan.assessment(in: period)?.reported?.reason
    scene.definitions(
      [
        (
          Text(thai: "สาเหตุ", english: "Causes"),
          scene.words(plan.risk.causes.map { scene.say($0.text) }.joined(separator: "; "))
        ),
        (Text(thai: "เหตุการณ์", english: "Event"), scene.words(plan.risk.event)),
        (Text(thai: "ผลกระทบ", english: "Consequence"), scene.words(plan.risk.consequence)),
        (
          Text(thai: "การควบคุม", english: "Controls"),
          scene.words(plan.controls.map { "\($0.id) \(scene.say($0.title))" }.joined(separator: "; "))
        ),
        (
          Text(thai: "งานแก้ไขที่เปิดอยู่", english: "Open actions"),
          open.isEmpty
            ? nil
            : { html in
              html.element("ul") { html in
                for action in open {
                  html.element("li") { html in
                    let reference = ActionReference(holder: .plan(plan.id), action: action.id)
                    scene.link(action.id.text, to: .action(reference), &html)
                    html.text(" \(scene.say(action.description))")
                    if let due = assessment.actions.first(where: {
                      $0.plan == plan.id && $0.action == action.id
                    })?.due {
                      html.element(
                        "span", ["class": "quiet"],
                        text: scene.say(" กำหนด \(scene.say(due))", " due \(scene.say(due))"))
                    }
                  }
                }
              }
            }
        ),
        (Text(thai: "เหตุผลของผู้ประเมิน", english: "Reason given"), scene.words(reason)),
      ], &html)
    html.element("p", ["class": "more"]) { html in
      scene.link(
        scene.say("รายละเอียดแผน \(plan.id)", "All about \(plan.id)"), to: .plan(plan.id, period), &html)
    }
  }
}
