/// Everything an organisation keeps of its divisions, plans, controls, assessments, actions, engagements and indicators.
public struct Register: Sendable, Hashable {
  /// `codi-2560`
  public var id: String
  public var organisation: Organisation
  /// 1 to 12.
  public var fiscalYearStartMonth: Int
  /// From highest to low.
  public var levels: [LevelStyle]
  public var likelihoodScale: [ScaleStep]
  public var consequenceScale: [ScaleStep]
  public var people: [Person]
  /// In the order in which reports list them.
  public var divisions: [Division]
  /// In order of time.
  public var periods: [Period]
  public var questionnaire: Questionnaire?
  /// By division in the order of `divisions`, then as the division's file lists them.
  public var plans: [Plan]
  public var selfAssessments: [SelfAssessment]
  public var riskIssues: [RiskIssue]
  public var engagements: [Engagement]
  public var indicators: [Indicator]
  public var published: [PublishedReport]
  /// Of internal control as a whole, by components and principles.
  public var evaluations: [ControlEvaluation]
  /// Issued findings, those of divisions first, then those of no single division; engagements hold their own.
  public var findings: [IssuedFinding]
  /// The files that the register was read from, in order of their paths.
  public var files: [FileDigest]

  public init(
    id: String, organisation: Organisation, fiscalYearStartMonth: Int, levels: [LevelStyle],
    likelihoodScale: [ScaleStep], consequenceScale: [ScaleStep], people: [Person] = [],
    divisions: [Division] = [], periods: [Period] = [], questionnaire: Questionnaire? = nil,
    plans: [Plan] = [], selfAssessments: [SelfAssessment] = [], riskIssues: [RiskIssue] = [],
    engagements: [Engagement] = [], indicators: [Indicator] = [],
    published: [PublishedReport] = [], evaluations: [ControlEvaluation] = [],
    findings: [IssuedFinding] = [], files: [FileDigest] = []
  ) {
    self.id = id
    self.organisation = organisation
    self.fiscalYearStartMonth = fiscalYearStartMonth
    self.levels = levels
    self.likelihoodScale = likelihoodScale
    self.consequenceScale = consequenceScale
    self.people = people
    self.divisions = divisions
    self.periods = periods
    self.questionnaire = questionnaire
    self.plans = plans
    self.selfAssessments = selfAssessments
    self.riskIssues = riskIssues
    self.engagements = engagements
    self.indicators = indicators
    self.published = published
    self.evaluations = evaluations
    self.findings = findings
    self.files = files
  }

  public func period(_ id: PeriodID) -> Period? { periods.first { $0.id == id } }

  /// The plans that a period holds, in the order of the register.
  public func plans(in period: PeriodID) -> [Plan] {
    // Filtering copies every plan; most registers have none to leave out.
    plans.allSatisfy { $0.isHeld(in: period) } ? plans : plans.filter { $0.isHeld(in: period) }
  }

  public func division(_ code: DivisionCode) -> Division? { divisions.first { $0.code == code } }

  /// `divisions/FIN.xml:120`
  public func place(of origin: Origin) -> String? {
    guard files.indices.contains(Int(origin.file)) else { return nil }
    return "\(files[Int(origin.file)].path):\(origin.line)"
  }
}
