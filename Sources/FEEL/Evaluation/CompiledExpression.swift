public import Diagnostics

/// A FEEL expression whose names are resolved to slots: compiled once, evaluated many times.
public struct CompiledExpression: Sendable {
  public let source: Source
  public var text: String { source.text }
  /// The inferred type; `any` where it is not known before evaluation.
  public let type: FEELType
  /// Names that nothing declares. They evaluate to null with an error; a strict reader refuses them.
  public let unknownNames: [Diagnostic]

  /// The value in a frame whose slots are filled as the scope says; errors gather in the frame.
  public func evaluate(in frame: inout Frame) -> Value {
    .null
  }

  /// The value with the variables of the scope in the order of their slots.
  public func evaluate(_ variables: [Value] = []) -> (value: Value, errors: [EvaluationError]) {
    var frame = Frame(variables)
    let value = evaluate(in: &frame)
    return (value, frame.errors)
  }
}

/// Compiles an expression against the variables of a scope.
public func compile(
  expression text: String, in scope: Scope, at location: Location
) throws(Problems) -> CompiledExpression {
  CompiledExpression(source: Source(text: text, location: location), type: .any, unknownNames: [])
}
