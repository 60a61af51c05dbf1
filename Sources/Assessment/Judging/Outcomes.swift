import DMN
import Diagnostics
import FEEL
import Register

/// Puts questions to a rule pack and gathers what could not be evaluated.
struct Judge {
  let rules: RulePack
  private(set) var errors: [RuleError] = []

  init(_ rules: RulePack) { self.rules = rules }

  /// The values of the question's decisions, in their order.
  mutating func answer(_ question: Question, about subject: @autoclosure () -> String, _ inputs: [Value])
    -> [Value]
  {
    let outcome = rules.program(question).run(inputs)
    if !outcome.errors.isEmpty {
      let name = subject()
      errors += outcome.errors.map {
        RuleError(subject: name, decision: $0.element, location: $0.location, error: $0.error)
      }
    }
    return outcome.values
  }

  mutating func note(_ errors: [EvaluationError], about subject: String, at location: Location) {
    self.errors += errors.map {
      RuleError(subject: subject, decision: subject, location: location, error: $0)
    }
  }

  /// The rows of the question's findings table that match.
  mutating func hits(_ question: Question, about subject: @autoclosure () -> String, _ inputs: [Value])
    -> [RuleHit]
  {
    answer(question, about: subject(), inputs).last?.members.compactMap(RuleHit.init) ?? []
  }
}

/// A row that matched, and what it matched on.
struct RawFinding {
  let hit: RuleHit
  let question: Question
  let subject: Subject
  let division: DivisionCode?
  let plan: PlanID?
  let origin: Origin
}
