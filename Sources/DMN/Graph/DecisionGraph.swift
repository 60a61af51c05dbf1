public import Diagnostics
internal import FEEL

/// A set of models, resolved and compiled once; programs are cut from it.
public struct DecisionGraph: Sendable {
  public let models: [Definitions]
  /// Every decision table of the models, in their order.
  public let tables: [TableDescription]
  /// What is wrong with the models; empty unless the graph is a tolerant one.
  public let problems: [Diagnostic]
  let nodes: [Node]
  /// The functions that nobody watches, by node.
  let functions: [FunctionValue?]

  /// Compiles the models; throws every problem of all of them at once.
  public init(_ models: [Definitions]) throws(Problems) {
    let graph = DecisionGraph(tolerating: models)
    guard !graph.problems.hasErrors else { throw Problems(graph.problems) }
    self = graph
  }

  /// Compiles what can be compiled. Logic that is wrong gives null with an error; `problems` says why.
  ///
  /// This is how the standard wants an expression that cannot be evaluated to behave.
  public init(tolerating models: [Definitions]) {
    let builder = GraphBuilder(models)
    self.models = models
    tables = models.flatMap(\.tables)
    var seen: Set<Diagnostic> = []
    problems = (builder.problems + builder.unknownNames).filter { seen.insert($0).inserted }
      .inOrderOfPlace()
    nodes = builder.nodes
    functions = Self.functions(of: builder.nodes, Unobserved())
  }
}
