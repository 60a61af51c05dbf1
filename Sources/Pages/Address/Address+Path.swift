import Diagnostics
import Register

extension Address: CustomStringConvertible {
  /// `/finding/2560-Q1/FIN-03.A2/R-14`: percent-encoded, without a query.
  public var path: String { "/" + segments.map(percentEncoded).joined(separator: "/") }

  public var description: String { path }

  private var segments: [String] {
    switch self {
    case .home: []
    case .signIn: ["sign-in"]
    case .signOut: ["sign-out"]
    case .password: ["password"]
    case .language(let language): ["language", language.rawValue]
    case .search: ["search"]
    case .asset(let name): ["assets", name]

    case .committee(let period): ["committee", period.description]
    case .plans(let period): ["plans", period.description]
    case .plan(let plan, let period): ["plan", plan.text] + [period?.description].compactMap(\.self)
    case .changes(let period): ["changes", period.description]
    case .divisions(let period): ["divisions", period.description]
    case .division(let code, let period): ["division", code.text, period.description]
    case .findings(let period): ["findings", period.description]
    case .finding(let id): ["finding"] + id.segments
    case .actions(let period): ["actions", period.description]
    case .action(let reference): ["action"] + reference.holder.segments + [reference.action.text]
    case .indicators(let period): ["indicators", period.description]
    case .riskIssues(let period): ["risk-issues", period.description]
    case .engagements(let period): ["engagements", period.description]
    case .engagement(let id): ["engagement", id.text]
    case .acceptances(let period): ["acceptances", period.description]
    case .reconciliation(let period): ["reconciliation", period.description]
    case .table(let name, let period, let format):
      ["table", period.description, "\(name.rawValue).\(format.rawValue)"]
    case .history(let subject): ["history"] + subject.segments

    case .desk(let period): ["desk", period.description]
    case .scoring(let code, let period): ["scoring", code.text, period.description]
    case .queue(let period): ["queue", period.description]
    case .followUp(let period): ["follow-up", period.description]
    case .rules(let version): ["rules"] + [version].compactMap(\.self)
    case .impact: ["impact"]

    case .divisionDesk(let code, let period): ["division-desk", code.text, period.description]
    case .selfAssessment(let code, let period): ["self-assessment", code.text, period.description]
    case .workbook(let code, let period): ["workbook", code.text, period.description]
    case .workbookFile(let code, let period):
      ["workbook", code.text, period.description, "\(code)-\(period).xlsx"]
    case .evidenceUpload: ["evidence"]
    case .evidence(let digest): ["evidence", digest]

    case .perform: ["perform"]
    case .accounts: ["accounts"]
    }
  }
}

extension FindingID {
  fileprivate var segments: [String] {
    text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  }
}

extension ActionReference.Holder {
  fileprivate var segments: [String] {
    switch self {
    case .plan(let plan): [plan.text]
    case .finding(let finding): finding.segments
    }
  }
}

extension HistorySubject {
  fileprivate var segments: [String] {
    switch self {
    case .plan(let plan): ["plan", plan.text]
    case .finding(let finding): ["finding"] + finding.segments
    case .engagement(let id): ["engagement", id.text]
    case .division(let code): ["division", code.text]
    case .register: []
    }
  }
}
