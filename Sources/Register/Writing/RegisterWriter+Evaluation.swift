import FEEL

extension RegisterWriter {
  mutating func write(_ evaluation: ControlEvaluation) {
    element(
      "evaluation",
      [
        "fiscalYear": String(evaluation.fiscalYear), "division": evaluation.division?.text,
        "by": evaluation.by.text, "on": evaluation.on.description,
        "opinion": evaluation.opinion?.rawValue, "source": evaluation.source.text,
      ]
    ) {
      for component in evaluation.components { $0.write(component) }
      $0.text("overall", evaluation.overall)
      $0.write(evaluation.review)
    }
  }

  private mutating func write(_ component: ComponentEvaluation) {
    element("component", ["number": String(component.component.rawValue)]) {
      $0.text("conclusion", component.conclusion)
      for principle in component.principles {
        $0.text("principle", principle.conclusion, ["number": String(principle.number)])
      }
    }
  }

  private mutating func write(_ review: EvaluationReview?) {
    guard let review else { return }
    element(
      "review",
      [
        "by": review.by.text, "on": review.on.description, "opinion": review.opinion?.rawValue,
        "source": review.source.text,
      ]
    ) {
      for observation in review.observations {
        $0.element("observation", ["number": String(observation.number)]) {
          $0.text("risk", observation.risk)
          $0.text("improvement", observation.improvement)
        }
      }
    }
  }
}
