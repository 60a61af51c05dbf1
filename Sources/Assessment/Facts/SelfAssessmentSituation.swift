import FEEL
import Register

/// A respondent's self-assessment in a period, or its absence.
struct SelfAssessmentSituation: Sendable {
  let division: Division
  let questionnaire: Questionnaire
  /// Nil when the respondent handed in nothing.
  let selfAssessment: SelfAssessment?
  let openFindings: Int
  let highFindings: Int

  var topicCount: Int { questionnaire.groups.reduce(0) { $0 + $1.topics.count } }

  var answered: Int {
    selfAssessment?.answers.count { $0.quantity != nil && $0.quality != nil } ?? 0
  }

  /// Every rating that was given, quantity and quality alike.
  var ratings: [Int] {
    selfAssessment?.answers.flatMap { [$0.quantity, $0.quality].compactMap(\.self) } ?? []
  }

  /// The mean of all ratings, rounded half up to two decimals; nil without ratings.
  var mean: Number? {
    let all = ratings
    guard !all.isEmpty else { return nil }
    return Number(all.reduce(0, +)).divided(by: Number(all.count))?.rounded(scale: 2, .halfUp)
  }

  static let facts = FactTable<SelfAssessmentSituation>([
    Fact("division", at: \.origin) { .string($0.division.code.text) },
    Fact("division name", at: \.origin) { .string($0.division.name.thai) },
    Fact("division name en", at: \.origin) { .string($0.division.name.english) },
    Fact("topics", at: \.questionnaire.origin) { .count($0.topicCount) },
    Fact("answered", at: \.origin) { .count($0.answered) },
    Fact("distinct ratings", at: \.origin) { .count(Set($0.ratings).count) },
    Fact("ratings", at: \.origin) { .count($0.ratings.count) },
    Fact("mean", at: \.origin) { .optional($0.mean) },
    Fact("evidence", at: \.origin) { situation in
      .count(situation.selfAssessment?.answers.reduce(0) { $0 + $1.evidence.count } ?? 0)
    },
    Fact("open findings", at: \.origin) { .count($0.openFindings) },
    Fact("high findings", at: \.origin) { .count($0.highFindings) },
  ])

  private var origin: Origin { selfAssessment?.origin ?? division.origin }
}
