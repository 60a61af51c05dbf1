import Assessment
import DMN
import Diagnostics
import FEEL
import Foundation
import Register
import TestSupport
import Workflow

/// A small organisation in the second quarter of 2560: two divisions, internal audit, and those above them.
///
/// Q0 and Q1 are closed, Q2 is open, and the day is 30 June 2017. It is judged by the first register's rule pack.
enum Workplace {
  static let rules = Result { try pack { _ in true } }

  /// The rule pack as it was before there were permissions.
  static let rulesWithoutPermissions = Result { try pack { !$0.hasSuffix("permissions.dmn") } }

  private static func pack(_ isKept: (String) -> Bool) throws -> RulePack {
    let folder = Project.register.appending(path: "rules/2560.1")
    let models = try Project.files(below: folder).filter { $0.hasSuffix(".dmn") && isKept($0) }
    return try RulePack(
      version: "2560.1",
      models: models.map {
        try readDefinitions(try Project.bytes("registers/codi-2560/rules/2560.1/\($0)"), file: $0)
      })
  }

  static let today = Occasion(today: day("2017-06-30"))

  static func day(_ text: String) -> CalendarDate {
    guard let day = CalendarDate(text) else { preconditionFailure("\(text) is no day") }
    return day
  }

  static func period(_ text: String) -> PeriodID {
    guard let period = PeriodID(text) else { preconditionFailure("\(text) is no period") }
    return period
  }

  static func text(_ english: String) -> Text { Text(thai: "ก \(english)", english: english) }

  static func evidence(_ path: String = "evidence/a.pdf", digest: String? = String(repeating: "a", count: 64))
    -> Evidence
  {
    Evidence(reference: path, title: text("document"), sha256: digest)
  }

  static func reference(_ plan: String, _ period: String = "2560-Q2") -> AssessmentReference {
    AssessmentReference(plan: PlanID(plan), period: self.period(period))
  }

  static func action(_ text: String) -> ActionReference {
    guard let reference = ActionReference(text) else { preconditionFailure("\(text) is no action") }
    return reference
  }

  /// Decides on what somebody known does in the person's own role.
  static func decide(
    _ actor: String, _ deed: Deed, on effective: String = "2017-04-10", amending: String? = nil,
    in register: Register = register
  ) throws -> [Event] {
    let role = register.people.first { $0.id.text == actor }?.role ?? .auditor
    let amendment = amending.map { Amendment(period: period($0), reason: text("an error")) }
    let command = Command(
      actor: PersonID(actor), role: role, effective: day(effective), deed: deed, amendment: amendment)
    return try Workflow.decide(command, on: register, by: try rules.get(), at: today)
  }

  /// What is said against it: a line for each problem, in English; empty if it is allowed.
  static func refusals(
    _ actor: String, _ deed: Deed, on effective: String = "2017-04-10", amending: String? = nil,
    in register: Register = register
  ) throws -> [String] {
    do {
      _ = try decide(actor, deed, on: effective, amending: amending, in: register)
      return []
    } catch let problems as Problems {
      return problems.diagnostics.map { $0.text(in: .english) }
    }
  }
}
