public import DMN
public import Diagnostics

/// A version of an organisation's rules, compiled: levels, duties, findings, ratings, lights and verdicts as DMN decisions.
///
/// The engine knows the names of decisions and of their inputs; every threshold and every word stands in the models.
public struct RulePack: Sendable {
  /// The name of the folder that holds the models.
  public let version: String
  public let graph: DecisionGraph
  /// In the order of `Question.allCases`, in which the optional ones come last.
  private let programs: [Program]
  /// What is left of the questions on parts of a plan once the plan itself has been judged.
  private let rests: [Question: Continuation]

  /// Compiles the models and looks up every decision that the assessment asks for.
  ///
  /// Throws every problem of the models, and then every decision that is missing.
  public init(version: String, models: [Definitions]) throws(Problems) {
    self.version = version
    let graph = try DecisionGraph(models)
    let known = Set(models.flatMap(\.decisions).map(\.name))
    var programs: [Program] = []
    var problems: [Diagnostic] = []
    for question in Question.allCases where !question.isOptional || known.isSuperset(of: question.decisions) {
      do throws(Problems) {
        programs.append(
          try graph.program(decisions: question.decisions, inputs: question.inputs))
      } catch {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    self.graph = graph
    self.programs = programs
    rests = [.control, .action, .acceptance].reduce(into: [:]) { rests, question in
      rests[question] = Continuation(
        of: programs[question.rawValue], after: programs[Question.plan.rawValue])
    }
  }

  /// The same rules in objects of their own.
  func compiledAnew() -> RulePack {
    do throws(Problems) {
      return try RulePack(version: version, models: graph.models)
    } catch {
      // The models have been compiled before, so there is nothing wrong with them.
      return self
    }
  }

  func program(_ question: Question) -> Program { programs[question.rawValue] }

  /// Nil for a question that does not go on from that on a plan.
  func rest(of question: Question) -> Continuation? { rests[question] }

  /// Nil for an optional question that this rule pack does not answer.
  func programIfKnown(_ question: Question) -> Program? {
    programs.indices.contains(question.rawValue) ? programs[question.rawValue] : nil
  }
}
