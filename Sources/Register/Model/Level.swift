/// The four levels of risk.
public enum Level: String, Sendable, Hashable, CaseIterable, Comparable {
  case highest, high, medium, low

  /// 4 for highest to 1 for low.
  public var rank: Int {
    switch self {
    case .highest: 4
    case .high: 3
    case .medium: 2
    case .low: 1
    }
  }

  /// `low < highest`
  public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }
}

/// Likelihood and consequence as they were scored, each 1 to 5.
public struct Score: Sendable, Hashable {
  public var likelihood: Int
  public var consequence: Int

  public init(likelihood: Int, consequence: Int) {
    self.likelihood = likelihood
    self.consequence = consequence
  }
}
