public import Assessment
public import Diagnostics
public import FEEL
public import Interchange
public import Register

/// What every command that assesses does first: read, check, compile the rules, assess.
public struct AssessmentJob: Sendable {
  public let register: Register
  public let rules: RulePack
  public let assessment: Assessment
  /// Of the period before; nil where the register has none, or where nobody asked.
  public let previous: Assessment?
  /// What renderings give as the version of the program.
  private let toolVersion: String

  /// - Parameters:
  ///   - version: of the rule pack; nil for the one that the period names.
  ///   - toolVersion: that of a file which is rendered anew, to be compared with it.
  public init(
    _ loaded: LoadedRegister, period: PeriodID?, asOf: CalendarDate? = nil, rules version: String? = nil,
    comparing compares: Bool = false, toolVersion: String = ToolVersion.current, language: Language
  ) throws {
    self.toolVersion = toolVersion
    let progress = Progress()
    var standpoint = try loaded.standpoint(period: period, asOf: asOf)
    if let version { standpoint.period.rulesVersion = version }
    rules = try loaded.rulePack(for: standpoint.period)
    progress.at(Message(thai: "ประเมินแผนงาน", english: "assessing the plans"), in: language)
    register = loaded.register
    assessment = try assess(register, from: standpoint, by: rules, slicing: onAllCores)
    previous = compares ? try Self.previous(of: standpoint, in: loaded, rules) : nil
    warnOfErrors(in: language)
  }

  private static func previous(
    of standpoint: Standpoint, in loaded: LoadedRegister, _ rules: RulePack
  ) throws -> Assessment? {
    guard let period = standpoint.period.id.previous.flatMap(loaded.register.period) else { return nil }
    let rules = period.rulesVersion == rules.version ? rules : try loaded.rulePack(for: period)
    return try assess(loaded.register, from: Standpoint(period: period), by: rules, slicing: onAllCores)
  }

  public var assessed: AssessedRegister {
    AssessedRegister(
      register: register, assessment: assessment, previous: previous, rules: rules,
      toolVersion: toolVersion)
  }

  /// Rules that could not be evaluated are told, never passed over: their findings may be missing.
  private func warnOfErrors(in language: Language) {
    report(
      assessment.errors.map { error in
        Diagnostic(
          .warning, at: error.error.location ?? error.location, code: "rules.not-evaluated",
          Message(
            thai: "\(error.decision) ของ \(error.subject): \(error.error.message.thai)",
            english: "\(error.decision) of \(error.subject): \(error.error.message.english)"))
      }, in: language)
  }
}
