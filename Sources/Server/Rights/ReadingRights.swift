import Assessment
import Interchange
import Pages
import Register

/// Who may see what a page shows.
enum Audience: Sendable, Hashable {
  /// Before signing in.
  case anybody
  case everybody
  /// The people of one division, and all who look at the whole.
  case division(DivisionCode)
  /// The people of several divisions, and all who look at the whole.
  case divisions(Set<DivisionCode>)
  /// All but the people of divisions.
  case overseers
  case auditors
  case administrators
}

extension Address {
  /// Whose page this is. This table is the only place that says so.
  ///
  /// Division people see their own division, their own records, and the rules that judge them. What a page of everybody
  /// shows to them is theirs too: the page goes by the viewer's division.
  ///
  /// - Parameter knowledge: tells to which division records belong; nil for records that it does not know.
  func audience(in knowledge: Knowledge) -> Audience {
    let register = knowledge.register
    return switch self {
    case .signIn, .language, .asset: .anybody
    case .home, .signOut, .password, .search, .rules, .perform, .evidenceUpload: .everybody

    case .plan(let plan, _): register.audience(of: plan)
    case .finding(let finding): knowledge.audience(of: finding)
    case .action(let reference): knowledge.audience(of: reference.holder)
    case .history(.plan(let plan)): register.audience(of: plan)
    case .history(.finding(let finding)): knowledge.audience(of: finding)
    case .history(.division(let code)): .division(code)
    case .history(.engagement), .history(.register): .overseers
    case .division(let code, _), .divisionDesk(let code, _), .selfAssessment(let code, _),
      .workbook(let code, _), .workbookFile(let code, _):
      .division(code)
    case .evidence(let digest): register.audience(ofEvidence: digest)

    case .committee, .plans, .changes, .divisions, .findings, .actions, .indicators, .riskIssues,
      .engagements, .engagement, .acceptances, .reconciliation, .table:
      .overseers
    case .desk, .scoring, .queue, .followUp, .impact: .auditors
    case .accounts: .administrators
    }
  }
}

extension Person {
  func belongs(to audience: Audience, in register: Register) -> Bool {
    switch audience {
    case .anybody, .everybody: true
    case .division(let code): isOfDivision ? division == code : true
    case .divisions(let codes): isOfDivision ? division.map(codes.contains) ?? false : true
    case .overseers: !isOfDivision
    case .auditors: role == .auditor || role == .reviewingAuditor
    case .administrators: register.administers(role)
    }
  }
}

extension Register {
  fileprivate func audience(of plan: PlanID) -> Audience {
    plans.first { $0.id == plan }.map { .division($0.division) } ?? .overseers
  }

  /// A document belongs to the divisions whose records name it.
  fileprivate func audience(ofEvidence digest: String) -> Audience {
    func names(_ documents: [Evidence]) -> Bool { documents.contains { $0.sha256 == digest } }
    var codes: Set<DivisionCode> = []
    for plan in plans
    where plan.controls.contains(where: { $0.tests.contains { names($0.evidence) } })
      || plan.assessments.contains(where: { names($0.division?.evidence ?? []) })
      || plan.actions.contains(where: { names($0.evidence) })
    {
      codes.insert(plan.division)
    }
    for own in selfAssessments where own.answers.contains(where: { names($0.evidence) }) {
      codes.insert(own.division)
    }
    for finding in findings + engagements.flatMap(\.findings)
    where finding.actions.contains(where: { names($0.evidence) }) {
      if let division = finding.division { codes.insert(division) }
    }
    return codes.isEmpty ? .overseers : .divisions(codes)
  }
}

extension Knowledge {
  fileprivate func audience(of finding: FindingID) -> Audience {
    let known =
      (register.findings + register.engagements.flatMap(\.findings)).first { $0.id == finding }?.division
      ?? quarters.reversed().lazy.compactMap { quarter in
        quarter.assessed.assessment.findings.first { $0.id == finding }?.division
      }.first
    return known.map { .division($0) } ?? .overseers
  }

  fileprivate func audience(of holder: ActionReference.Holder) -> Audience {
    switch holder {
    case .plan(let plan): register.audience(of: plan)
    case .finding(let finding): audience(of: finding)
    }
  }
}
