import Assessment
import Diagnostics
import Interchange
public import Register

extension Scene {
  /// A division in a period, for those who oversee it: its counts, rating, plans, findings and late actions.
  public func divisionPage(_ code: DivisionCode, in period: PeriodID) -> Page? {
    guard let quarter = quarter(period), let division = quarter.assessed.division(code),
      let result = quarter.assessed.assessment.divisions.first(where: { $0.division == code })
    else { return nil }
    let trail = [
      Crumb(
        Text(thai: DateWording.long(period, in: .thai), english: DateWording.long(period, in: .english)),
        .committee(period)),
      Crumb(Text(thai: "ส่วนงาน", english: "Divisions"), .divisions(period)),
    ]
    let title = Text(thai: "\(code) \(division.name.thai)", english: "\(code) \(division.name.english)")
    return Page(title, in: self, trail: trail, period: period) { html in
      let page = DivisionOverview(scene: self, quarter: quarter, division: division, result: result)
      page.write(&html)
    }
  }
}

/// The page of a division as those see it who oversee it.
struct DivisionOverview {
  let scene: Scene
  let quarter: Quarter
  let division: Division
  let result: DivisionResult

  private var assessed: AssessedRegister { quarter.assessed }
  private var period: PeriodID { quarter.period.id }
  private var own: Query.Field { .init("division", division.code.text) }

  func write(_ html: inout HTMLWriter) {
    figures(&html)
    scene.section(Text(thai: "ผลจัดระดับ", english: "Rating"), id: "rating", &html) { html in
      scene.definitions(
        [
          (Text(thai: "ผลจัดระดับ", english: "Rating"), scene.words(result.rating?.name)),
          (Text(thai: "เหตุผล", english: "Reason"), scene.words(result.rating?.reason)),
          (
            Text(thai: "หัวหน้าส่วนงาน", english: "Head"),
            scene.words(
              assessed.person(division.head)?.name
                ?? Text(thai: division.head.text, english: division.head.text))
          ),
        ], &html)
    }
    plans(&html)
    findings(&html)
    late(&html)
    html.element("p", ["class": "more"]) { html in
      scene.link(
        scene.say("ประวัติของส่วนงาน", "History of the division"), to: .history(.division(division.code)), &html)
    }
  }

  private func figures(_ html: inout HTMLWriter) {
    let counts = result.counts
    let lines: [(Text, Int, Address, [Query.Field])] = [
      (Text(thai: "แผนงาน/โครงการ", english: "plans"), counts.plans, .plans(period), [own]),
      (
        Text(thai: "มีการควบคุม", english: "under control"), counts.controlled, .plans(period),
        [own, .init("control", "yes")]
      ),
      (
        Text(thai: "ความเสี่ยงคงเหลือ", english: "residual risk"), counts.residual, .plans(period),
        [own, .init("residual", "yes")]
      ),
      (
        Text(thai: "ลดลง", english: "went down"), counts.reduced, .plans(period),
        [own, .init("control", "yes"), .init("movement", "down")]
      ),
      (
        Text(thai: "ข้อตรวจพบ", english: "findings"), result.findings.findings, .findings(period),
        [own, .init("counted", "yes")]
      ),
      (
        Text(thai: "งานล่าช้า", english: "late actions"), counts.overdueActions, .actions(period),
        [own, .init("late", "yes")]
      ),
      (
        Text(thai: "ยังไม่อนุมัติ", english: "not approved"), counts.notApproved, .plans(period),
        [own, .init("unapproved", "yes")]
      ),
    ]
    html.element("ul", ["class": "key"]) { html in
      for (label, number, address, facets) in lines {
        html.element("li") { html in
          html.element("strong") { scene.count(number, of: address, facets, &$0) }
          html.element("span", text: scene.say(label))
        }
      }
    }
  }

  private func plans(_ html: inout HTMLWriter) {
    let plans = assessed.assessment.plans.filter { $0.division == division.code }
      .sorted { ($1.reportedLevel?.rank ?? 0, $0.plan) < ($0.reportedLevel?.rank ?? 0, $1.plan) }
    scene.section(Text(thai: "แผนงาน/โครงการ", english: "Plans"), id: "plans", &html) { html in
      guard !plans.isEmpty else {
        return scene.nothing(Text(thai: "ไม่มีแผนในงวดนี้", english: "There are no plans in this period."), &html)
      }
      html.element(
        "div",
        ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": scene.say("แผนงาน", "Plans")]
      ) { html in
        html.element("table") { html in
          scene.heading(
            [
              (Text(thai: "แผน", english: "Plan"), false), (Text(thai: "ต้นปี", english: "Opening"), false),
              (Text(thai: "ขณะนี้", english: "Now"), false),
              (Text(thai: "จากต้นปี", english: "Since opening"), false),
              (Text(thai: "สถานะ", english: "State"), false), (Text(thai: "งานล่าช้า", english: "Late"), true),
            ], &html)
          html.element("tbody") { html in
            for result in plans { line(result, &html) }
          }
        }
      }
    }
  }

  private func line(_ result: PlanResult, _ html: inout HTMLWriter) {
    html.element("tr") { html in
      html.element("th", ["scope": "row"]) { html in
        scene.link(result.plan.text, to: .plan(result.plan, period), &html)
        html.text(" \(assessed.plan(result.plan).map { scene.say($0.title) } ?? "")")
      }
      html.element("td") { scene.badge(result.assessedLevel, &$0) }
      html.element("td") { scene.badge(result.reportedLevel, &$0) }
      html.element("td") { scene.badge(result.movement, &$0) }
      html.element("td", text: result.state.map { scene.say($0.name) } ?? "–")
      scene.countCell(
        result.overdueActions, of: .actions(period), [.init("plan", result.plan.text), .init("late", "yes")],
        &html)
    }
  }

  private func findings(_ html: inout HTMLWriter) {
    let weighty = assessed.assessment.findings.filter {
      $0.division == division.code && $0.significance >= .high
    }
    scene.section(
      Text(thai: "ข้อตรวจพบระดับสูงขึ้นไป", english: "Findings of high significance and above"), id: "findings",
      &html
    ) { html in
      guard !weighty.isEmpty else {
        return scene.nothing(Text(thai: "ไม่มี", english: "None"), &html)
      }
      html.element("ul", ["class": "lines"]) { html in
        for finding in weighty {
          html.element("li") { html in
            scene.badge(finding.significance, &html)
            html.text(" ")
            scene.link(finding.id.text, to: .finding(finding.id), &html)
            html.text(" \(scene.say(finding.elements.title))")
          }
        }
      }
    }
  }

  private func late(_ html: inout HTMLWriter) {
    let late = assessed.assessment.actions.filter {
      $0.division == division.code && $0.completedOn == nil && ($0.daysOverdue ?? 0) > 0
    }
    scene.section(Text(thai: "งานแก้ไขที่ล่าช้า", english: "Late actions"), id: "late", &html) { html in
      guard !late.isEmpty else {
        return scene.nothing(Text(thai: "ไม่มีงานแก้ไขที่ล่าช้า", english: "No action is late."), &html)
      }
      html.element("ul", ["class": "lines"]) { html in
        for result in late {
          html.element("li") { html in
            let reference = ActionReference(holder: .plan(result.plan), action: result.action)
            scene.link(reference.description, to: .action(reference), &html)
            let action = assessed.plan(result.plan)?.actions.first { $0.id == result.action }
            html.text(" \(action.map { scene.say($0.description) } ?? "") ")
            scene.actionStanding(result, &html)
          }
        }
      }
    }
  }
}
