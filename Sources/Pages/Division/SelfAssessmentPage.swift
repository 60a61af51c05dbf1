import Interchange
public import Register
import Workflow

/// The questionnaire of a division: each topic rated for quantity and quality, with what proves it.
public struct SelfAssessmentPage {
  let division: Division
  let quarter: Quarter
  let questionnaire: Questionnaire
  let scene: Scene

  /// - Returns: nil for a division that answers no questionnaire, and for a period that is not there.
  public init?(_ code: DivisionCode, _ period: PeriodID, in scene: Scene) {
    guard let division = scene.register.division(code), let quarter = scene.quarter(period),
      let questionnaire = scene.register.questionnaire, questionnaire.respondents.contains(code)
    else { return nil }
    self.division = division
    self.quarter = quarter
    self.questionnaire = questionnaire
    self.scene = scene
  }

  private var period: PeriodID { quarter.period.id }

  private func answer(to topic: Topic) -> TopicAnswer? {
    scene.register.selfAssessment(of: division.code, in: period)?.answers.first { $0.topic == topic.id }
  }

  public var page: Page {
    Page(
      Text(thai: "แบบประเมินตนเอง", english: "Self-assessment"), in: scene,
      trail: [Crumb(division.name, .divisionDesk(division.code, period))], period: period
    ) { html in
      html.element(
        "p", ["class": "lead"],
        text: scene.say(
          "ให้คะแนน 1 ถึง \(questionnaire.highestRating) ทั้งเชิงปริมาณและเชิงคุณภาพ",
          "Rate each from 1 to \(questionnaire.highestRating), for quantity and for quality"))
      let mayAnswer =
        scene.possibilities?.canAnswerQuestionnaire(of: division.code, in: period) ?? false
      if mayAnswer { form(&html) } else { answers(&html) }
    }
  }

  private func form(_ html: inout HTMLWriter) {
    let form = DeedForm(
      Deed.Kind.answerQuestionnaire.rawValue,
      of: [.init("division", division.code.text), .init("period", period.description)], in: scene)
    form.write(&html, button: Text(thai: "บันทึกคำตอบ", english: "Save the answers")) { html in
      for group in questionnaire.groups {
        html.element("fieldset", ["class": "group"]) { html in
          html.element("legend", text: scene.say(group.title))
          for topic in group.topics { fields(of: topic, form, &html) }
        }
      }
    }
  }

  private func fields(of topic: Topic, _ form: DeedForm, _ html: inout HTMLWriter) {
    let answer = answer(to: topic)
    let range = 1...max(1, questionnaire.highestRating)
    html.element("div", ["class": "topic", "role": "group", "aria-label": scene.say(topic.title)]) { html in
      html.element("p", ["class": "term"], text: "\(topic.id) \(scene.say(topic.title))")
      form.field(
        "answers.\(topic.id).quantity", Text(thai: "เชิงปริมาณ", english: "Quantity"), .number(range),
        value: answer?.quantity.map(String.init), &html)
      form.field(
        "answers.\(topic.id).quality", Text(thai: "เชิงคุณภาพ", english: "Quality"), .number(range),
        value: answer?.quality.map(String.init), &html)
      form.field(
        "answers.\(topic.id).note", Text(thai: "บันทึก", english: "Note"), .line,
        value: answer?.note.map(scene.say), &html)
    }
  }

  private func answers(_ html: inout HTMLWriter) {
    for group in questionnaire.groups {
      scene.section(group.title, &html) { html in
        html.element("ul") { html in
          for topic in group.topics {
            html.element("li") { html in
              let answer = answer(to: topic)
              html.text("\(topic.id) \(scene.say(topic.title)): ")
              html.text(
                scene.say(
                  "ปริมาณ \(shown(answer?.quantity)) คุณภาพ \(shown(answer?.quality))",
                  "quantity \(shown(answer?.quantity)), quality \(shown(answer?.quality))"))
              if let note = answer?.note { html.element("p", ["class": "reason"], text: scene.say(note)) }
            }
          }
        }
      }
    }
  }

  private func shown(_ rating: Int?) -> String { rating.map(String.init) ?? "–" }
}
