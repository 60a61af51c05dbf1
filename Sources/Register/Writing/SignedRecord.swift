import FEEL

/// What somebody puts a name to, without the name: equal as long as nothing of what was signed has changed.
public enum SignedRecord: Sendable, Hashable {
  /// The division's judgement, which its head confirms.
  case confirmation(of: Judgement, PlanID, PeriodID)
  /// Both judgements, which the reviewing auditor approves.
  case approval(of: PlanAssessment, PlanID)
  /// A completed action, with the name of its holder.
  case verification(of: Action, String)
  /// An action up to the last of its extensions, which is the one that is granted.
  case extending(Action, String)
  /// What is accepted, and the risk as it is stated.
  case acceptance(Acceptance, Plan)
  /// A finding with its response and its actions.
  case closing(IssuedFinding)

  /// Canonical XML: the elements of the register's format, in a `signed` element that names their subject.
  public var xml: [UInt8] {
    switch self {
    case .confirmation(let judgement, let plan, let period):
      Self.document("confirmation", "\(plan)/\(period)") { $0.write(judgement.unendorsed, as: "division") }
    case .approval(let assessment, let plan):
      Self.document("approval", "\(plan)/\(assessment.period)") {
        $0.write(assessment.division?.unendorsed, as: "division")
        $0.write(assessment.auditor?.unendorsed, as: "auditor")
      }
    case .verification(var action, let holder):
      Self.document("verification", "\(holder).\(action.id)") {
        action.verification = nil
        $0.write([action])
      }
    case .extending(let action, let holder):
      Self.document("extension", "\(holder).\(action.id)") { writer in
        writer.text("description", action.description, ["originalDue": action.originalDue?.description])
        for item in action.extensions.dropLast() { writer.write(item) }
        if var granted = action.extensions.last {
          granted.approvedBy = nil
          writer.write(granted)
        }
      }
    case .acceptance(let acceptance, let plan):
      Self.document("acceptance", plan.id.text) { writer in
        writer.element(
          "acceptance",
          [
            "authority": acceptance.authority.rawValue, "level": acceptance.level.rawValue,
            "expires": acceptance.expires?.description, "minute": acceptance.minute,
          ]
        ) { $0.text("reason", acceptance.reason) }
        writer.write(plan.risk)
      }
    case .closing(let finding):
      Self.document("closing", finding.id.text) {
        $0.write(finding.elements)
        $0.write(finding.response)
        $0.write(finding.actions)
      }
    }
  }

  private static func document(
    _ what: String, _ subject: String, _ content: (inout RegisterWriter) -> Void
  ) -> [UInt8] {
    RegisterWriter.document("signed", ["what": what, "subject": subject], content)
  }
}

extension Judgement {
  fileprivate var unendorsed: Judgement {
    var judgement = self
    judgement.endorsedBy = nil
    judgement.endorsedOn = nil
    return judgement
  }
}
