public import Diagnostics

/// Decision logic in one of the standard's boxes.
public struct BoxedExpression: Sendable {
  public var id: String?
  public var type: TypeReference?
  public var location: Location
  public var form: Form

  public init(id: String? = nil, type: TypeReference? = nil, location: Location, form: Form) {
    self.id = id
    self.type = type
    self.location = location
    self.form = form
  }

  public indirect enum Form: Sendable {
    case literal(ExpressionText)
    case context([ContextEntry])
    case decisionTable(DecisionTable)
    case invocation(Invocation)
    case list([BoxedExpression])
    case relation(columns: [Variable], rows: [[BoxedExpression]])
    case function(FunctionDefinition)
    case conditional(condition: BoxedExpression, then: BoxedExpression, otherwise: BoxedExpression)
    case filter(list: BoxedExpression, match: BoxedExpression)
    case iteration(Iteration)
  }
}

/// One line of a boxed context. The line without a variable gives the context's result.
public struct ContextEntry: Sendable {
  public var variable: Variable?
  public var value: BoxedExpression

  public init(variable: Variable?, value: BoxedExpression) {
    self.variable = variable
    self.value = value
  }
}

/// A boxed call, its arguments bound by the names of the parameters.
public struct Invocation: Sendable {
  public var function: BoxedExpression
  public var bindings: [(parameter: Variable, value: BoxedExpression?)]

  public init(function: BoxedExpression, bindings: [(parameter: Variable, value: BoxedExpression?)]) {
    self.function = function
    self.bindings = bindings
  }
}

/// A function written in a box, or the logic of a business knowledge model.
public struct FunctionDefinition: Sendable {
  public enum Kind: String, Sendable, Hashable {
    case feel = "FEEL"
    case java = "Java"
    case pmml = "PMML"
  }

  public var kind: Kind
  public var parameters: [Variable]
  public var type: TypeReference?
  public var body: BoxedExpression?
  public var location: Location

  public init(
    kind: Kind, parameters: [Variable], type: TypeReference?, body: BoxedExpression?, location: Location
  ) {
    self.kind = kind
    self.parameters = parameters
    self.type = type
    self.body = body
    self.location = location
  }
}

/// A boxed `for`, `some` or `every`.
public struct Iteration: Sendable {
  public enum Kind: String, Sendable, Hashable {
    case each = "for"
    case some
    case every
  }

  public var kind: Kind
  public var variable: Variable
  public var list: BoxedExpression
  /// What is returned for, or must be satisfied by, each item.
  public var body: BoxedExpression

  public init(kind: Kind, variable: Variable, list: BoxedExpression, body: BoxedExpression) {
    self.kind = kind
    self.variable = variable
    self.list = list
    self.body = body
  }
}
