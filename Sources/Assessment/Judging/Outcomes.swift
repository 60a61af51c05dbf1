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
  /// One for each findings table met so far.
  private var outputs: [FindingOutputs] = []

  init(_ rules: RulePack, isWatching: Bool = false) {
    self.rules = rules
    coverage = isWatching ? RowCoverage() : nil
  }

  /// The values of the question's decisions, in their order.
  mutating func answer(_ question: Question, about subject: @autoclosure () -> String, _ inputs: [Value])
    -> [Value]
  {
    take(rules.program(question).run(inputs), of: question, about: subject(), inputs)
  }

  /// Judges a plan, so that its parts can be judged on what it came to.
  mutating func start(about subject: @autoclosure () -> String, _ plan: Value) -> Program.Run {
    let run = rules.program(.plan).start([plan])
    _ = take(run.outcome, of: .plan, about: subject(), run.inputs)
    return run
  }

  private mutating func take(
    _ outcome: Outcome, of question: Question, about subject: @autoclosure () -> String, _ inputs: [Value]
  ) -> [Value] {
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
    hits(in: answer(question, about: subject(), inputs).last)
  }

  /// The rows that the value of a findings decision holds.
  mutating func hits(in value: Value?) -> [RuleHit] {
    guard let value, !value.isNull else { return [] }
    var hits: [RuleHit] = []
    for member in value.members {
      guard case .context(let row) = member else { continue }
      let place = outputs.firstIndex { $0.shape === row.shape } ?? outputs.count
      if place == outputs.count { outputs.append(FindingOutputs(row.shape)) }
      if let hit = RuleHit(row, outputs[place]) { hits.append(hit) }
    }
    return hits
  }

  /// The rows that match for a part of a plan that has been judged.
  mutating func hits(
    _ question: Question, about subject: @autoclosure () -> String, of part: Value,
    after plan: inout Program.Run
  ) -> [RuleHit] {
    let inputs = plan.inputs + [part]
    guard let rest = rules.rest(of: question) else { return hits(question, about: subject(), inputs) }
    return hits(in: take(plan.outcome(of: rest, inputs), of: question, about: subject(), inputs).last)
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
