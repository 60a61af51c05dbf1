import FEEL
import Register
import Workflow

extension Workplace {
  static let register = Register(
    id: "workplace",
    organisation: Organisation(name: text("organisation"), shortName: text("org"), source: .illustrative),
    fiscalYearStartMonth: 10, levels: [], likelihoodScale: [], consequenceScale: [], people: people,
    divisions: ["FIN", "NTH", "AUD"].map {
      Division(
        code: DivisionCode($0), name: text($0), kind: .office, head: PersonID("\($0)-head"),
        source: .illustrative)
    },
    periods: [
      period("2560-Q0", "2016-10-01", "2016-10-31", .closed),
      period("2560-Q1", "2016-10-01", "2016-12-31", .closed),
      period("2560-Q2", "2017-01-01", "2017-03-31", .open),
    ],
    questionnaire: Questionnaire(
      respondents: [DivisionCode("NTH")],
      groups: [
        TopicGroup(
          id: "A", title: text("office"),
          topics: [Topic(id: "A1", title: text("records"), source: .illustrative)])
      ], highestRating: 5, source: .illustrative),
    plans: [plan("FIN-01", owner: "FIN-1"), plan("NTH-01", owner: "NTH-1"), plan("AUD-01", owner: "AUD-1")],
    engagements: [
      Engagement(
        id: EngagementID("ENG-2560-1"), period: period("2560-Q2"), title: text("audit"),
        objective: text("aim"),
        state: .fieldwork, lead: PersonID("IA-1"), auditees: [.division(DivisionCode("FIN"))],
        scope: [ScopeItem(number: 1, text: text("payments"), source: .illustrative)], source: .illustrative)
    ],
    findings: [finding(.inProgress)])

  static let people =
    [
      person("DIR", .director), person("BOARD", .board), person("AC-chair", .auditCommittee),
      person("ADMIN", .administrator), person("IA-head", .reviewingAuditor, "AUD"),
      person("IA-second", .reviewingAuditor, "AUD"), person("IA-1", .auditor, "AUD"),
      person("IA-2", .auditor, "AUD"),
    ]
    + ["FIN", "NTH", "AUD"].flatMap { (code: String) -> [Person] in
      [
        person("\(code)-head", .divisionHead, code), person("\(code)-1", .divisionOfficer, code),
        person("\(code)-2", .divisionOfficer, code),
      ]
    }

  private static func person(_ id: String, _ role: Role, _ division: String? = nil) -> Person {
    Person(
      id: PersonID(id), division: division.map { DivisionCode($0) }, role: role, name: text(id),
      source: .illustrative)
  }

  static func period(_ id: String, _ from: String, _ to: String, _ state: PeriodState) -> Period {
    Period(
      id: period(id), from: day(from), to: day(to), assessmentDue: day(to), state: state,
      rulesVersion: "2560.1",
      source: .illustrative)
  }

  static func plan(_ id: String, owner: String) -> Plan {
    let division = String(id.prefix(3))
    return Plan(
      id: PlanID(id), division: DivisionCode(division), title: text(id), objective: text("aim"),
      category: .operations, riskCategory: .operational,
      risk: RiskStatement(
        causes: [Cause(number: 1, text: text("cause"))], event: text("event"),
        consequence: text("consequence")),
      isUnderControl: true, owner: PersonID(owner), treatment: .changeLikelihood,
      inherent: [
        InherentScore(fiscalYear: 2560, score: Score(likelihood: 4, consequence: 4), source: .illustrative)
      ],
      controls: [
        Control(
          id: ControlID("K1"), title: text("check"), nature: .preventive, mode: .manual, frequency: .monthly,
          isKey: true, owner: PersonID("\(division)-2"), covers: [1],
          tests: [
            ControlTest(
              on: day("2017-01-15"), by: PersonID("IA-1"), design: .effective, operating: .effective,
              source: .illustrative)
          ], source: .illustrative)
      ],
      assessments: [
        assessment("2560-Q0", .approved, of: division), assessment("2560-Q1", .approved, of: division),
      ],
      actions: [action("A1", owner: "\(division)-2", as: .open)], source: .illustrative)
  }

