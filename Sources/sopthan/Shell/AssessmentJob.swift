import Assessment
import Diagnostics
import FEEL
import Interchange
import Register

/// What every command that assesses does first: read, check, compile the rules, assess.
struct AssessmentJob {
  let register: Register
  let rules: RulePack
  let assessment: Assessment

  init(_ options: RegisterOptions, language: Language) throws {
    let loaded = try LoadedRegister(folder: options.register, language: language)
    try self.init(loaded, period: options.period, asOf: options.asOf, language: language)
  }

  init(_ loaded: LoadedRegister, period: PeriodID?, asOf: CalendarDate?, language: Language) throws {
    let progress = Progress()
    let standpoint = try loaded.standpoint(period: period, asOf: asOf)
    rules = try loaded.rulePack(for: standpoint.period)
    progress.at(Message(thai: "ประเมินแผนงาน", english: "assessing the plans"), in: language)
    register = loaded.register
    assessment = try assess(register, from: standpoint, by: rules, slicing: onAllCores)
    warnOfErrors(in: language)
  }

  var assessed: AssessedRegister {
    AssessedRegister(
      register: register, assessment: assessment, rules: rules, toolVersion: ToolVersion.current)
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
