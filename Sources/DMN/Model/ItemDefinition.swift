public import Diagnostics

/// The declaration of a type, or of one component of a structured type.
public struct ItemDefinition: Sendable {
  public var name: String
  public var id: String?
  public var location: Location
  /// True when the values are lists of what the rest declares.
  public var isCollection = false
  public var type: TypeReference?
  public var components: [ItemDefinition] = []
  public var function: FunctionItem?
  /// Unary tests that every item must pass.
  public var allowedValues: ExpressionText?
  /// Unary tests that the value as a whole must pass.
  public var typeConstraint: ExpressionText?

  public init(name: String, id: String? = nil, location: Location) {
    self.name = name
    self.id = id
    self.location = location
  }
}

/// The declaration of a function type.
public struct FunctionItem: Sendable {
  public var parameters: [Variable]
  public var result: TypeReference?

  public init(parameters: [Variable], result: TypeReference?) {
    self.parameters = parameters
    self.result = result
  }
}
