internal import Diagnostics
internal import FEEL

/// Decision logic compiled: names are slots, types are resolved, and what never changes is computed.
indirect enum Logic: Sendable {
  case constant(Value)
  case expression(CompiledExpression)
  /// Logic that could not be compiled; it gives null and says why.
  case broken(Message)
  case converted(Conversion)
  case context(Shape, [Entry])
  /// A boxed context with a result: its entries are seen only inside.
  case block([Entry], result: Logic)
  case table(CompiledTable)
  case invocation(function: Logic, arguments: [(parameter: String, value: Logic)])
  case list([Logic])
  case relation(Shape, [[Logic]])
  case function(FunctionTemplate)
  case conditional(Logic, then: Logic, otherwise: Logic)
  /// The list is put into the slot, where the compiled filter expression finds it.
  case filter(list: Logic, slot: Int, CompiledExpression)
  case boxedFilter(BoxedFilter)
  case iteration(CompiledIteration)

  struct Entry: Sendable {
    /// The slot in which later entries find the value.
    var slot: Int
    var value: Logic
  }
}

/// Logic whose value is converted to a declared type.
final class Conversion: Sendable {
  let logic: Logic
  let type: DeclaredType

  init(_ logic: Logic, to type: DeclaredType) {
    self.logic = logic
    self.type = type
  }
}

/// A boxed filter whose condition is more than a line of text.
struct BoxedFilter: Sendable {
  var list: Logic
  /// Makes a list of what the slot holds.
  var items: CompiledExpression
  var slot: Int
  /// The slots of the entries that the members are known to have.
  var entries: [(name: String, slot: Int)]
  var condition: Logic
}

/// A boxed `for`, `some` or `every`.
struct CompiledIteration: Sendable {
  var kind: Iteration.Kind
  var list: Logic
  /// Makes a list of what `slot` holds, by the rules of a `for` written as text.
  var items: CompiledExpression
  /// The iteration variable; also what `items` reads.
  var slot: Int
  /// The slot of `partial`, the results so far.
  var partial: Int
  var body: Logic
}

/// A function before it has captured the variables around it.
struct FunctionTemplate: Sendable {
  var name: String?
  var parameters: [FunctionValue.Parameter]
  /// The parameters' types as the model declares them.
  var types: [DeclaredType]
  var result: DeclaredType
  /// The slots, in the frame around the function, of what it captures.
  var captured: [Int]
  /// The first slot of the parameters in the function's own frame.
  var firstParameter: Int
  /// Slots in use before any local of an expression.
  var slots: Int
  var body: Logic
}
