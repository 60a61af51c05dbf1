import Assessment
import FEEL
public import Register

/// What is known of the engagement that a form is about.
///
/// A division's copy holds what is its own and nothing else: whatever a form asks, no other auditee, none of their
/// findings, and neither scope items nor observations, which speak of all.
extension FormUnit {
  var auditeeRows: [FactRow] {
    (engagement?.auditees ?? []).filter { auditee in
      if case .division(let code) = auditee { return holds(code) }
      return division == nil
    }.map { AuditeeRow(unit: self, auditee: $0).row }
  }

  var scopeItemRows: [FactRow] {
    division == nil ? (engagement?.scope ?? []).map { ScopeItemRow(unit: self, item: $0).row } : []
  }

  /// They bear no day, and are not known before their period.
  var engagementObservationRows: [FactRow] {
    guard let engagement, division == nil, engagement.period <= period.id else { return [] }
    return engagement.observations.map { EngagementObservationRow(unit: self, observation: $0).row }
  }

  var findingRows: [FactRow] {
    guard let engagement else {
      return assessed.assessment.findings.filter { holds($0.division) }.map {
        FindingRow(unit: self, finding: $0).row(.findings)
      }
    }
    return engagement.findings.filter { holds($0.division) }.compactMap {
      FindingRow(unit: self, issued: $0)?.row(.findings)
    }
  }

  /// Findings of periods before the engagement's on the divisions that it concerns, as far as they were open when its
  /// period began.
  var earlierFindingRows: [FactRow] {
    guard let engagement else { return [] }
    let concerned = division.map { [$0.code] } ?? engagement.concernedDivisions
    let begin = register.period(engagement.period)?.from
    let issued = register.findings + register.engagements.flatMap(\.findings)
    return issued.filter { finding in
      guard let code = finding.division, concerned.contains(code) else { return false }
      let wasClosed = finding.closedOn.map { closed in begin.map { closed < $0 } ?? true } ?? false
      return finding.firstRaised < engagement.period && finding.state != .withdrawn && !wasClosed
    }.compactMap { FindingRow(unit: self, issued: $0)?.row(.earlierFindings) }
  }
}

extension Engagement {
  /// The divisions that it audits, and those that its findings name.
  fileprivate var concernedDivisions: Set<DivisionCode> {
    Set(
      auditees.compactMap { if case .division(let code) = $0 { code } else { nil } }
        + findings.compactMap(\.division))
  }
}

extension AssessedRegister {
  /// The divisions that get an extract of an engagement's report, in the order of the register: its auditees, and
  /// those that a finding names which is issued by the day of the assessment.
  ///
  /// Units outside the register, named or only counted, have no findings of their own there, and get none.
  public func recipients(of engagement: Engagement) -> [Division] {
    var known = engagement
    known.findings = engagement.findings.filter {
      $0.issuedOn <= assessment.standpoint.asOf && $0.state != .draft
    }
    let concerned = known.concernedDivisions
    return register.divisions.filter { concerned.contains($0.code) }
  }
}
