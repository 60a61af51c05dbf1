import FEEL
import Register

/// Something that a report states as a number, beside what its own figures or the register give.
struct ClaimSituation: Sendable {
  let id: String
  let section: String
  let statement: Text
  let claimed: Number
  let decimals: Int
  /// As computed, unrounded; nil when it can not be computed.
  let exact: Number?
  let origin: Origin

  static let facts = FactTable<ClaimSituation>([
    Fact("id", at: \.origin) { .string($0.id) },
    Fact("section", at: \.origin) { .string($0.section) },
    Fact("claimed", at: \.origin) { .number($0.claimed) },
    Fact("decimals", at: \.origin) { .count($0.decimals) },
    Fact("exact", at: \.origin) { .optional($0.exact) },
    Fact("statement", at: \.origin) { .string($0.statement.thai) },
    Fact("statement en", at: \.origin) { .string($0.statement.english) },
  ])
}
