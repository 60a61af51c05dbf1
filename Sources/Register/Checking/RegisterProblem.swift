import FEEL

/// What can be wrong with a register beyond what its schema says.
///
/// The wording stands in `RegisterProblem+Message.swift`, the advice in `RegisterProblem+Hint.swift`.
enum RegisterProblem: Sendable, Hashable {
  /// A file that the register must have; `neededBy` is the division that should stand in it.
  case missingFile(neededBy: String?)
  case unknownFile(nearest: String?)
  /// The file's name should follow from what it holds.
  case misnamedFile(holds: String, expected: String)
  /// The file's outermost element belongs to another file of the register.
  case wrongRoot(found: String, expected: String)
  /// A name for which nothing stands in the register.
  case unknown(Referent, String, nearest: String?, known: [String])
  /// A name that was given before; `first` is the place.
  case repeated(Referent, String, first: String)
  case planOutsideDivision(plan: String, division: String)
  /// Two dates of one record; the second must not lie before the first.
  case datesOutOfOrder(earlier: String, CalendarDate, later: String, CalendarDate)
  /// A record that should stand after its predecessor but lies before it.
  case notInOrder(element: String, String, after: String)
  case periodDates(period: String, from: CalendarDate, to: CalendarDate)
  case periodOutsideYear(period: String, fiscalYear: Int)
  /// The last period of a plan lies before its first.
  case periodsOutOfOrder(first: String, last: String)
  /// An assessment in a period that does not hold the plan; `bound` is the attribute that says so.
  case assessmentOutsidePlan(period: String, bound: String, String)
  case scaleOrder(element: String, found: String, expected: String)
  case personWithoutDivision(person: String, role: String)
  case testWithoutRating
  case stateWithoutJudgement(state: String)
  case halfEndorsed(given: String, missing: String)
  case authorityOfPerson(person: String, role: String, authority: String)
  case extensionChain(from: CalendarDate, due: CalendarDate?)
  case verifiedBeforeCompletion
  case notARespondent(division: String)
  case ratingAboveHighest(attribute: String, rating: Int, highest: Int)
  case findingID(found: String, expected: String)
  case closingDate(state: String, isGiven: Bool)
  case stateWithoutResponse(state: String)
  case auditeeShape
  case conclusionMissing(concludedOn: CalendarDate)
  case sourceWithoutConclusion(source: String)
  case principleOutsideComponent(principle: Int, ControlComponent)
  case emptyResult(period: String)
  case emptyRevision
  case figureInsideFigure(inner: String, outer: String)
  case claimedDecimals(claimed: String, decimals: Int)
  /// A record that should be one plan holds something else, or nothing.
  case otherRecord(element: String?)
  /// A plan's record holds an attribute or an element that only deeds may write.
  case historyInRecord(String)
  /// The schema let an element pass that could not be read: the two disagree.
  case undecodable(element: String)
  case tooManyProblems(omitted: Int)
}
