/// What an entry of the journal tells, in the users' verbs; its text stands in every entry and never changes.
public enum EventKind: String, Sendable, Hashable, CaseIterable {
  case registerImported = "register imported"
  case rulesAdopted = "rules adopted"
  case periodOpened = "period opened"
  case periodAmended = "period amended"
  case periodClosed = "period closed"
  case planAdded = "plan added"
  case planChanged = "plan changed"
  case planDropped = "plan dropped"

  case planAssessed = "plan assessed"
  case assessmentSubmitted = "assessment submitted"
  case assessmentConfirmed = "assessment confirmed"
  case assessmentReviewed = "assessment reviewed"
  case assessmentApproved = "assessment approved"
  case assessmentReturned = "assessment returned"

  case controlTested = "control tested"
  case evidenceAttached = "evidence attached"
  case questionnaireAnswered = "questionnaire answered"

  case findingRaised = "finding raised"
  case findingIssued = "finding issued"
  case findingWithdrawn = "finding withdrawn"
  case responseGiven = "response given"
  case findingFollowedUp = "finding followed up"
  case findingClosed = "finding closed"

  case actionAdded = "action added"
  case actionProgressed = "action progressed"
  case actionExtended = "action extended"
  case actionCompleted = "action completed"
  case actionVerified = "action verified"
  case actionReopened = "action reopened"

  case riskAccepted = "risk accepted"
  case acceptanceLapsed = "acceptance lapsed"
  case engagementAdvanced = "engagement advanced"
  case scopeItemConcluded = "scope item concluded"
  case observationNoted = "observation noted"

  case indicatorReported = "indicator reported"
  case riskIssueReported = "risk issue reported"

  case exportMade = "export made"

  case signedIn = "signed in"
  case signedOut = "signed out"
  case signInRefused = "sign-in refused"
  case commandRefused = "command refused"
}
