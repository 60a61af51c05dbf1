import Register

/// A register of any size, grown from a small one: its divisions are copied under new codes and every score is drawn anew.
///
/// The same model, size and seed give the same register.
struct LargeRegister {
  private let model: Register
  private var random: SplitMix

  init(model: Register, seed: UInt64) {
    self.model = model
    random = SplitMix(state: seed)
  }

  mutating func register(plans count: Int) -> Register {
    var large = model
    large.divisions = []
    large.people = model.people.filter { $0.division == nil }
    large.plans = []
    large.findings = []
    large.selfAssessments = []
    large.riskIssues = []
    large.engagements = []
    large.indicators = []
    large.published = []
    large.questionnaire = nil
    large.files = []
    let plansByDivision = Dictionary(grouping: model.plans, by: \.division)
    var copy = 0
    while large.plans.count < count {
      for division in model.divisions where large.plans.count < count {
        let renaming = Renaming(from: division.code, to: DivisionCode("\(division.code)\(copy)"))
        large.divisions.append(renaming.division(division))
        large.people += model.people.filter { $0.division == division.code }.map(renaming.person)
        for plan in (plansByDivision[division.code] ?? []).prefix(count - large.plans.count) {
          large.plans.append(redrawn(renaming.plan(plan)))
        }
      }
      copy += 1
    }
    return large
  }

  private mutating func redrawn(_ plan: Plan) -> Plan {
    var plan = plan
    for index in plan.assessments.indices {
      plan.assessments[index].division?.score = score()
      if plan.assessments[index].auditor != nil, let own = plan.assessments[index].division?.score {
        plan.assessments[index].auditor?.score = random.below(10) == 0 ? score() : own
      }
    }
    return plan
  }

  private mutating func score() -> Score {
    Score(likelihood: 1 + random.below(5), consequence: 1 + random.below(5))
  }
}

/// Moves what belongs to one division to another code.
struct Renaming {
  let from: DivisionCode
  let to: DivisionCode

  func division(_ division: Division) -> Division {
    var division = division
    division.code = to
    division.head = person(division.head)
    return division
  }

  func person(_ person: Person) -> Person {
    var person = person
    person.id = self.person(person.id)
    person.division = to
    return person
  }

  private func person(_ id: PersonID) -> PersonID {
    id.text.hasPrefix("\(from)-") ? PersonID("\(to)" + id.text.dropFirst(from.text.count)) : id
  }

  func plan(_ plan: Plan) -> Plan {
    var plan = plan
    plan.id = PlanID("\(to)" + plan.id.text.dropFirst(from.text.count))
    plan.division = to
    plan.owner = plan.owner.map(person)
    for index in plan.controls.indices {
      plan.controls[index].owner = plan.controls[index].owner.map(person)
      for test in plan.controls[index].tests.indices {
        plan.controls[index].tests[test].by = plan.controls[index].tests[test].by.map(person)
      }
    }
    for index in plan.assessments.indices {
      plan.assessments[index].division = plan.assessments[index].division.map(judgement)
      plan.assessments[index].auditor = plan.assessments[index].auditor.map(judgement)
    }
    for index in plan.actions.indices { plan.actions[index] = action(plan.actions[index]) }
    for index in plan.acceptances.indices { plan.acceptances[index].by = person(plan.acceptances[index].by) }
    return plan
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
    action.completion?.by = action.completion?.by.map(person)
    action.verification?.by = action.verification?.by.map(person)
    return action
  }
}

/// SplitMix64, the generator of Steele, Lea and Flood (2014).
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to just below the limit; the slight bias does not matter here.
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
