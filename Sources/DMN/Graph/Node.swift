internal import Diagnostics
internal import FEEL

/// An element of the decision requirements graph; its number is also its slot in the frame of a run.
struct Node: Sendable {
  enum Kind: Sendable, Hashable {
    case inputData, decision, knowledge, service
  }

  enum Content: Sendable {
    case inputData
    case decision(Logic?)
    case knowledge(Callable?)
    case service(ServicePlan?)
  }

  enum Callable: Sendable {
    /// Captures the functions that it requires.
    case template(FunctionTemplate)
    case fixed(FunctionValue)
  }

  var model: Int
  var name: String
  var id: String
  var location: Location
  var type = DeclaredType.any
  var requirements: [Requirement] = []
  var content: Content

  struct Requirement: Sendable {
    var node: Int
    /// How the logic may write the name of what is required; at least one.
    var spellings: [String]
  }
}

extension Node {
  var kind: Kind {
    switch content {
    case .inputData: .inputData
    case .decision: .decision
    case .knowledge: .knowledge
    case .service: .service
    }
  }

  /// The declared type of a decision or of input data, or else what the decision's logic shows.
  var knownType: FEELType {
    if case .decision(let logic?) = content, case .any = type.structure { logic.type } else { type.structure }
  }

  var traceKind: DecisionTrace.Kind {
    switch kind {
    case .inputData: .inputData
    case .decision: .decision
    case .knowledge: .businessKnowledgeModel
    case .service: .decisionService
    }
  }
}

/// What a decision service does when it is called: decisions in order, in a frame laid out like that of a run.
struct ServicePlan: Sendable {
  /// The nodes that the parameters fill, in the order of the parameters.
  var parameters: [Int]
  /// Other nodes that the decisions may read and that nothing fills.
  var absent: [Int]
  var functions: [Int]
  var steps: [Int]
  var outputs: [Int]
  /// The names of the outputs, when there are several.
  var shape: Shape?
}
