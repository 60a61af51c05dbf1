import Assessment
import Interchange
import Register

extension CommitteePage {
  /// The divisions with their ratings.
  func divisions(_ html: inout HTMLWriter) {
    panel(
      Text(thai: "ผลจัดระดับส่วนงาน", english: "Ratings of divisions"), id: "divisions", &html
    ) {
      html in
      html.element(
        "div",
        [
          "class": "scroll", "tabindex": "0", "role": "region",
          "aria-label": scene.say("ส่วนงาน", "Divisions"),
        ]
      ) { html in
        html.element("table") { html in
          scene.heading(
            [
              (Text(thai: "ส่วนงาน", english: "Division"), false), (Text(thai: "แผน", english: "Plans"), true),
              (Text(thai: "คงเหลือ", english: "Residual"), true), (Text(thai: "ลดลง", english: "Down"), true),
              (Text(thai: "ข้อตรวจพบ", english: "Findings"), true),
              (Text(thai: "ล่าช้า", english: "Late"), true),
              (Text(thai: "ผลจัดระดับ", english: "Rating"), false),
            ], &html)
          html.element("tbody") { html in
            for result in assessment.divisions { line(result, &html) }
          }
        }
      }
    }
  }

  private func line(_ result: DivisionResult, _ html: inout HTMLWriter) {
    let own = Query.Field("division", result.division.text)
    html.element("tr") { html in
      html.element("th", ["scope": "row"]) { html in
        let name = assessed.division(result.division).map { scene.say($0.name) } ?? ""
        scene.link("\(result.division) \(name)", to: .division(result.division, period), &html)
      }
      scene.countCell(result.counts.plans, of: .plans(period), [own], &html)
      scene.countCell(result.counts.residual, of: .plans(period), [own, .init("residual", "yes")], &html)
      scene.countCell(
        result.counts.reduced, of: .plans(period), [own, .init("control", "yes"), .init("movement", "down")],
        &html)
      scene.countCell(result.findings.findings, of: .findings(period), [own, .init("counted", "yes")], &html)
      scene.countCell(result.counts.overdueActions, of: .actions(period), [own, .init("late", "yes")], &html)
      html.element("td", text: result.rating.map { scene.say($0.name) } ?? "–")
    }
  }

  /// The lights, counted, and the red ones by name.
  func indicators(_ html: inout HTMLWriter) {
    panel(Text(thai: "ตัวชี้วัด", english: "Indicators"), id: "indicators", &html) { html in
      guard !assessment.indicators.isEmpty else {
        return scene.nothing(Text(thai: "ไม่มีตัวชี้วัด", english: "There are no indicators."), &html)
      }
      html.element("ul", ["class": "directions"]) { html in
        for light in IndicatorLight.allCases {
          html.element("li") { html in
            scene.badge(light, &html)
            html.text(" ")
            scene.count(
              assessment.indicators.count { $0.light == light }, of: .indicators(period),
              [.init("light", light.rawValue)], &html)
          }
        }
        html.element("li") { html in
          html.text(scene.say("ไม่มีสัญญาณ ", "Without a light "))
          scene.count(
            assessment.indicators.count { $0.light == nil }, of: .indicators(period),
            [.init("light", "none")],
            &html)
        }
      }
      let names = Dictionary(
        assessed.register.indicators.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
      let red = assessment.indicators.filter { $0.light == .red }
      html.element("ul", ["class": "lines"]) { html in
        for result in red.prefix(Self.redShown) {
          html.element("li") { html in
            scene.badge(result.light, &html)
            html.text(" \(result.indicator) \(names[result.indicator].map(scene.say) ?? "")")
            if let share = result.yearShare {
              html.element(
                "span", ["class": "quiet"],
                text: scene.say(
                  " \(share)% ของเป้าหมายปี",
                  " \(share)% of the year’s target"))
            }
          }
        }
      }
      if red.count > Self.redShown {
        scene.more(
          Text(thai: "ตัวชี้วัดสีแดงทั้งหมด", english: "All red indicators"), .indicators(period),
          [.init("light", "red")], &html)
      }
    }
  }

  private static let redShown = 5

  /// Where the published report and its own figures part; nothing where no report was published.
  func claims(_ html: inout HTMLWriter) {
    guard !assessment.claims.isEmpty else { return }
    panel(Text(thai: "ตัวเลขในรายงานที่เผยแพร่", english: "Figures of the published report"), id: "claims", &html)
    { html in
      html.element("ul", ["class": "directions"]) { html in
        for verdict in Verdict.allCases {
          html.element("li") { html in
            html.text("\(scene.say(verdict.name)) ")
            scene.count(
              assessment.claims.count { $0.verdict == verdict }, of: .reconciliation(period),
              [.init("verdict", verdict.rawValue), .init("kind", "claim")], &html)
          }
        }
      }
    }
  }
}
