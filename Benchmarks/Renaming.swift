import Register

/// Moves what belongs to one division to another code and other numbers of plans.
struct Renaming {
  let from: DivisionCode
  let code: DivisionCode

  /// Copy 0 is the division itself.
  init(from: DivisionCode, copy: Int) {
    self.from = from
    code = copy == 0 ? from : DivisionCode("\(from)\(copy)")
  }

  func division(_ division: Division) -> Division {
    var division = division
    division.code = code
    division.head = person(division.head)
    return division
  }

  func belongs(_ person: Person) -> Bool { person.division == from && person.isOfDivisionByName }

  func person(_ person: Person) -> Person {
    var person = person
    person.id = self.person(person.id)
    person.division = code
    return person
  }

  private func person(_ id: PersonID) -> PersonID {
    id.text.hasPrefix("\(from)-") ? PersonID("\(code)" + id.text.dropFirst(from.text.count)) : id
  }

  /// `FIN-03` becomes `FIN7-203` in the third repetition of copy 7.
  private func id(of plan: Plan, repeat number: Int) -> PlanID {
    let digits = plan.id.text.dropFirst(from.text.count + 1)
    return PlanID("\(code)-" + (number == 0 ? String(digits) : "\(number * 100 + (Int(digits) ?? 0))"))
  }

  func plan(_ plan: Plan, repeat number: Int) -> Plan {
    var copy = plan
    copy.id = id(of: plan, repeat: number)
    copy.division = code
    copy.owner = plan.owner.map(person)
    for index in plan.controls.indices {
      copy.controls[index].owner = plan.controls[index].owner.map(person)
      for test in plan.controls[index].tests.indices {
        copy.controls[index].tests[test].by = plan.controls[index].tests[test].by.map(person)
      }
    }
    for index in plan.assessments.indices {
      copy.assessments[index].division = plan.assessments[index].division.map(judgement)
      copy.assessments[index].auditor = plan.assessments[index].auditor.map(judgement)
    }
    copy.actions = plan.actions.map(action)
    for index in plan.acceptances.indices { copy.acceptances[index].by = person(plan.acceptances[index].by) }
    return copy
  }

  func finding(_ finding: IssuedFinding, about plan: Plan, repeat number: Int) -> IssuedFinding {
    let new = id(of: plan, repeat: number).text
    func moved(_ id: FindingID) -> FindingID {
      FindingID(
        id.text.split(separator: "/").map { part in
          part == plan.id.text || part.hasPrefix("\(plan.id).")
            ? new + part.dropFirst(plan.id.text.count) : String(part)
        }.joined(separator: "/"))
    }
    var copy = finding
    copy.id = moved(finding.id)
    copy.subject = new + finding.subject.dropFirst(plan.id.text.count)
    copy.division = code
    copy.returns = finding.returns.map(moved)
    copy.response = finding.response.map { response in
      var response = response
      response.by = person(response.by)
      return response
    }
    for index in finding.followUps.indices { copy.followUps[index].by = person(finding.followUps[index].by) }
    copy.actions = finding.actions.map(action)
    return copy
  }

  func selfAssessment(_ selfAssessment: SelfAssessment) -> SelfAssessment {
    var selfAssessment = selfAssessment
    selfAssessment.division = code
    selfAssessment.by = selfAssessment.by.map(person)
    return selfAssessment
  }

  private func judgement(_ judgement: Judgement) -> Judgement {
    var judgement = judgement
    judgement.by = person(judgement.by)
    judgement.endorsedBy = judgement.endorsedBy.map(person)
    return judgement
  }

  private func action(_ action: Action) -> Action {
    var action = action
    action.owner = action.owner.map(person)
    for index in action.extensions.indices {
      action.extensions[index].approvedBy = action.extensions[index].approvedBy.map(person)
    }
    for index in action.progress.indices { action.progress[index].by = action.progress[index].by.map(person) }
    action.completion = action.completion.map(attestation)
    action.verification = action.verification.map(attestation)
    return action
  }

  private func attestation(_ attestation: Attestation) -> Attestation {
    var attestation = attestation
    attestation.by = attestation.by.map(person)
    return attestation
  }
}
