import FEEL
import Register
import Workflow

/// An action of a plan or of a finding, with the division that repairs.
struct ActionEntry: Sendable {
  var reference: ActionReference
  var action: Action
  /// Of the plan or the finding; of the owner where the finding belongs to no single division.
  var division: DivisionCode?

  /// Days by which an open action is past its current due date; nil where it is not.
  func daysLate(on day: CalendarDate) -> Int? {
    guard action.completion == nil, let due = action.due, due < day else { return nil }
    return day.daysSinceEpoch - due.daysSinceEpoch
  }
}

extension Scene {
  /// The actions of all plans, then those of all findings that are not withdrawn.
  var actionEntries: [ActionEntry] {
    register.plans.flatMap { plan in
      plan.actions.map {
        ActionEntry(
          reference: ActionReference(holder: .plan(plan.id), action: $0.id), action: $0,
          division: plan.division)
      }
    }
      + register.issuedFindings.filter { $0.state != .withdrawn }.flatMap { finding in
        finding.actions.map { entry(of: $0, finding) }
      }
  }

  func actionEntry(_ reference: ActionReference) -> ActionEntry? {
    guard let action = register.action(reference) else { return nil }
    switch reference.holder {
    case .plan(let id):
      let division = register.plans.first { $0.id == id }?.division
      return ActionEntry(reference: reference, action: action, division: division)
    case .finding(let id): return register.issued(id).map { entry(of: action, $0) }
    }
  }

  private func entry(of action: Action, _ finding: IssuedFinding) -> ActionEntry {
    let owner = action.owner.flatMap { owner in register.people.first { $0.id == owner } }
    return ActionEntry(
      reference: ActionReference(holder: .finding(finding.id), action: action.id), action: action,
      division: finding.division ?? owner?.division)
  }
}
