import FEEL
import Register

/// An engagement as it stands at the period's end.
struct EngagementSituation: Sendable {
  let engagement: Engagement
  let standpoint: Standpoint

  static let facts = FactTable<EngagementSituation>([
    Fact("id", at: \.engagement.origin) { .string($0.engagement.id.text) },
    Fact("title", at: \.engagement.origin) { .string($0.engagement.title.thai) },
    Fact("title en", at: \.engagement.origin) { .string($0.engagement.title.english) },
    Fact("state", at: \.engagement.origin) { .string($0.engagement.state.rawValue) },
    Fact("period ended", at: { _ in .none }) { .boolean($0.standpoint.hasEnded) },
  ])
}

/// A scope item; a conclusion dated after the day of the assessment is not known yet.
struct ScopeSituation: Sendable {
  let item: ScopeItem
  let engagement: Engagement
  let asOf: CalendarDate

  var conclusion: ScopeConclusion? {
    guard let conclusion = item.conclusion, item.concludedOn.map({ $0 <= asOf }) ?? true else {
      return nil
    }
    return conclusion
  }

  static let facts = FactTable<ScopeSituation>([
    Fact("number", at: \.item.origin) { .count($0.item.number) },
    Fact("text", at: \.item.origin) { .string($0.item.text.thai) },
    Fact("text en", at: \.item.origin) { .string($0.item.text.english) },
    Fact("conclusion", at: \.item.origin) { .optional($0.conclusion?.rawValue) },
    Fact("engagement state", at: \.engagement.origin) { .string($0.engagement.state.rawValue) },
  ])
}
