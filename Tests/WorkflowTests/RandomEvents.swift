import FEEL
import Register
import Workflow

/// A stream of events that speak of what a register holds, sometimes of what it does not; the same for the same seed.
struct RandomEvents {
  private var state: UInt64
  private var today = date("2017-04-10")
  private static let seal = Signature(sha256: String(repeating: "0", count: 64))
  private static let words = text("ก & <ข>", "\"a\" & <b>")

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(for register: Register) -> (Event, PersonID, CalendarDate) {
    if chance(3) { today = today.adding(days: number(12)) ?? today }
    let day = chance(8) ? today.adding(days: -number(60)) ?? today : today
    var person = pick(register.people.map(\.id)) ?? PersonID("nobody")
    let event = event(for: register, on: day)
    if case .riskAccepted(let acceptance, _) = event,
      let holder = register.people.first(where: { $0.role.rawValue == acceptance.authority.rawValue })
    {
      person = holder.id
    }
    return (event, person, day)
  }

  private mutating func event(for register: Register, on day: CalendarDate) -> Event {
    switch number(22) {
    case 0, 1: .planAssessed(DivisionScore(assessment: assessment(register), score: score(), reason: words()))
    case 2: .assessmentSubmitted(assessment(register))
    case 3: .assessmentConfirmed(assessment(register), signed: Self.seal)
    case 4:
      .assessmentReviewed(AuditorScore(assessment: assessment(register), score: chance(2) ? score() : nil))
    case 5: .assessmentApproved(assessment(register), signed: Self.seal)
    case 6: .assessmentReturned(AssessmentReturn(assessment: assessment(register), reason: Self.words))
    case 7: controlTest(register)
    case 8: .evidenceAttached(attachment(register, on: day))
    case 9: answer(register)
    case 10: raising(register)
    case 11: issue(register, on: day)
    case 12: .responseGiven(FindingResponse(finding: finding(register), kind: .agree, reason: words()))
    case 13: .findingFollowedUp(FindingRemark(finding: finding(register), note: Self.words))
    case 14:
      chance(2)
        ? .findingClosed(FindingRemark(finding: finding(register), note: words()), signed: Self.seal)
        : .findingWithdrawn(FindingRemark(finding: finding(register), note: words()))
    case 15: addAction(register, on: day)
    case 16: .actionProgressed(ActionProgress(action: action(register), percent: number(101), note: words()))
    case 17: extend(register)
    case 18: .actionCompleted(ActionCompletion(action: action(register), note: words()))
    case 19:
      chance(3)
        ? .actionReopened(ActionRemark(action: action(register), note: words()))
        : .actionVerified(ActionRemark(action: action(register), note: words()), signed: Self.seal)
    case 20: risk(register, on: day)
    default: whole(register)
    }
  }
}

// MARK: Kinds that need more than a name

extension RandomEvents {
  private mutating func controlTest(_ register: Register) -> Event {
    let plan = pick(register.plans)
    let control = plan.flatMap { pick($0.controls) }?.id ?? ControlID("K1")
    return .controlTested(
      ControlTesting(
        plan: plan?.id ?? PlanID("FIN-77"), control: control, design: pick(Effectiveness.allCases),
        operating: chance(2) ? .effective : nil, note: words()))
  }

  private mutating func attachment(_ register: Register, on day: CalendarDate) -> EvidenceAttachment {
    let holder: EvidenceHolder =
      switch number(3) {
      case 0: .judgement(assessment(register), isAuditors: chance(2))
      case 1: .action(action(register))
      default: .control(pick(register.plans)?.id ?? PlanID("FIN-77"), ControlID("K1"))
      }
    return EvidenceAttachment(
      holder: holder, evidence: Evidence(reference: "evidence/\(number(99)).pdf", title: Self.words, on: day))
  }

