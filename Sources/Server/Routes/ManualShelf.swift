import Interchange

/// The printed rules of each version, made once: a version never changes.
actor ManualShelf {
  private var manuals: [String: RuleManual] = [:]

  func manual(
    of version: String, _ make: @Sendable () async throws -> RuleManual
  ) async throws -> RuleManual {
    if let known = manuals[version] { return known }
    let made = try await make()
    manuals[version] = made
    return made
  }
}
