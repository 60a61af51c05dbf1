import Diagnostics
import FEEL

/// Why an entry of a journal can not be read, or does not fit the register that it is applied to.
///
/// The wording stands in `JournalProblem+Diagnostics.swift`.
enum JournalProblem: Sendable, Hashable {
  /// An entry of a kind that this version does not know.
  case unknownKind(String)
  case unknown(Thing, String, nearest: String?)
  /// Something new under a name that is taken.
  case exists(Thing, String)
  /// A day that lies before one that must come first.
  case tooEarly(CalendarDate, Moment, CalendarDate)
  case notAfter(String, String)
  /// A period that does not have the days of its quarter.
  case otherDays(String)
  case notHeld(String, String)
  case otherPlan(String, String)
  case stillNamed(String, by: String)
  case noJudgement(String, isAuditors: Bool)
  case nothingToReturn(String)
  case noRating
  case offTheScale(Int, highest: Int)
  case noNote(String)
  case otherDue(CalendarDate, CalendarDate?)
  case notCompleted(String)
  case otherRole(String, String, String)

  enum Thing: Sendable, Hashable {
    case person, division, period, plan, control, test, assessment, acceptance, finding, subject, action
    case engagement, scopeItem, respondent, topic, indicator, riskIssue
  }

  /// What happened on the day that must come first.
  enum Moment: Sendable, Hashable {
    case beginning, score, issue, opening, due, extending, completion, decision
  }
}

extension JournalProblem {
  static func unknown(_ thing: Thing, _ name: String, among known: [String]) -> JournalProblem {
    .unknown(thing, name, nearest: nearestName(to: name, among: known))
  }
}
