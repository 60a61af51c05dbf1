/// A document that a register refers to, and what it proves.
public struct HeldEvidence: Sendable, Hashable {
  /// `FIN-03.K1`, `FIN-03.A2`, `FIN-03/2560-Q2 division`, `2560-Q1/FIN-03/R-14.A1`, `NTH/2560-Q2 T1`.
  public var holder: String
  public var evidence: Evidence

  public init(holder: String, evidence: Evidence) {
    self.holder = holder
    self.evidence = evidence
  }
}

extension Register {
  /// Every document that the register refers to, in the order of the register; one that proves two things occurs twice.
  public var evidence: [HeldEvidence] {
    plans.flatMap(\.heldEvidence)
      + selfAssessments.flatMap { own in
        own.answers.flatMap { answer in
          held(answer.evidence, by: "\(own.division)/\(own.period) \(answer.topic)")
        }
      }
      + (findings + engagements.flatMap(\.findings)).flatMap { finding in
        finding.actions.flatMap { held($0.evidence, by: "\(finding.id).\($0.id)") }
      }
  }
}

extension Plan {
  fileprivate var heldEvidence: [HeldEvidence] {
    controls.flatMap { control in control.tests.flatMap { held($0.evidence, by: "\(id).\(control.id)") } }
      + assessments.flatMap { assessment in
        held(assessment.division?.evidence ?? [], by: "\(id)/\(assessment.period) division")
          + held(assessment.auditor?.evidence ?? [], by: "\(id)/\(assessment.period) auditor")
      }
      + actions.flatMap { held($0.evidence, by: "\(id).\($0.id)") }
  }
}

private func held(_ evidence: [Evidence], by holder: String) -> [HeldEvidence] {
  evidence.map { HeldEvidence(holder: holder, evidence: $0) }
}
