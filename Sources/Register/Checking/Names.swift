/// The names that register.xml gives and all other files use.
struct Names: Sendable {
  /// The role is nil for a person whose record is not complete.
  var people: [String: Role?] = [:]
  var divisions: Set<String> = []
  /// In order of time.
  var periods: [PeriodID] = []
  var topics: Set<String> = []
  var respondents: Set<String> = []
  var highestRating: Int?

  func contains(_ period: PeriodID) -> Bool { periods.contains(period) }

  /// A finding may have been raised in a year before the register begins.
  func mayHaveRaised(_ period: PeriodID) -> Bool {
    contains(period) || periods.first.map { period.fiscalYear < $0.fiscalYear } ?? false
  }
}
