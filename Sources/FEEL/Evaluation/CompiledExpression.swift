public import Diagnostics

/// A FEEL expression whose names are resolved to slots: compiled once, evaluated many times.
public final class CompiledExpression: Sendable {
  public let source: Source
  public var text: String { source.text }
  /// The inferred type; `any` where it is not known before evaluation.
  public let type: FEELType
  /// Names that nothing declares. They evaluate to null with an error; a strict reader refuses them.
  public let unknownNames: [Diagnostic]
  let node: Node
  private let height: Int
  private let slots: Int
  /// The slot and the entry that have to be looked up, if the expression is no more than that.
  private let slot: Int?
  private let entry: PreparedString?
  /// The steps that an evaluation costs: none where the expression is short.
  private let cost: Int

  fileprivate init(_ source: Source, _ scope: Scope) throws(SyntaxError) {
    var parser = try Parser(source.text, scope)
    let syntax = try parser.wholeExpression()
    var resolver = Resolver(scope, source)
    node = resolver.resolve(syntax)
    height = syntax.height
    slots = resolver.slotCount
    switch node {
    case .slot(let slot): (self.slot, entry) = (slot, nil)
    case .path(.slot(let slot), let name, _): (self.slot, entry) = (slot, name)
    default: (slot, entry) = (nil, nil)
    }
    cost = Limits.cost(ofLength: parser.tokens.count)
    type = syntax.type
    self.source = source
    unknownNames = parser.unknownNames(in: source)
  }

  /// The value, if it is the same in every frame and comes without errors.
  public var constant: Value? { node.constant }

  /// The value in a frame whose slots are filled as the scope says; errors gather in the frame.
  public func evaluate(in frame: inout Frame) -> Value {
    if let slot, let value = frame.lookUp(slot, entry) { return value }
    if case .constant(let value) = node { return value }
    guard frame.spend(cost) else { return .null }
    frame.reserve(slots)
    let first = frame.errors.count
    let value = frame.descend(height) { $0.evaluate(node) }
    if frame.errors.count > first { frame.attribute(errorsFrom: first, to: source) }
    return value
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
  let source = Source(text: text, location: location)
  do throws(SyntaxError) {
    return try CompiledExpression(source, scope)
  } catch {
    throw Problems([error.diagnostic(in: source)])
  }
}
