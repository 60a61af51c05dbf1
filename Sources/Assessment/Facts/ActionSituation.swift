import FEEL
import Register

/// An action as it stands on the day of the assessment: what is dated later has not happened yet.
final class ActionSituation: Sendable {
  let action: Action
  let asOf: CalendarDate
  let extensions: [Extension]
  let due: CalendarDate?
  let completion: Attestation?
  let verification: Attestation?
  let lastProgress: Progress?

  /// Nil for an action opened later.
  init?(_ action: Action, on asOf: CalendarDate) {
    guard action.opened <= asOf else { return nil }
    self.action = action
    self.asOf = asOf
    extensions = action.extensions.filter { $0.on <= asOf }
    due = extensions.last?.to ?? action.originalDue
    completion = action.completion.flatMap { $0.on <= asOf ? $0 : nil }
    verification = action.verification.flatMap { $0.on <= asOf ? $0 : nil }
    lastProgress = action.progress.last { $0.on <= asOf }
  }

  var isOpen: Bool { completion == nil }
  var isOverdue: Bool { (daysOverdue ?? 0) > 0 }

  /// Days past the current due date; 0 when in time or completed, nil without a due date.
  var daysOverdue: Int? { overdue(against: due) }

  /// Days past the due date first agreed.
  var daysOverdueOriginally: Int? { overdue(against: action.originalDue) }

  private func overdue(against due: CalendarDate?) -> Int? {
    guard let due else { return nil }
    return isOpen ? max(0, days(from: due, to: asOf)) : 0
  }

  static let facts = FactTable<ActionSituation>([
    Fact("id", at: \.action.origin) { .string($0.action.id.text) },
    Fact("description", at: \.action.origin) { .string($0.action.description.thai) },
    Fact("description en", at: \.action.origin) { .string($0.action.description.english) },
    Fact("owner", at: \.action.origin) { .optional($0.action.owner?.text) },
    Fact("due", at: \.dueOrigin) { .optional($0.due) },
    Fact("original due", at: \.action.origin) { .optional($0.action.originalDue) },
    Fact("days overdue", at: \.dueOrigin) { .count($0.daysOverdue) },
    Fact("days overdue original", at: \.action.origin) { .count($0.daysOverdueOriginally) },
    Fact("extensions", at: \.dueOrigin) { .count($0.extensions.count) },
    Fact("unapproved extensions", at: \.dueOrigin) {
      .count($0.extensions.count { $0.approvedBy == nil })
    },
    Fact("completed", at: \.endOrigin) { .boolean($0.completion != nil) },
    Fact("days since completion", at: \.endOrigin) { situation in
      .count(situation.completion.map { days(from: $0.on, to: situation.asOf) })
    },
    Fact("completed by", at: \.endOrigin) { .optional($0.completion?.by?.text) },
    Fact("verified", at: \.endOrigin) { .boolean($0.verification != nil) },
    Fact("verified by", at: \.endOrigin) { .optional($0.verification?.by?.text) },
    Fact("percent", at: \.progressOrigin) { .count($0.lastProgress?.percent) },
    Fact("days since progress", at: \.progressOrigin) {
      .count(days(from: $0.lastProgress?.on ?? $0.action.opened, to: $0.asOf))
    },
    Fact("evidence", at: \.action.origin) { .count($0.action.evidence.count) },
  ])

  private var dueOrigin: Origin { extensions.last?.origin ?? action.origin }
  private var endOrigin: Origin { verification?.origin ?? completion?.origin ?? action.origin }
  private var progressOrigin: Origin { lastProgress?.origin ?? action.origin }
}
