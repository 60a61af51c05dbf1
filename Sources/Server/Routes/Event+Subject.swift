import Pages
import Register
import Workflow

extension Event {
  /// Whether the event changed what a history is about.
  ///
  /// - Parameter register: as it is now.
  func concerns(_ subject: HistorySubject, in register: Register) -> Bool {
    switch subject {
    case .register: !isInert
    case .plan(let plan): touches(.plan, plan.text, in: register)
    case .engagement(let engagement): touches(.engagement, engagement.text, in: register)
    case .finding(let finding): self.finding == finding || touches(.finding, finding.text, in: register)
    case .division(let code):
      eventKind != .registerImported
        && touched(in: register).contains { $0.file == "divisions/\(code).xml" }
    }
  }

  private func touches(_ kind: RecordKind, _ id: String, in register: Register) -> Bool {
    touched(in: register).contains { $0.kind == kind && $0.id == id }
  }

  /// The one finding that the event is about, which may stand in an engagement.
  private var finding: FindingID? {
    switch self {
    case .findingRaised(_, let id): id
    case .findingIssued(let content): content.id
    case .findingWithdrawn(let content), .findingFollowedUp(let content), .findingClosed(let content, _):
      content.finding
    case .responseGiven(let content): content.finding
    default: nil
    }
  }
}
