public import Assessment
import Diagnostics
import FEEL
public import Register

/// What could be done with each kind of record. The deeds come in the order of the table of moves.
extension Possibilities {
  public func deeds(on assessment: AssessmentReference) -> [Deed.Kind] {
    let state = register.plans.first { $0.id == assessment.plan }?.assessment(in: assessment.period)?.state
    return StateMachines.assessment.deeds(from: state).filter { kind in
      trial(kind, assessment).map(isPossible) ?? false
    }
  }

  /// - Parameter finding: one that was put down: issued, or raised by hand.
  public func deeds(on finding: IssuedFinding) -> [Deed.Kind] {
    StateMachines.finding.deeds(from: finding.state).filter { kind in
      trial(kind, finding).map(isPossible) ?? false
    }
  }

  /// Whether a rule's finding that nobody issued yet could be put before its division.
  public func isIssuable(_ finding: Finding) -> Bool {
    guard finding.issued == nil, let period = assessment?.standpoint.period.id else { return false }
    return isPossible(.issueFinding(FindingIssue(finding: finding.id, period: period)))
  }

  public func deeds(on action: ActionReference) -> [Deed.Kind] {
    guard let found = register.action(action) else { return [] }
    return StateMachines.action.deeds(from: ActionState(found)).filter { kind in
      trial(kind, action, found).map(isPossible) ?? false
    }
  }

  /// What could be done with an engagement; where it could be moved to is told by `targets(of:)`.
  public func deeds(on engagement: Engagement) -> [Deed.Kind] {
    StateMachines.engagement.deeds(from: engagement.state).filter { kind in
      trials(kind, engagement).contains(where: isPossible)
    }
  }

  /// The states that an engagement could be moved to.
  public func targets(of engagement: Engagement) -> [EngagementState] {
    StateMachines.engagement.moves(from: engagement.state, by: .advanceEngagement).map(\.to).filter {
      isPossible(.advanceEngagement(EngagementAdvance(engagement: engagement.id, state: $0)))
    }
  }

  /// What could be done with a plan beside its assessment and its actions.
  public func deeds(on plan: Plan) -> [Deed.Kind] {
    [Deed.Kind.addAction, .acceptRisk, .lapseAcceptance].filter { kind in
      trial(kind, plan).map(isPossible) ?? false
    }
  }

  public func canTest(_ control: ControlID, of plan: PlanID) -> Bool {
    isPossible(.testControl(ControlTesting(plan: plan, control: control, design: .effective, operating: nil)))
  }

  public func canAttachEvidence(to holder: EvidenceHolder) -> Bool {
    isPossible(.attachEvidence(EvidenceAttachment(holder: holder, evidence: .trial)))
  }

  public func canAnswerQuestionnaire(of division: DivisionCode, in period: PeriodID) -> Bool {
    isPossible(
      .answerQuestionnaire(QuestionnaireAnswer(division: division, period: period, answers: [])))
  }
}

// MARK: Trials: deeds with entries that nobody could object to

extension Possibilities {
  private func trial(_ kind: Deed.Kind, _ reference: AssessmentReference) -> Deed? {
    switch kind {
    case .scoreAsDivision:
      .scoreAsDivision(
        DivisionScore(assessment: reference, score: Score(likelihood: 1, consequence: 1)))
    case .submitAssessment: .submitAssessment(reference)
    case .confirmAssessment: .confirmAssessment(reference)
    case .scoreAsAuditor: .scoreAsAuditor(AuditorScore(assessment: reference, score: nil))
    case .approveAssessment: .approveAssessment(reference)
    case .returnAssessment: .returnAssessment(AssessmentReturn(assessment: reference, reason: .trial))
    case _: nil
    }
  }

  private func trial(_ kind: Deed.Kind, _ finding: IssuedFinding) -> Deed? {
    let remark = FindingRemark(finding: finding.id, note: .trial)
    return switch kind {
    case .issueFinding: .issueFinding(FindingIssue(finding: finding.id))
    case .withdrawFinding: .withdrawFinding(remark)
    case .respondToFinding:
      .respondToFinding(FindingResponse(finding: finding.id, kind: .agree, reason: nil))
    case .followUpFinding: .followUpFinding(remark)
    case .closeFinding: .closeFinding(remark)
    case .addAction: addition(to: .finding(finding.id), of: finding.division)
    case _: nil
    }
  }

