import DMN
import Diagnostics
import FEEL
import Register

/// Puts questions to a rule pack and gathers what could not be evaluated.
struct Judge {
  let rules: RulePack
  private(set) var errors: [RuleError] = []
  /// The rows that the questions reached; nil unless somebody wants to know.
  private(set) var coverage: RowCoverage?

  init(_ rules: RulePack, isWatching: Bool = false) {
    self.rules = rules
    coverage = isWatching ? RowCoverage() : nil
  }

  /// The values of the question's decisions, in their order.
  mutating func answer(_ question: Question, about subject: @autoclosure () -> String, _ inputs: [Value])
    -> [Value]
  {
    let outcome = rules.program(question).run(inputs)
    if coverage != nil { coverage?.add(rules.program(question).explain(inputs), run: subject()) }
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
