import FEEL

/// What a record of a register is.
public enum RecordKind: String, Sendable, Hashable, CaseIterable {
  /// The whole of register.xml.
  case head
  case plan, selfAssessment, finding
  /// With its findings.
  case engagement
  case riskIssue, indicator, evaluation
  /// The whole of a published report's file.
  case published
}

/// The name of a record: of a whole file, or of an element directly below a file's root.
public struct RecordKey: Sendable, Hashable {
  /// The path of its file, relative to the register's folder.
  public var file: String
  public var kind: RecordKind
  /// Unique among the records of its kind: `FIN-03`, `FIN/2560-Q2` for a self-assessment, `ORG/2560` for an
  /// evaluation, `2560-Q2` for a published report, the register's id for its head.
  public var id: String

  public init(file: String, kind: RecordKind, id: String) {
    self.file = file
    self.kind = kind
    self.id = id
  }
}

/// A record with what its file says of it.
enum RegisterRecord {
  case head(Register)
  case plan(Plan)
  case selfAssessment(SelfAssessment)
  case finding(IssuedFinding)
  case engagement(Engagement)
  case riskIssue(RiskIssue)
  case indicator(Indicator)
  case evaluation(ControlEvaluation)
  case published(PublishedReport)
}

extension RegisterRecord {
  var key: RecordKey {
    switch self {
    case .head(let register): RecordKey(file: "register.xml", kind: .head, id: register.id)
    case .plan(let plan): RecordKey(file: Self.path(of: plan.division), kind: .plan, id: plan.id.text)
    case .selfAssessment(let own):
      RecordKey(
        file: Self.path(of: own.division), kind: .selfAssessment, id: "\(own.division)/\(own.period)")
    case .finding(let finding):
      RecordKey(
        file: finding.division.map(Self.path) ?? "findings.xml", kind: .finding, id: finding.id.text)
    case .engagement(let engagement):
      RecordKey(file: "engagements.xml", kind: .engagement, id: engagement.id.text)
    case .riskIssue(let issue): RecordKey(file: "risk-issues.xml", kind: .riskIssue, id: issue.id.text)
    case .indicator(let indicator):
      RecordKey(file: "indicators.xml", kind: .indicator, id: indicator.id.text)
    case .evaluation(let evaluation):
      RecordKey(file: "evaluations.xml", kind: .evaluation, id: evaluation.id)
    case .published(let report):
      RecordKey(
        file: "published/\(report.period).xml", kind: .published, id: report.period.description)
    }
  }

  /// The canonical XML exactly as it stands in its file, indentation and final line break included.
  var bytes: [UInt8] {
    switch self {
    case .head(let register): RegisterWriter.head(register)
    case .plan(let plan): RegisterWriter.fragment { $0.write(plan) }
    case .selfAssessment(let own): RegisterWriter.fragment { $0.write(own) }
    case .finding(let finding):
      RegisterWriter.fragment { $0.write(finding, isInDivision: finding.division != nil) }
    case .engagement(let engagement): RegisterWriter.fragment { $0.write(engagement) }
    case .riskIssue(let issue): RegisterWriter.fragment { $0.write(issue) }
    case .indicator(let indicator): RegisterWriter.fragment { $0.write(indicator) }
    case .evaluation(let evaluation): RegisterWriter.fragment { $0.write(evaluation) }
    case .published(let report): RegisterWriter.published(report)
    }
  }

  static func path(of division: DivisionCode) -> String { "divisions/\(division).xml" }
}

// MARK: Keys of records

extension Register {
  /// The key of register.xml.
  public var headKey: RecordKey { RegisterRecord.head(self).key }
}

extension Plan {
  public var recordKey: RecordKey { RegisterRecord.plan(self).key }
}

extension SelfAssessment {
  public var recordKey: RecordKey { RegisterRecord.selfAssessment(self).key }
}

extension IssuedFinding {
  /// For a finding that no engagement holds; one of an engagement is part of the engagement's record.
  public var recordKey: RecordKey { RegisterRecord.finding(self).key }
}

extension Engagement {
  public var recordKey: RecordKey { RegisterRecord.engagement(self).key }
}

extension RiskIssue {
  public var recordKey: RecordKey { RegisterRecord.riskIssue(self).key }
}

extension Indicator {
  public var recordKey: RecordKey { RegisterRecord.indicator(self).key }
}