  private mutating func answer(_ register: Register) -> Event {
    let topics = register.questionnaire?.groups.flatMap(\.topics).map(\.id) ?? []
    let answers = topics.filter { _ in chance(2) }.map {
      TopicAnswer(topic: $0, quantity: chance(2) ? 1 + number(6) : nil, quality: 1 + number(5), note: words())
    }
    return .questionnaireAnswered(
      QuestionnaireAnswer(
        division: DivisionCode("NTH"), period: pick(register.periods)?.id ?? period("2560-Q2"),
        answers: answers))
  }

  private var elements: FindingElements {
    FindingElements(
      title: Self.words, criteria: Self.words, condition: Self.words, cause: nil, effect: Self.words,
      recommendation: nil)
  }

  private mutating func raising(_ register: Register) -> Event {
    let number = (register.engagements.first?.findings.count ?? 0) + 1
    return .findingRaised(
      FindingRaising(
        engagement: EngagementID("ENG-2560-1"),
        subject: pick(["ORG", "FIN-01", "ENG-2560-1.S2", "FIN-66"]) ?? "",
        division: pick([DivisionCode("FIN"), nil]) ?? nil, significance: .medium, elements: elements),
      id: FindingID("2560-Q2/ENG-2560-1/\(number)"))
  }

  private mutating func issue(_ register: Register, on day: CalendarDate) -> Event {
    let drafts = register.engagements.flatMap(\.findings).filter { $0.state == .draft }
    if var draft = pick(drafts), chance(2) {
      draft.issuedOn = day
      return .findingIssued(draft)
    }
    let subject = pick(["FIN-01", "FIN-02", "NTH-01", "FIN-01.K1", "FIN-01.A1", "ORG"]) ?? ""
    let rule = "R-\(20 + number(9))"
    let code: DivisionCode? = subject == "ORG" ? nil : DivisionCode(String(subject.prefix(3)))
    return .findingIssued(
      IssuedFinding(
        id: FindingID("2560-Q2/\(subject)/\(rule)"), rule: RuleID(rule), subject: subject, division: code,
        firstRaised: period("2560-Q2"), issuedOn: day, responseDue: day.adding(days: 30),
        significance: .high, elements: elements, state: .issued, source: .recorded))
  }

  private mutating func addAction(_ register: Register, on day: CalendarDate) -> Event {
    let holder: ActionReference.Holder =
      chance(2) ? .plan(pick(register.plans)?.id ?? PlanID("FIN-77")) : .finding(finding(register))
    let count =
      switch holder {
      case .plan(let id): register.plan(id.text)?.actions.count ?? 0
      case .finding(let id): register.finding(id.text)?.actions.count ?? 0
      }
    return .actionAdded(
      ActionAddition(
        holder: holder, description: Self.words, owner: PersonID("FIN-1"),
        due: day.adding(days: number(40) - 1) ?? day), id: ActionID("A\(count + 1)"))
  }

  private mutating func extend(_ register: Register) -> Event {
    let reference = action(register)
    let action =
      switch reference.holder {
      case .plan(let id): register.plan(id.text)?.actions.first { $0.id == reference.action }
      case .finding(let id): register.finding(id.text)?.actions.first { $0.id == reference.action }
      }
    let due = action?.extensions.last?.to ?? action?.originalDue ?? today
    return .actionExtended(
      ActionExtension(
        action: reference, to: due.adding(days: number(60) - 1) ?? due, requestedBy: PersonID("FIN-1"),
        reason: Self.words), from: due, signed: Self.seal)
  }

  private mutating func risk(_ register: Register, on day: CalendarDate) -> Event {
    let plan = pick(register.plans)
    if let acceptance = plan.flatMap({ pick($0.acceptances) }), let plan, chance(2) {
      return .acceptanceLapsed(AcceptanceLapse(plan: plan.id, decidedOn: acceptance.on, note: words()))
    }
    return .riskAccepted(
      RiskAcceptance(
        plan: plan?.id ?? PlanID("FIN-77"), authority: pick([.divisionHead, .director]) ?? .director,
        level: .high, expires: day.adding(days: number(200) - 1), minute: chance(2) ? "7/2560" : nil,
        reason: Self.words), signed: Self.seal)
  }

