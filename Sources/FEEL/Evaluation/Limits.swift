/// What one evaluation may use before its value becomes null with an error, so that no input can hang it.
public struct Limits: Sendable, Hashable {
  /// Iterations, calls and members touched.
  public var steps: Int
  /// Nested nodes of expression trees, over all calls.
  public var depth: Int
  /// Errors kept; later ones are only counted.
  public var errors: Int

  public init(steps: Int, depth: Int, errors: Int) {
    self.steps = steps
    self.depth = depth
    self.errors = errors
  }

  public static let standard = Limits(steps: 20_000_000, depth: 2_000, errors: 100)

  /// The nesting that the parser allows in one expression.
  static let nesting = 200
}
