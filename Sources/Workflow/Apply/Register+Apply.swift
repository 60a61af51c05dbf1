public import Diagnostics
public import FEEL
public import Register

extension Register {
  /// Makes an event's change.
  ///
  /// Nothing is decided here: no permission, no lock, no rule is asked. What it leaves is a sound register by the
  /// register's own checks.
  ///
  /// - Throws: why the event does not fit this register; then nothing has changed.
  public mutating func apply(
    _ event: Event, by actor: PersonID, on effective: CalendarDate
  ) throws(Problems) {
    let stamp = Stamp(actor: actor, day: effective)
    switch event {
    case .registerImported, .periodAmended, .exportMade, .signedIn, .signedOut, .signInRefused,
      .commandRefused:
      break
    case .rulesAdopted(let content): adopt(content)
    case .periodOpened(let content): try open(content)
    case .periodClosed(let content): try close(content)
    case .planAdded(let content, let from): try add(content, from: from)
    case .planChanged(let content): try change(content)
    case .planDropped(let content, let last): try drop(content, last: last)

    case .planAssessed(let content): try assess(content, stamp)
    case .assessmentSubmitted(let content): try submit(content, stamp)
    case .assessmentConfirmed(let content, _): try confirm(content, stamp)
    case .assessmentReviewed(let content): try review(content, stamp)
    case .assessmentApproved(let content, _): try approve(content, stamp)
    case .assessmentReturned(let content): try giveBack(content)

    case .controlTested(let content): try test(content, stamp)
    case .evidenceAttached(let content): try attach(content)
    case .questionnaireAnswered(let content): try answer(content, stamp)

    case .findingRaised(let content, let id): try raise(content, id: id, stamp)
    case .findingIssued(let content): try issue(content)
    case .findingWithdrawn(let content): try end(content, as: .withdrawn, stamp)
    case .responseGiven(let content): try respond(content, stamp)
    case .findingFollowedUp(let content): try followUp(content, stamp)
    case .findingClosed(let content, _): try end(content, as: .closed, stamp)

    case .actionAdded(let content, let id): try add(content, id: id, stamp)
    case .actionProgressed(let content): try progress(content, stamp)
    case .actionExtended(let content, let from, _): try extend(content, from: from, stamp)
    case .actionCompleted(let content): try complete(content, stamp)
    case .actionVerified(let content, _): try verify(content, stamp)
    case .actionReopened(let content): try reopen(content)

    case .riskAccepted(let content, _): try accept(content, stamp)
    case .acceptanceLapsed(let content): try lapse(content, stamp)
    case .engagementAdvanced(let content): try advance(content)
    case .scopeItemConcluded(let content): try conclude(content, stamp)
    case .observationNoted(let content, let number): try note(content, number: number)

    case .indicatorReported(let content): try report(content)
    case .riskIssueReported(let content): try report(content)
    }
  }
}

/// Whose hand, on which day.
struct Stamp {
  var actor: PersonID
  var day: CalendarDate
}
