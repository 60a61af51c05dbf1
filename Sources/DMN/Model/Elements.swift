public import Diagnostics

/// A value that a caller supplies.
public struct InputData: Sendable {
  public var id: String
  public var name: String
  public var type: TypeReference?
  public var location: Location
  public var label: String?
  public var description: String?

  public init(id: String, name: String, type: TypeReference?, location: Location) {
    self.id = id
    self.name = name
    self.type = type
    self.location = location
  }
}

/// A value that is derived from the values it requires.
public struct Decision: Sendable {
  public var id: String
  public var name: String
  public var type: TypeReference?
  public var location: Location
  public var label: String?
  public var description: String?
  public var requiredInputs: [ElementReference] = []
  public var requiredDecisions: [ElementReference] = []
  public var requiredKnowledge: [ElementReference] = []
  /// Nil when the model leaves the decision to be supplied as an input.
  public var logic: BoxedExpression?

  public init(id: String, name: String, type: TypeReference?, location: Location) {
    self.id = id
    self.name = name
    self.type = type
    self.location = location
  }
}

/// A named function that decisions and other functions may call.
public struct BusinessKnowledgeModel: Sendable {
  public var id: String
  public var name: String
  public var type: TypeReference?
  public var location: Location
  public var label: String?
  public var description: String?
  public var requiredKnowledge: [ElementReference] = []
  public var logic: FunctionDefinition?

  public init(id: String, name: String, type: TypeReference?, location: Location) {
    self.id = id
    self.name = name
    self.type = type
    self.location = location
  }
}

/// A part of the decision graph that can be called as a function of its input data and input decisions.
public struct DecisionService: Sendable {
  public var id: String
  public var name: String
  public var type: TypeReference?
  public var location: Location
  public var outputDecisions: [ElementReference] = []
  public var encapsulatedDecisions: [ElementReference] = []
  public var inputDecisions: [ElementReference] = []
  public var inputData: [ElementReference] = []

  public init(id: String, name: String, type: TypeReference?, location: Location) {
    self.id = id
    self.name = name
    self.type = type
    self.location = location
  }
}
