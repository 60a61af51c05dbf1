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

  /// A function of the host: a business knowledge model, a decision service, an external function.
  ///
  /// The body runs in a frame of its own: slot 0 holds the function itself, so that it can call itself,
  /// then come the captured values, then the arguments in the order of the parameters and converted to
  /// their types, then room up to `slots`. The result is converted to the result type.
  public init(
    name: String?, parameters: [Parameter], result: FEELType = .any, captures: [Value] = [],
    slots: Int = 0, body: @escaping @Sendable (_ frame: inout Frame) -> Value
  ) {
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
  }

  /// A built-in function with all its overloads.
  init(_ overloads: [Builtin]) {
    name = overloads.first?.name
    parameters = overloads.first?.parameters.map { Parameter($0.name) } ?? []
    result = .any
    captures = []
    body = .builtin(overloads)
  }
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