  /// An assessment in a state, scored 2 × 2 by the division's second officer.
  static func assessment(_ period: String, _ state: AssessmentState, of division: String = "FIN")
    -> PlanAssessment
  {
    let isConfirmed = [.confirmed, .reviewed, .approved].contains(state)
    let isReviewed = [.reviewed, .approved].contains(state)
    let on = period == "2560-Q2" ? day("2017-03-20") : day("2016-10-20")
    return PlanAssessment(
      period: self.period(period), state: state,
      division: Judgement(
        score: Score(likelihood: 2, consequence: 2), by: PersonID("\(division)-2"), on: on,
        endorsedBy: isConfirmed ? PersonID("\(division)-head") : nil, endorsedOn: isConfirmed ? on : nil),
      auditor: isReviewed
        ? Judgement(
          score: Score(likelihood: 2, consequence: 2), by: PersonID("IA-1"), on: on,
          endorsedBy: state == .approved ? PersonID("IA-head") : nil,
          endorsedOn: state == .approved ? on : nil)
        : nil, source: .illustrative)
  }

  static func action(_ id: String, owner: String, as state: ActionState) -> Action {
    Action(
      id: ActionID(id), description: text("repair"), opened: day("2017-01-10"), owner: PersonID(owner),
      originalDue: day("2017-03-15"), evidence: state == .open ? [] : [evidence()],
      completion: state == .open ? nil : Attestation(on: day("2017-03-10"), by: PersonID(owner)),
      verification: state == .verified ? Attestation(on: day("2017-03-20"), by: PersonID("IA-1")) : nil,
      source: .illustrative)
  }

  /// A rule's finding on FIN-01 in a state, with an action that fits the state.
  static func finding(_ state: FindingState) -> IssuedFinding {
    let answered: [FindingState] = [.responded, .inProgress, .completed, .verified, .closed]
    let action: ActionState? =
      switch state {
      case .inProgress: .open
      case .completed: .completed
      case .verified, .closed: .verified
      case .draft, .issued, .responded, .withdrawn: nil
      }
    return IssuedFinding(
      id: FindingID("2560-Q1/FIN-01/R-14"), rule: RuleID("R-14"), subject: "FIN-01",
      division: DivisionCode("FIN"), firstRaised: period("2560-Q1"), issuedOn: day("2017-01-05"),
      responseDue: nil,
      significance: .medium,
      elements: FindingElements(
        title: text("title"), criteria: text("criteria"), condition: text("condition"), cause: nil,
        effect: nil,
        recommendation: nil), state: state,
      response: answered.contains(state)
        ? ManagementResponse(kind: .agree, by: PersonID("FIN-head"), on: day("2017-01-08"), reason: nil)
        : nil,
      actions: action.map { [self.action("A1", owner: "FIN-2", as: $0)] } ?? [],
      closedOn: state == .closed || state == .withdrawn ? day("2017-03-25") : nil, source: .illustrative)
  }
}

extension Register {
  /// The same with one thing done to it.
  func with(_ change: (inout Register) -> Void) -> Register {
    var register = self
    change(&register)
    return register
  }

  /// The same with the assessment of FIN-01 in 2560-Q2 in a state; nil: there is none.
  func assessed(_ state: AssessmentState?) -> Register {
    with {
      if let state { $0.plans[0].assessments.append(Workplace.assessment("2560-Q2", state)) }
    }
  }

  /// The same with the action FIN-01.A1 in a state.
  func acting(_ state: ActionState) -> Register {
    with { $0.plans[0].actions = [Workplace.action("A1", owner: "FIN-2", as: state)] }
  }

  func finding(_ state: FindingState) -> Register { with { $0.findings = [Workplace.finding(state)] } }
}
