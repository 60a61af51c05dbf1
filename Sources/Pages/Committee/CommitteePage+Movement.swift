import Assessment
import Interchange
import Register

extension CommitteePage {
  /// What moved since the quarter before and why, and the way of the controlled plans since the opening.
  func moved(_ html: inout HTMLWriter) {
    panel(Text(thai: "สิ่งที่เปลี่ยนและสาเหตุ", english: "What moved, and why"), id: "moved", &html) {
      html in
      html.element("div", ["class": "halves"]) { html in
        html.element("div") { html in
          html.element(
            "h3", text: scene.say("จากต้นปี (แผนที่มีการควบคุม)", "Since the opening (controlled plans)"))
          let period = period
          assessed.movementChart(
            &html,
            ChartLook(
              levelPrefix: "level-", language: scene.viewer.language,
              movementLink: { cell in
                let query: [Query.Field] = [
                  .init("control", "yes"), .init("opening", cell.from.rawValue),
                  .init("level", cell.to?.rawValue ?? "unrated"),
                ]
                return Link(.plans(period), Query(query)).description
              }))
        }
        html.element("div") { sincePrevious(&$0) }
      }
    }
  }

  private func sincePrevious(_ html: inout HTMLWriter) {
    html.element("h3", text: scene.say("จากไตรมาสก่อน", "Since the quarter before"))
    guard let changes = assessed.changes else {
      return scene.nothing(
        Text(thai: "ไม่มีงวดก่อนให้เทียบ", english: "There is no period before this one."), &html)
    }
    html.element("ul", ["class": "directions"]) { html in
      for (movement, count) in [
        (Movement.up, changes.counts.up), (.down, changes.counts.down),
        (.unchanged, changes.counts.unchanged),
      ] {
        html.element("li") { html in
          scene.badge(movement, &html)
          html.text(" ")
          scene.count(count, of: .plans(period), [.init("since", movement.rawValue)], &html)
        }
      }
    }
    let causes = changes.causes.filter { $0.plans > 0 }
    if !causes.isEmpty {
      html.element("ul", ["class": "causes", "aria-label": scene.say("สาเหตุ", "Causes")]) { html in
        for cause in causes {
          html.element("li") { html in
            html.text("\(scene.say(cause.cause.name)) ")
            scene.count(cause.plans, of: .changes(period), [.init("cause", cause.cause.rawValue)], &html)
          }
        }
      }
    }
    risen(changes, &html)
    scene.more(
      Text(thai: "แผนที่เปลี่ยนทั้งหมดพร้อมเหตุผล", english: "All plans that changed, with reasons"),
      .changes(period), [],
      &html)
  }

  private func risen(_ changes: Changes, _ html: inout HTMLWriter) {
    let risen = changes.plans.filter { $0.movement == .up }
      .sorted { ($1.levelTo?.rank ?? 0, $0.plan) < ($0.levelTo?.rank ?? 0, $1.plan) }
    guard !risen.isEmpty else { return }
    html.element("h4", text: scene.say("แผนที่ความเสี่ยงเพิ่มขึ้น", "Plans whose risk rose"))
    html.element("ul", ["class": "lines"]) { html in
      for change in risen.prefix(Self.risenShown) {
        html.element("li") { html in
          scene.link(change.plan.text, to: .plan(change.plan, period), &html)
          html.text(" \(assessed.plan(change.plan).map { scene.say($0.title) } ?? "") ")
          scene.badge(change.levelFrom, &html)
          html.text(" → ")
          scene.badge(change.levelTo, &html)
          html.element(
            "span", ["class": "quiet"],
            text: " " + change.causes.map { scene.say($0.name) }.joined(separator: ", "))
        }
      }
    }
    if risen.count > Self.risenShown {
      scene.more(
        Text(
          thai: "อีก \(risen.count - Self.risenShown) แผน", english: "\(risen.count - Self.risenShown) more"),
        .changes(period), [.init("movement", "up")], &html)
    }
  }

  private static let risenShown = 6
}
