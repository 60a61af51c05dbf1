/// The names that register.xml gives and all other files use.
///
/// A class, because every record of every file looks something up in it: a structure would be copied each time.
final class Names: Sendable {
  /// The role is nil for a person whose record is not complete.
  let people: [String: Role?]
  let divisions: Set<String>
  /// In order of time.
  let periods: [PeriodID]
  let topics: Set<String>
  let respondents: Set<String>
  let highestRating: Int?

  init(
    people: [String: Role?], divisions: Set<String>, periods: [PeriodID], topics: Set<String>,
    respondents: Set<String>, highestRating: Int?
  ) {
    self.people = people
    self.divisions = divisions
    self.periods = periods
    self.topics = topics
    self.respondents = respondents
    self.highestRating = highestRating
  }

  func contains(_ period: PeriodID) -> Bool { periods.contains(period) }

  /// A finding may have been raised in a year before the register begins.
  func mayHaveRaised(_ period: PeriodID) -> Bool {
    contains(period) || periods.first.map { period.fiscalYear < $0.fiscalYear } ?? false
  }
}
