import FEEL
import Register

/// An issued finding as it stands on the day of the assessment.
final class FindingSituation: Sendable {
  let finding: IssuedFinding
  let asOf: CalendarDate
  let response: ManagementResponse?

  /// Nil for a finding issued later, or still in draft.
  init?(_ finding: IssuedFinding, on asOf: CalendarDate) {
    guard finding.issuedOn <= asOf, finding.state != .draft else { return nil }
    self.finding = finding
    self.asOf = asOf
    response = finding.response.flatMap { $0.on <= asOf ? $0 : nil }
  }

  /// Whether the finding still waits for its end on the day.
  var isOpen: Bool {
    if let closedOn = finding.closedOn { return closedOn > asOf }
    return finding.state != .closed && finding.state != .withdrawn
  }

  var daysOpen: Int {
    days(from: finding.issuedOn, to: isOpen ? asOf : finding.closedOn ?? asOf)
  }

  /// Days past the date for management's answer; 0 when answered or not yet due, nil without such a date.
  var daysResponseOverdue: Int? {
    guard let due = finding.responseDue else { return nil }
    return response == nil ? max(0, days(from: due, to: asOf)) : 0
  }

  static let facts = FactTable<FindingSituation>([
    Fact("id", at: \.finding.origin) { .string($0.finding.id.text) },
    Fact("rule", at: \.finding.origin) { .optional($0.finding.rule?.text) },
    Fact("subject", at: \.finding.origin) { .string($0.finding.subject) },
    Fact("significance", at: \.finding.origin) { .string($0.finding.significance.rawValue) },
    Fact("state", at: \.finding.origin) { .string($0.finding.state.rawValue) },
    Fact("days open", at: \.finding.origin) { .count($0.daysOpen) },
    Fact("response due", at: \.finding.origin) { .optional($0.finding.responseDue) },
    Fact("days response overdue", at: \.finding.origin) { .count($0.daysResponseOverdue) },
    Fact("response", at: \.responseOrigin) { .optional($0.response?.kind.rawValue) },
    Fact("response reason given", at: \.responseOrigin) { .boolean($0.response?.reason != nil) },
    Fact("actions", at: \.finding.origin) { .count($0.finding.actions.count) },
    Fact("returns", at: \.finding.origin) { .boolean($0.finding.returns != nil) },
  ])

  private var responseOrigin: Origin { response?.origin ?? finding.origin }
}
