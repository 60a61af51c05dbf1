import Diagnostics
import FEEL
import Register

/// Why a command is refused. The wording stands in `Refusal+Message.swift`, the advice in `Refusal+Hint.swift`.
enum Refusal: Sendable, Hashable {
  case unknown(Noun, String, among: [String])
  case roleNotHeld(PersonID, given: Role, held: Role)
  case ahead(CalendarDate, today: CalendarDate)
  /// The rule pack says nothing of permissions.
  case noPermissions(version: String)
  case notPermitted(Message, Role, DivisionCode?, Text, allowed: [AllowedRole])
  /// No row of the table of moves allows the deed in this state; nil where there is no such record.
  /// `targets` are the states that the deed itself would lead to, where another one was wanted.
  case impossible(
    subject: String, state: Message?, deed: Message, possible: [Deed.Kind], targets: [Message])
  /// The maker of something would check it.
  case sameHand(PersonID, Hand)

  case closedPeriod(PeriodID)
  /// The day lies in what closed periods have reported.
  case closedDay(CalendarDate, lastClosed: CalendarDate, periods: [PeriodID])
  case amendsOpenPeriod(PeriodID)
  case amendsNothing(PeriodID)
  case blank(String)
  case beforePeriod(CalendarDate, PeriodID, from: CalendarDate)
  /// What the deed follows on is of a later day.
  case beforeEntry(CalendarDate, Message, CalendarDate)

  case periodOutOfOrder(PeriodID, expected: PeriodID?)
  case dueBeforePeriod(CalendarDate, PeriodID, from: CalendarDate)
  case rulesNotAdopted(String, known: [String])
  case rulesAdoptedAlready(String)
  case rulesFileOutside(String, folder: String)
  case noFiles
  case otherRules(given: String, PeriodID, needed: String)
  case notEnded(PeriodID, CalendarDate)
  case earlierOpen(PeriodID, earlier: PeriodID)
  case notApproved(PeriodID, [PlanID])
  case planNotHeld(PlanID, PeriodID, last: PeriodID?)
  case namedTwice(PlanID)

  case scoreOutOfRange(String, Int)
  case notScored(String)
  case reasonMissing(Message)
  case ratesNothing
  case withoutDigest(String)
  case malformedDigest(String, String)
  case ratingOutOfRange(String, Int, highest: Int)
  case noQuestionnaire
  case reportsNothing

  case subjectOfDivision(String, DivisionCode?, given: DivisionCode?)
  case notGiven(FindingID, PeriodID, CalendarDate, among: [String])
  case stillGiven(FindingID, PeriodID)
  case noteMissing(Message)
  case openActions(FindingID)
  case openFindings(EngagementID, [FindingID])

  case ownerMayNot(PersonID, Role, DivisionCode?)
  case dueNotAfter(CalendarDate, day: CalendarDate)
  case notLater(CalendarDate, due: CalendarDate)
  case noDueDate(String)
  case noEvidence(String)
  case percentOutOfRange(Int)

  case authorityOfRole(Role, Authority)
  case authorityTooLow(Authority, demanded: Authority, Level)
  case noExpiry
  case expiryNotAfter(CalendarDate, day: CalendarDate)
  case otherLevel(Level, reported: Level, PeriodID)
  case noLevel(PlanID)

  /// A deed that changes no level, finding or rating by itself.
  case notSupposed(Deed.Kind)
}

/// A kind of thing that a command names.
enum Noun: Sendable, Hashable {
  case person, division, plan, period, control, action, finding, engagement, scopeItem, acceptance, topic,
    respondent, indicator, riskIssue
  case subject
}

/// What somebody did before, and may therefore not check.
enum Hand: Sendable, Hashable {
  case scored, confirmed, reviewed, responded, completed, requested
  case ownsPlan, ownsAction, ownsControl
}

/// A role that could do what was refused; with a division where only the people of that division may.
struct AllowedRole: Sendable, Hashable {
  var role: Role
  var division: DivisionCode?
}
