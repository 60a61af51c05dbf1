import FEEL

extension RegisterWriter {
  mutating func write(_ plan: Plan) {
    element(
      "plan",
      [
        "id": plan.id.text, "category": plan.category.rawValue,
        "riskCategory": plan.riskCategory.rawValue, "underControl": plan.isUnderControl.description,
        "first": plan.first?.description, "last": plan.last?.description,
        "owner": plan.owner?.text, "treatment": plan.treatment?.rawValue, "source": plan.source.text,
      ]
    ) {
      $0.text("title", plan.title)
      $0.text("objective", plan.objective)
      $0.write(plan.risk)
      for score in plan.inherent { $0.write(score) }
      for control in plan.controls { $0.write(control) }
      for assessment in plan.assessments { $0.write(assessment) }
      $0.write(plan.actions)
      for acceptance in plan.acceptances { $0.write(acceptance) }
    }
  }

  mutating func write(_ risk: RiskStatement) {
    element("risk", ["source": risk.source?.text]) {
      for cause in risk.causes { $0.text("cause", cause.text, ["number": String(cause.number)]) }
      $0.text("event", risk.event)
      $0.text("consequence", risk.consequence)
    }
  }

  private mutating func write(_ inherent: InherentScore) {
    element(
      "inherent",
      [
        "fiscalYear": String(inherent.fiscalYear), "likelihood": String(inherent.score.likelihood),
        "consequence": String(inherent.score.consequence), "source": inherent.source.text,
      ])
  }

  private mutating func write(_ control: Control) {
    element(
      "control",
      [
        "id": control.id.text, "nature": control.nature.rawValue, "mode": control.mode.rawValue,
        "frequency": control.frequency.rawValue, "key": control.isKey.description,
        "owner": control.owner?.text,
        "covers": control.covers.isEmpty ? nil : control.covers.map(\.description).joined(separator: " "),
        "source": control.source.text,
      ]
    ) {
      $0.text("title", control.title)
      for test in control.tests { $0.write(test) }
    }
  }

  private mutating func write(_ test: ControlTest) {
    element(
      "test",
      [
        "on": test.on.description, "by": test.by?.text, "design": test.design?.rawValue,
        "operating": test.operating?.rawValue, "source": test.source.text,
      ]
    ) {
      $0.text("note", test.note)
      $0.write(test.evidence)
    }
  }

  private mutating func write(_ assessment: PlanAssessment) {
    element(
      "assessment",
      [
        "period": assessment.period.description, "state": assessment.state.rawValue,
        "source": assessment.source.text,
      ]
    ) {
      $0.write(assessment.division, as: "division")
      $0.write(assessment.auditor, as: "auditor")
    }
  }

  mutating func write(_ judgement: Judgement?, as name: String) {
    guard let judgement else { return }
    element(
      name,
      [
        "likelihood": String(judgement.score.likelihood),
        "consequence": String(judgement.score.consequence), "by": judgement.by.text,
        "on": judgement.on.description, "endorsedBy": judgement.endorsedBy?.text,
        "endorsedOn": judgement.endorsedOn?.description,
      ]
    ) {
      $0.text("reason", judgement.reason)
      $0.write(judgement.evidence)
    }
  }

  private mutating func write(_ acceptance: Acceptance) {
    element(
      "acceptance",
      [
        "on": acceptance.on.description, "by": acceptance.by.text,
        "authority": acceptance.authority.rawValue, "level": acceptance.level.rawValue,
        "expires": acceptance.expires?.description, "lapsedOn": acceptance.lapsedOn?.description,
        "minute": acceptance.minute,
        "source": acceptance.source.text,
      ]
    ) { $0.text("reason", acceptance.reason) }
  }

  mutating func write(_ selfAssessment: SelfAssessment) {
    element(
      "selfAssessment",
      [
        "period": selfAssessment.period.description, "by": selfAssessment.by?.text,
        "on": selfAssessment.on?.description, "source": selfAssessment.source.text,
      ]
    ) {
      for answer in selfAssessment.answers {
        $0.element(
          "answer",
          [
            "topic": answer.topic, "quantity": answer.quantity?.description,
            "quality": answer.quality?.description,
          ]
        ) {
          $0.text("note", answer.note)
          $0.write(answer.evidence)
        }
      }
    }
  }
}
