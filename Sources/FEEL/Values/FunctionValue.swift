/// A function as a value: a lambda with what it captured, a built-in, or a function of the host.
public final class FunctionValue: Sendable {
  public struct Parameter: Sendable, Hashable {
    public let name: String
    public let type: FEELType

    public init(_ name: String, type: FEELType = .any) {
      self.name = name
      self.type = type
    }
  }

  enum Body: Sendable {
    case builtin([Builtin])
    case lambda(Lambda)
    case native(slots: Int, @Sendable (inout Frame) -> Value)
  }

  public let name: String?
  public let parameters: [Parameter]
  public let result: FEELType
  let captures: [Value]
  let body: Body
  let accepts: Acceptance?
  let answers: Answers?

  /// Says of an argument, by the number of its parameter, that it is of the type and allowed as it is; and the same
  /// of the result, whose number comes after those of the parameters. A host's types may exclude more than FEEL's.
  public typealias Acceptance = @Sendable (_ value: Value, _ number: Int) -> Bool

  /// What a function of one or two parameters gives without any error, if that is known beforehand. To a function of
  /// one the second argument is null.
  public typealias Answers = @Sendable (_ first: Value, _ second: Value) -> Value?

  /// A function of the host: a business knowledge model, a decision service, an external function.
  ///
  /// The body runs in a frame of its own: slot 0 holds the function itself, so that it can call itself,
  /// then come the captured values, then the arguments in the order of the parameters and converted to
  /// their types, then room up to `slots`. The result is converted to the result type. What `accepts` says yes to
  /// is not looked at again; an argument to which it still says no once it is converted is an error.
  public init(
    name: String?, parameters: [Parameter], result: FEELType = .any, captures: [Value] = [],
    slots: Int = 0, accepts: Acceptance? = nil, body: @escaping @Sendable (_ frame: inout Frame) -> Value
  ) {
    self.accepts = accepts
    answers = nil
    self.name = name
    self.parameters = parameters
    self.result = result
    self.captures = captures
    self.body = .native(slots: slots, body)
  }

  init(lambda: Lambda, captures: [Value]) {
    name = nil
    parameters = lambda.parameters
    result = lambda.result
    self.captures = captures
    body = .lambda(lambda)
    accepts = nil
    answers = nil
  }

  /// A built-in function with all its overloads.
  init(_ overloads: [Builtin]) {
    name = overloads.first?.name
    parameters = overloads.first?.parameters.map { Parameter($0.name) } ?? []
    result = .any
    captures = []
    body = .builtin(overloads)
    accepts = nil
    answers = nil
  }

  private init(_ other: FunctionValue, _ answers: @escaping Answers) {
    name = other.name
    parameters = other.parameters
    result = other.result
    captures = other.captures
    body = other.body
    accepts = other.accepts
    self.answers = answers
  }

  /// The same function of one or two parameters with answers that spare its calls.
  public func knowing(_ answers: @escaping Answers) -> FunctionValue { FunctionValue(self, answers) }
}

extension FunctionValue: Hashable {
  /// The same function; a built-in is the same wherever it was looked up.
  public static func == (left: FunctionValue, right: FunctionValue) -> Bool {
    switch (left.body, right.body) {
    case (.builtin, .builtin): left.name == right.name
    case (.builtin, _), (.lambda, _), (.native, _): left === right
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch body {
    case .builtin: hasher.combine(name)
    case .lambda, .native: hasher.combine(ObjectIdentifier(self))
    }
  }
}
