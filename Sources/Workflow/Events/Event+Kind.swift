extension Event {
  /// The kind of the entry that tells the event: `plan assessed`.
  public var kind: String { eventKind.rawValue }

  public var eventKind: EventKind {
    switch self {
    case .registerImported: .registerImported
    case .rulesAdopted: .rulesAdopted
    case .periodOpened: .periodOpened
    case .periodAmended: .periodAmended
    case .periodClosed: .periodClosed
    case .planAdded: .planAdded
    case .planChanged: .planChanged
    case .planDropped: .planDropped
    case .planAssessed: .planAssessed
    case .assessmentSubmitted: .assessmentSubmitted
    case .assessmentConfirmed: .assessmentConfirmed
    case .assessmentReviewed: .assessmentReviewed
    case .assessmentApproved: .assessmentApproved
    case .assessmentReturned: .assessmentReturned
    case .controlTested: .controlTested
    case .evidenceAttached: .evidenceAttached
    case .questionnaireAnswered: .questionnaireAnswered
    case .findingRaised: .findingRaised
    case .findingIssued: .findingIssued
    case .findingWithdrawn: .findingWithdrawn
    case .responseGiven: .responseGiven
    case .findingFollowedUp: .findingFollowedUp
    case .findingClosed: .findingClosed
    case .actionAdded: .actionAdded
    case .actionProgressed: .actionProgressed
    case .actionExtended: .actionExtended
    case .actionCompleted: .actionCompleted
    case .actionVerified: .actionVerified
    case .actionReopened: .actionReopened
    case .riskAccepted: .riskAccepted
    case .acceptanceLapsed: .acceptanceLapsed
    case .engagementAdvanced: .engagementAdvanced
    case .scopeItemConcluded: .scopeItemConcluded
    case .observationNoted: .observationNoted
    case .indicatorReported: .indicatorReported
    case .riskIssueReported: .riskIssueReported
    case .exportMade: .exportMade
    case .signedIn: .signedIn
    case .signedOut: .signedOut
    case .signInRefused: .signInRefused
    case .commandRefused: .commandRefused
    }
  }
}
