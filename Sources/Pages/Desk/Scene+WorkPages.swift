import Register

extension Scene {
  /// The page of work that the link asks for: of the auditor's desk, of a division, or of a record.
  ///
  /// Pages that need more than the scene have a type of their own: `RulesPage`, `ImpactPage`, and `WorkbookPage` once
  /// a workbook was handed in.
  ///
  /// - Returns: nil for an address of another room, and for one whose record or period is not known.
  public func workPage() -> Page? {
    switch link.address {
    case .home: HomePage(in: self).page
    case .desk(let period): DeskPage(period, in: self)?.page
    case .scoring(let code, let period): ScoringPage(code, period, in: self)?.page
    case .queue(let period): QueuePage(period, in: self)?.page
    case .followUp(let period): FollowUpPage(period, in: self)?.page
    case .finding(let id): FindingPage(id, in: self)?.page
    case .action(let reference): ActionPage(reference, in: self)?.page
    case .engagement(let id): EngagementPage(id, in: self)?.page
    case .impact: ImpactPage(in: self).page
    case .divisionDesk(let code, let period): DivisionDeskPage(code, period, in: self)?.page
    case .selfAssessment(let code, let period): SelfAssessmentPage(code, period, in: self)?.page
    case .workbook(let code, let period): WorkbookPage(code, period, in: self)?.page
    case _: nil
    }
  }
}
