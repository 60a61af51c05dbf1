public import Diagnostics
public import Register

/// Every place of the application that a browser can ask for.
///
/// An address is stable: it names records by their ids and never by where they happen to stand. `path` prints it, and
/// `init(path:)` reads what `path` printed.
public enum Address: Sendable, Hashable {
  // Everybody.
  case home
  case signIn, signOut, password
  /// Sets the language and goes back to the query's `back`.
  case language(Language)
  case search
  case asset(String)

  // What the committee reads.
  case committee(PeriodID)
  case plans(PeriodID)
  /// Without a period, the latest one.
  case plan(PlanID, PeriodID?)
  case changes(PeriodID)
  case divisions(PeriodID)
  case division(DivisionCode, PeriodID)
  case findings(PeriodID)
  case finding(FindingID)
  case actions(PeriodID)
  case action(ActionReference)
  case indicators(PeriodID)
  case riskIssues(PeriodID)
  case engagements(PeriodID)
  case engagement(EngagementID)
  case acceptances(PeriodID)
  case reconciliation(PeriodID)
  case table(TableName, PeriodID, TableFormat)
  /// What the journal holds of a record.
  case history(HistorySubject)

  // What auditors do.
  case desk(PeriodID)
  /// The plans of a division as a grid of scores.
  case scoring(DivisionCode, PeriodID)
  case queue(PeriodID)
  case followUp(PeriodID)
  /// The rules of a version of the rule pack; without one, those in force.
  case rules(String?)
  case impact

  // What divisions do.
  case divisionDesk(DivisionCode, PeriodID)
  case selfAssessment(DivisionCode, PeriodID)
  case workbook(DivisionCode, PeriodID)
  /// The workbook itself.
  case workbookFile(DivisionCode, PeriodID)
  /// Where a document is handed in.
  case evidenceUpload
  /// A document by its SHA-256, 64 lower-case hexadecimal digits.
  case evidence(String)

  /// Where every form that changes something is sent.
  case perform
  case accounts
}

/// The tables that can be taken away as a file.
public enum TableName: String, Sendable, Hashable, CaseIterable {
  case plans, changes, divisions, findings, actions, indicators, acceptances, reconciliation
  case riskIssues = "risk-issues"
  case engagements
}

public enum TableFormat: String, Sendable, Hashable, CaseIterable {
  case csv, xlsx
}

/// What a history is about.
public enum HistorySubject: Sendable, Hashable {
  case plan(PlanID)
  case finding(FindingID)
  case engagement(EngagementID)
  case division(DivisionCode)
  case register
}