  /// Periods, plans and engagements.
  private mutating func whole(_ register: Register) -> Event {
    let plan = pick(register.plans)
    switch number(6) {
    case 0: return open(register)
    case 1:
      return .planAdded(
        PlanAddition(
          division: DivisionCode(pick(["FIN", "NTH"]) ?? "FIN"),
          record: `Plans and periods in the journal`.record("\(pick(["FIN", "NTH"]) ?? "FIN")-0\(number(9))")),
        from: register.periods.last?.id ?? period("2560-Q2"))
    case 2:
      let id = plan?.id.text ?? "FIN-77"
      let control = chance(2) ? `Plans and periods in the journal`.control("K\(1 + number(2))") : ""
      return .planChanged(
        PlanChange(
          plan: PlanID(id), record: `Plans and periods in the journal`.record(id, controls: control),
          reason: Self.words))
    case 3:
      return .planDropped(
        PlanDrop(plan: plan?.id ?? PlanID("FIN-77"), reason: Self.words),
        last: register.periods.last?.id ?? period("2560-Q2"))
    case 4:
      return .engagementAdvanced(
        EngagementAdvance(
          engagement: EngagementID("ENG-2560-1"), state: pick(EngagementState.allCases) ?? .planned))
    default:
      return .scopeItemConcluded(
        ScopeItemConclusion(
          engagement: EngagementID("ENG-2560-1"), item: 1 + number(3), conclusion: .satisfactory,
          text: words()))
    }
  }

  private mutating func open(_ register: Register) -> Event {
    let quarters = ["2560-Q3": ("2017-04-01", "2017-06-30"), "2560-Q4": ("2017-07-01", "2017-09-30")]
    let name = pick(["2560-Q3", "2560-Q4"]) ?? "2560-Q3"
    let (from, to) = quarters[name] ?? ("2017-04-01", "2017-06-30")
    return .periodOpened(
      PeriodOpened(
        period: Period(
          id: period(name), from: date(from), to: date(to), assessmentDue: date(to), state: .open,
          rulesVersion: "2560.1", source: .recorded), unchanged: []))
  }
}

// MARK: Names and chances

extension RandomEvents {
  private mutating func assessment(_ register: Register) -> AssessmentReference {
    let plan = pick(register.plans)
    let known = plan.flatMap { pick($0.assessments) }?.period
    let any = pick(register.periods)?.id ?? period("2560-Q2")
    return AssessmentReference(plan: plan?.id ?? PlanID("FIN-77"), period: chance(3) ? any : known ?? any)
  }

  private mutating func finding(_ register: Register) -> FindingID {
    pick((register.findings + register.engagements.flatMap(\.findings)).map(\.id)) ?? FindingID("none")
  }

  private mutating func action(_ register: Register) -> ActionReference {
    let ofPlans = register.plans.flatMap { plan in
      plan.actions.map { ActionReference(holder: .plan(plan.id), action: $0.id) }
    }
    let ofFindings = (register.findings + register.engagements.flatMap(\.findings)).flatMap { finding in
      finding.actions.map { ActionReference(holder: .finding(finding.id), action: $0.id) }
    }
    return pick(ofPlans + ofFindings)
      ?? ActionReference(holder: .plan(PlanID("FIN-77")), action: ActionID("A1"))
  }

  private mutating func score() -> Score { Score(likelihood: 1 + number(5), consequence: 1 + number(5)) }

  private mutating func words() -> Text? { chance(2) ? Self.words : nil }

  private mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[number(elements.count)]
  }

  /// One in so many.
  private mutating func chance(_ count: Int) -> Bool { number(count) == 0 }

  /// From 0 up to, but without, the limit.
  private mutating func number(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
