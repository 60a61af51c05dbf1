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
  }

  func program(_ question: Question) -> Program { programs[question.rawValue] }

  /// Nil for an optional question that this rule pack does not answer.
  func programIfKnown(_ question: Question) -> Program? {
    programs.indices.contains(question.rawValue) ? programs[question.rawValue] : nil
  }
}
