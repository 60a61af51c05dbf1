import Interchange
public import Register

/// The auditor's desk: how far each division's assessments have come, with the way to score them.
public struct DeskPage {
  let quarter: Quarter
  let scene: Scene

  /// - Returns: nil for a period that is not there.
  public init?(_ period: PeriodID, in scene: Scene) {
    guard let quarter = scene.quarter(period) else { return nil }
    self.quarter = quarter
    self.scene = scene
  }

  public var page: Page {
    Page(
      Text(thai: "โต๊ะผู้ตรวจสอบ", english: "Auditor’s desk"), in: scene, period: quarter.period.id
    ) { html in
      html.element("p", ["class": "lead"], text: lead)
      html.element("div", ["class": "wide"]) { html in
        html.element("table", ["class": "states"]) { html in
          html.element(
            "caption",
            text: scene.say(
              "แผนงานของแต่ละส่วนงานตามสถานะการประเมิน",
              "Plans of each division by the state of their assessment"))
          head(&html)
          html.element("tbody") { html in
            for division in scene.register.divisions { row(division, &html) }
          }
        }
      }
    }
  }

  private var lead: String {
    let period = quarter.period
    return scene.say(
      "\(scene.say(period.id)): ประเมินภายใน \(scene.say(period.assessmentDue))",
      "\(scene.say(period.id)): assessments due by \(scene.say(period.assessmentDue))")
  }

  private func head(_ html: inout HTMLWriter) {
    html.element("thead") { html in
      html.element("tr") { html in
        html.element("th", ["scope": "col"], text: scene.say("ส่วนงาน", "Division"))
        html.element("th", ["scope": "col"], text: scene.say("ยังไม่ประเมิน", "Not scored"))
        for state in AssessmentState.allCases {
          html.element("th", ["scope": "col"], text: scene.say(state.name))
        }
      }
    }
  }

  private func row(_ division: Division, _ html: inout HTMLWriter) {
    let period = quarter.period.id
    let plans = scene.register.plans(in: period).filter { $0.division == division.code }
    let states = plans.map { $0.assessment(in: period)?.state }
    html.element("tr") { html in
      html.element("th", ["scope": "row"]) { html in
        scene.link(
          "\(division.code) \(scene.say(division.name))", to: .scoring(division.code, period), &html)
      }
      for state in [nil] + AssessmentState.allCases.map(Optional.some) {
        let count = states.count { $0 == state }
        let label = state.map { scene.say($0.name) } ?? scene.say("ยังไม่ประเมิน", "Not scored")
        html.element(
          "td", ["class": count == 0 ? "number none" : "number", "data-label": label], text: "\(count)")
      }
    }
  }
}
