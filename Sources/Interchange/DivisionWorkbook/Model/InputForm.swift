import FEEL
import Register

/// What a division is asked for a period: its records, with what the register holds and which cells are open.
struct InputForm: Sendable {
  let register: Register
  let division: Division
  let period: PeriodID
  let plans: [Plan]
  let controls: [ControlLine]
  let actions: [ActionLine]
  let findings: [IssuedFinding]
  let topics: [TopicLine]
  /// In the order of the sheets and of their lines.
  let records: [InputTable: [InputRecord]]

  struct ControlLine: Sendable {
    let plan: Plan
    let control: Control
  }

  struct ActionLine: Sendable {
    let reference: ActionReference
    let action: Action
    /// What the action repairs: the plan's title or the finding's.
    let subject: Text
  }

  struct TopicLine: Sendable {
    let group: TopicGroup
    let topic: Topic
    let answer: TopicAnswer?
    let earlier: TopicAnswer?
  }

  init(_ register: Register, division: Division, period: PeriodID) {
    self.register = register
    self.division = division
    self.period = period
    plans = register.plans(in: period).filter { $0.division == division.code }
    controls = plans.flatMap { plan in plan.controls.map { ControlLine(plan: plan, control: $0) } }
    findings = (register.findings + register.engagements.flatMap(\.findings)).filter {
      $0.division == division.code && $0.isBeforeTheDivision
    }
    let ofPlans = plans.flatMap { plan in
      plan.actions.map { action in
        ActionLine(
          reference: ActionReference(holder: .plan(plan.id), action: action.id), action: action,
          subject: plan.title)
      }
    }
    let ofFindings = findings.flatMap { finding in
      finding.actions.map { action in
        ActionLine(
          reference: ActionReference(holder: .finding(finding.id), action: action.id), action: action,
          subject: finding.elements.title)
      }
    }
    actions = (ofPlans + ofFindings).filter { $0.action.completion == nil }
    topics = Self.topics(register, division: division.code, period: period)
    records = [
      .cover: CoverEntry.allCases.map {
        InputRecord(
          table: .cover, id: $0.rawValue, inputs: [InputRecord.Input(field: .value, value: "")])
      },
      .plans: plans.map { $0.record(in: period) },
      .controls: controls.map(\.record),
      .actions: actions.map(\.record),
      .findings: findings.map(\.record),
      .questions: topics.map(\.record),
    ]
  }

  private static func topics(_ register: Register, division: DivisionCode, period: PeriodID) -> [TopicLine] {
    guard let questionnaire = register.questionnaire, questionnaire.respondents.contains(division) else {
      return []
    }
    func answers(in period: PeriodID?) -> [TopicAnswer] {
      register.selfAssessments.first { $0.division == division && $0.period == period }?.answers ?? []
    }
    let now = answers(in: period)
    let earlier = answers(in: period.previous)
    return questionnaire.groups.flatMap { group in
      group.topics.map { topic in
        TopicLine(
          group: group, topic: topic, answer: now.first { $0.topic == topic.id },
          earlier: earlier.first { $0.topic == topic.id })
      }
    }
  }

  var officers: [Person] {
    register.people.filter { $0.division == division.code && $0.role == .divisionOfficer }
  }
  var heads: [Person] { register.people.filter { $0.division == division.code && $0.role == .divisionHead } }
  var people: [Person] { heads + officers }
  var highestRating: Int { register.questionnaire?.highestRating ?? 5 }

  func kind(of key: EntryKey) -> InputKind {
    switch key.field {
    case .value:
      switch CoverEntry(rawValue: key.id) {
      case .officer: .choice(officers.map(Choice.init), list: .officers)
      case .head: .choice(heads.map(Choice.init), list: .heads)
      case .handedIn: .choice(Choice.handingIn, list: .handingIn)
      case .filledOn: .date
      case nil: .words
      }
    case .likelihood, .consequence: .whole(1...5)
    case .quantity, .quality: .whole(1...max(1, highestRating))
    case .percent: .whole(0...100)
    case .testedOn, .completedOn, .newDue, .newActionDue: .date
    case .design, .operating: .choice(Choice.effectiveness, list: .effectiveness)
    case .response: .choice(Choice.responses, list: .responses)
    case .newActionOwner: .choice(people.map(Choice.init), list: .people)
    case .evidence: .reference
    case .reason, .evidenceTitle, .note, .newAction: .words
    }
  }
}
