public import Register

extension EventKind {
  /// The fields of an entry's payload.
  public var fields: [Field] {
    switch self {
    case .registerImported: RegisterImport.fields
    case .rulesAdopted: RulesAdoption.fields
    case .periodOpened: PeriodOpened.fields
    case .periodAmended: Amendment.fields
    case .periodClosed: PeriodClosed.fields
    case .planAdded:
      PlanAddition.fields + [
        Field("from", .name(.period), "งวดแรกที่มีแผนงาน", "the first period that holds it")
      ]
    case .planChanged: PlanChange.fields
    case .planDropped:
      PlanDrop.fields + [
        Field("last", .name(.period), "งวดสุดท้ายที่มีแผนงาน", "the last period that holds it")
      ]
    case .planAssessed: DivisionScore.fields
    case .assessmentSubmitted: AssessmentReference.fields
    case .assessmentConfirmed, .assessmentApproved: AssessmentReference.fields + Signature.fields
    case .assessmentReviewed: AuditorScore.fields
    case .assessmentReturned: AssessmentReturn.fields
    case .controlTested: ControlTesting.fields
    case .evidenceAttached: EvidenceAttachment.fields
    case .questionnaireAnswered: QuestionnaireAnswer.fields
    case .findingRaised:
      FindingRaising.fields + [Field("id", .name(.finding), "รหัสที่ให้", "the id it was given")]
    case .findingIssued: IssuedFinding.fields
    case .findingWithdrawn, .findingFollowedUp: FindingRemark.fields
    case .responseGiven: FindingResponse.fields
    case .findingClosed: FindingRemark.fields + Signature.fields
    case .actionAdded:
      ActionAddition.fields + [Field("id", .name(.actionNumber), "เลขที่ที่ให้", "the number it was given")]
    case .actionProgressed: ActionProgress.fields
    case .actionExtended:
      ActionExtension.fields + [Field("from", .name(.date), "กำหนดเสร็จเดิม", "the due date before")]
        + Signature.fields
    case .actionCompleted: ActionCompletion.fields
    case .actionVerified: ActionRemark.fields + Signature.fields
    case .actionReopened: ActionRemark.fields
    case .riskAccepted: RiskAcceptance.fields + Signature.fields
    case .acceptanceLapsed: AcceptanceLapse.fields
    case .engagementAdvanced: EngagementAdvance.fields
    case .scopeItemConcluded: ScopeItemConclusion.fields
    case .observationNoted:
      ObservationNote.fields + [Field("number", .whole(1...9999), "เลขที่ที่ให้", "the number it was given")]
    case .indicatorReported: IndicatorReport.fields
    case .riskIssueReported: RiskIssueReport.fields
    case .exportMade: ExportMade.fields
    case .signedIn: SignIn.fields
    case .signedOut: SignOut.fields
    case .signInRefused: SignInRefusal.fields
    case .commandRefused: CommandRefusal.fields
    }
  }
}
