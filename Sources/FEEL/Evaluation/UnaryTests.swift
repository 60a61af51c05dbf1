public import Diagnostics

/// The tests of one decision table cell, of allowed values or of a type constraint: `-`, `"a", "b"`,
/// `[1..5)`, `not(> 3)`, `? = other`.
public struct UnaryTests: Sendable {
  public let source: Source
  public var text: String { source.text }
  /// Names that nothing declares. They evaluate to null with an error; a strict reader refuses them.
  public let unknownNames: [Diagnostic]
  /// Whether the tests are `-`, which every value passes.
  public let isIrrelevant: Bool

  /// Whether the input passes; nil where a comparison has no answer. Literal cells do not touch the frame.
  public func test(_ input: Value, in frame: inout Frame) -> Bool? {
    nil
  }
}

/// Compiles unary tests against the variables of a scope; `input` is the type of what is tested.
public func compile(
  unaryTests text: String, input: FEELType = .any, in scope: Scope, at location: Location
) throws(Problems) -> UnaryTests {
  UnaryTests(source: Source(text: text, location: location), unknownNames: [], isIrrelevant: false)
}