  private func trial(_ kind: Deed.Kind, _ reference: ActionReference, _ action: Action) -> Deed? {
    let remark = ActionRemark(action: reference, note: .trial)
    switch kind {
    case .progressAction: return .progressAction(ActionProgress(action: reference, percent: 0, note: nil))
    case .extendAction:
      guard let to = action.due?.adding(days: 1), let other = register.people.first(where: { $0.id != actor })
      else { return nil }
      return .extendAction(
        ActionExtension(action: reference, to: to, requestedBy: other.id, reason: .trial))
    case .completeAction:
      return .completeAction(ActionCompletion(action: reference, note: nil, evidence: [.trial]))
    case .verifyAction: return .verifyAction(remark)
    case .reopenAction: return .reopenAction(remark)
    case .attachEvidence:
      return .attachEvidence(EvidenceAttachment(holder: .action(reference), evidence: .trial))
    case _: return nil
    }
  }

  /// Several where the subject decides who may: a finding can be raised if it can be on any of those that are audited.
  private func trials(_ kind: Deed.Kind, _ engagement: Engagement) -> [Deed] {
    switch kind {
    case .advanceEngagement:
      StateMachines.engagement.moves(from: engagement.state, by: kind).map {
        .advanceEngagement(EngagementAdvance(engagement: engagement.id, state: $0.to))
      }
    case .concludeScopeItem:
      engagement.scope.prefix(1).map {
        .concludeScopeItem(
          ScopeItemConclusion(
            engagement: engagement.id, item: $0.number, conclusion: .satisfactory, text: nil))
      }
    case .raiseFinding:
      ([nil] + engagement.auditedDivisions.map(Optional.some)).map { division in
        .raiseFinding(
          FindingRaising(
            engagement: engagement.id, subject: division?.text ?? "ORG", division: division,
            significance: .low,
            elements: FindingElements(
              title: .trial, criteria: .trial, condition: .trial, cause: nil, effect: nil, recommendation: nil
            )))
      }
    case _: []
    }
  }

  private func trial(_ kind: Deed.Kind, _ plan: Plan) -> Deed? {
    switch kind {
    case .addAction: return addition(to: .plan(plan.id), of: plan.division)
    case .acceptRisk:
      guard let authority = Authority(rawValue: role.rawValue),
        let level = assessment?.plans.first(where: { $0.plan == plan.id })?.reportedLevel
      else { return nil }
      return .acceptRisk(
        RiskAcceptance(
          plan: plan.id, authority: authority, level: level, expires: occasion.today.adding(days: 1),
          minute: nil, reason: .trial))
    case .lapseAcceptance:
      return plan.acceptances.last.map {
        .lapseAcceptance(AcceptanceLapse(plan: plan.id, decidedOn: $0.on))
      }
    case _: return nil
    }
  }

  /// With an owner of the division who may repair.
  private func addition(to holder: ActionReference.Holder, of division: DivisionCode?) -> Deed? {
    register.people.first {
      ($0.division == division || division == nil) && owns($0, in: division)
    }.map {
      .addAction(ActionAddition(holder: holder, description: .trial, owner: $0.id, due: occasion.today))
    }
  }

  private func owns(_ person: Person, in division: DivisionCode?) -> Bool {
    rules.permission(
      to: Right(.completeAction).words, as: person.role,
      ownDivision: (division ?? person.division).map { $0 == person.division },
      isInternalAudits: register.isInternalAudits(division ?? person.division))?.isAllowed ?? true
  }
}

extension Engagement {
  fileprivate var auditedDivisions: [DivisionCode] {
    auditees.compactMap { auditee in
      if case .division(let code) = auditee { code } else { nil }
    }
  }
}

extension Text {
  fileprivate static let trial = Text(thai: "–", english: "–")
}

extension Evidence {
  fileprivate static let trial = Evidence(
    reference: "evidence/trial", title: .trial, sha256: String(repeating: "0", count: 64))
}
