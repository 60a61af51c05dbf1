import FEEL

extension RegisterWriter {
  /// register.xml
  static func head(_ register: Register) -> [UInt8] {
    document(
      "register",
      ["id": register.id, "fiscalYearStartMonth": String(register.fiscalYearStartMonth)]
    ) { writer in
      writer.write(register.organisation)
      writer.element("levels") { for level in register.levels { $0.write(level) } }
      writer.element("likelihoodScale") { for step in register.likelihoodScale { $0.write(step) } }
      writer.element("consequenceScale") { for step in register.consequenceScale { $0.write(step) } }
      writer.element("people") { for person in register.people { $0.write(person) } }
      writer.element("divisions") { for division in register.divisions { $0.write(division) } }
      writer.element("periods") { for period in register.periods { $0.write(period) } }
      if let questionnaire = register.questionnaire { writer.write(questionnaire) }
    }
  }

  private mutating func write(_ organisation: Organisation) {
    element("organisation", ["source": organisation.source.text]) {
      $0.text("name", organisation.name)
      $0.text("shortName", organisation.shortName)
    }
  }

  private mutating func write(_ style: LevelStyle) {
    element(
      "level",
      ["id": style.level.rawValue, "fill": style.fill, "ink": style.ink, "source": style.source.text]
    ) { $0.text("name", style.name) }
  }

  private mutating func write(_ step: ScaleStep) {
    element("step", ["score": String(step.score), "source": step.source.text]) {
      $0.text("name", step.name)
      $0.text("description", step.description)
    }
  }

  private mutating func write(_ person: Person) {
    element(
      "person",
      [
        "id": person.id.text, "division": person.division?.text, "role": person.role.rawValue,
        "source": person.source.text,
      ]
    ) { $0.text("name", person.name) }
  }

  private mutating func write(_ division: Division) {
    element(
      "division",
      [
        "code": division.code.text, "kind": division.kind.rawValue, "head": division.head.text,
        "source": division.source.text,
      ]
    ) { $0.text("name", division.name) }
  }

  private mutating func write(_ period: Period) {
    element(
      "period",
      [
        "id": period.id.description, "from": period.from.description, "to": period.to.description,
        "assessmentDue": period.assessmentDue.description, "state": period.state.rawValue,
        "rules": period.rulesVersion, "source": period.source.text,
      ])
  }

  private mutating func write(_ questionnaire: Questionnaire) {
    element(
      "questionnaire",
      ["highestRating": String(questionnaire.highestRating), "source": questionnaire.source.text]
    ) { writer in
      for division in questionnaire.respondents {
        writer.element("respondent", ["division": division.text])
      }
      for group in questionnaire.groups {
        writer.element("group", ["id": group.id]) {
          $0.text("title", group.title)
          for topic in group.topics {
            $0.element("topic", ["id": topic.id, "source": topic.source.text]) {
              $0.text("title", topic.title)
            }
          }
        }
      }
    }
  }
}
