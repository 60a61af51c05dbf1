import FEEL
import Register

/// An acceptance of risk as it stands on the day of the assessment.
final class AcceptanceSituation: Sendable {
  let acceptance: Acceptance
  let asOf: CalendarDate

  /// Nil for an acceptance decided later.
  init?(_ acceptance: Acceptance, on asOf: CalendarDate) {
    guard acceptance.on <= asOf else { return nil }
    self.acceptance = acceptance
    self.asOf = asOf
  }

  /// An acceptance without an expiry date never was in force; one that was put on record as lapsed is so no longer.
  var isInForce: Bool {
    let isLapsed = acceptance.lapsedOn.map { $0 <= asOf } ?? false
    return !isLapsed && acceptance.expires.map { $0 >= asOf } ?? false
  }

  static let facts = FactTable<AcceptanceSituation>([
    Fact("on", at: \.acceptance.origin) { .date($0.acceptance.on) },
    Fact("authority", at: \.acceptance.origin) { .string($0.acceptance.authority.rawValue) },
    Fact("level", at: \.acceptance.origin) { .string($0.acceptance.level.rawValue) },
    Fact("days to expiry", at: \.acceptance.origin) { situation in
      .count(situation.acceptance.expires.map { days(from: situation.asOf, to: $0) })
    },
    Fact("expires", at: \.acceptance.origin) { .optional($0.acceptance.expires) },
    Fact("minute given", at: \.acceptance.origin) { .boolean($0.acceptance.minute != nil) },
  ])
}
