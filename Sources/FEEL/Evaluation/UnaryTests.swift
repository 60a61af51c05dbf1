public import Diagnostics

/// The tests of one decision table cell, of allowed values or of a type constraint: `-`, `"a", "b"`,
/// `[1..5)`, `not(> 3)`, `? = other`.
public final class UnaryTests: Sendable {
  public let source: Source
  public var text: String { source.text }
  /// Names that nothing declares. They evaluate to null with an error; a strict reader refuses them.
  public let unknownNames: [Diagnostic]
  let test: Test
  private let height: Int
  /// 0 if the test does not touch the frame.
  private let slots: Int
  /// The steps that a test costs: none where it is short.
  private let cost: Int

  fileprivate init(_ source: Source, input type: FEELType, _ scope: Scope) throws(SyntaxError) {
    var parser = try Parser(source.text, scope)
    let input = parser.names.newID()
    let cell = try parser.wholeCell(input: input, type: type)
    var resolver = Resolver(scope, source)
    _ = resolver.slot(of: input)
    test = resolver.test(cell, input: input)
    height = cell.tests.reduce(0) { max($0, $1.height) }
    slots = test.isLiteral ? 0 : resolver.slotCount
    cost = Limits.cost(ofLength: parser.tokens.count)
    self.source = source
    unknownNames = parser.unknownNames(in: source)
  }

  /// Whether the tests are `-`, which every value passes.
  public var isIrrelevant: Bool {
    if case .irrelevant = test { true } else { false }
  }

  /// Whether the input passes; nil where a comparison has no answer. Literal cells do not touch the frame.
  public func test(_ input: Value, in frame: inout Frame) -> Bool? {
    if slots == 0 { return frame.passes(input, test) }
    guard frame.spend(cost) else { return nil }
    frame.reserve(slots)
    guard frame.remainingDepth >= height else {
      _ = frame.fail(.tooDeep, at: 0)
      return nil
    }
    frame.remainingDepth -= height
    let first = frame.errors.count
    let answer = frame.passes(input, test)
    if frame.errors.count > first { frame.attribute(errorsFrom: first, to: source) }
    frame.remainingDepth += height
    return answer
  }
}

extension Test {
  /// Whether the answer depends on the input alone.
  var isLiteral: Bool {
    switch self {
    case .irrelevant, .null, .boolean, .number, .string, .strings, .numberComparison, .numberInterval,
      .constant, .constantComparison:
      true
    case .value, .comparison, .condition: false
    case .any(let tests): tests.allSatisfy(\.isLiteral)
    case .not(let test): test.isLiteral
    }
  }
}

/// Compiles unary tests against the variables of a scope; `input` is the type of what is tested.
public func compile(
  unaryTests text: String, input: FEELType = .any, in scope: Scope, at location: Location
) throws(Problems) -> UnaryTests {
  let source = Source(text: text, location: location)
  do throws(SyntaxError) {
    return try UnaryTests(source, input: input, scope)
  } catch {
    throw Problems([error.diagnostic(in: source)])
  }
}
