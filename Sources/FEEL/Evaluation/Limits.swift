/// What one evaluation may use before its value becomes null with an error, so that no input can hang it.
public struct Limits: Sendable, Hashable {
  /// Iterations, calls and members touched.
  public var steps: Int
  /// Nested nodes of expression trees, over all calls.
  public var depth: Int
  /// Errors kept; later ones are dropped.
  public var errors: Int

  public init(steps: Int, depth: Int, errors: Int) {
    self.steps = steps
    self.depth = depth
    self.errors = errors
  }

  public static let standard = Limits(steps: 2_000_000, depth: 2_000, errors: 100)

  /// The nesting that the parser allows in one expression.
  static let nesting = 100
  /// The height of one expression's tree; a sum of many terms is as high as it is long.
  static let height = 400
  /// Names reported as unknown in one expression.
  static let unknownNames = 20
  /// The steps that calling a function literal or a function of the host costs.
  static let callSteps = 4
  /// What a call of a function of the host counts for, whatever it does inside.
  static let nativeCallHeight = 20
  /// The steps that running into the limit of depth costs.
  static let depthPenalty = 10_000
  /// The values that finding a type's answer may look at.
  static let conversionParts = 4_000_000
  /// The steps that running a text of so many tokens costs.
  static func cost(ofLength tokens: Int) -> Int { tokens >> 3 }
  /// Lists and contexts inside each other.
  static let valueDepth = 500
  static let stringBytes = 16_777_216
}
