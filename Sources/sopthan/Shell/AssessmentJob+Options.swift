import Diagnostics
import Shell

extension AssessmentJob {
  /// - Parameter compares: whether to assess the period before as well, for what happened since.
  init(_ options: RegisterOptions, comparing compares: Bool = false, language: Language) throws {
    let loaded = try LoadedRegister(folder: options.register, period: options.period, language: language)
    try self.init(
      loaded, period: options.period, asOf: options.asOf, comparing: compares, language: language)
  }
}
