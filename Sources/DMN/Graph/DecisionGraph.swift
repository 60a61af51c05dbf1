public import Diagnostics
public import FEEL

/// A set of models, resolved and compiled once; programs are cut from it.
public struct DecisionGraph: Sendable {
  public let models: [Definitions]
  /// Every decision table of the models, in their order.
  public let tables: [TableDescription]
  /// What is wrong with the models; empty unless the graph is a tolerant one.
  public let problems: [Diagnostic]
  let zones: ZoneDatabase
  let nodes: [Node]
  /// The functions that nobody watches, by node.
  let functions: [FunctionValue?]

  /// Compiles the models; throws every problem of all of them at once.
  ///
  /// `zones` finds the time zones that expressions name; without it a zone id is an error.
  public init(_ models: [Definitions], zones: ZoneDatabase = .none) throws(Problems) {
    let graph = DecisionGraph(tolerating: models, zones: zones)
    guard !graph.problems.hasErrors else { throw Problems(graph.problems) }
    self = graph
  }

  /// Compiles what can be compiled. Logic that is wrong gives null with an error; `problems` says why.
  ///
  /// This is how the standard wants an expression that cannot be evaluated to behave.
  public init(tolerating models: [Definitions], zones: ZoneDatabase = .none) {
    let builder = GraphBuilder(models, zones: zones)
    self.models = models
    self.zones = zones
    tables = models.flatMap(\.tables)
    var seen: Set<Diagnostic> = []
    problems = (builder.problems + builder.unknownNames).filter { seen.insert($0).inserted }
      .inOrderOfPlace()
    nodes = builder.nodes
    functions = Self.functions(of: builder.nodes, zones: zones, Unobserved())
  }
}
