import Store

/// How many failed sign-ins are borne, of one account and from one address.
public struct Throttle: Sendable, Hashable {
  /// Seconds in which failures count.
  public var window = 15 * 60
  public var ofAccount = 5
  public var ofAddress = 30

  public init() {}

  /// The moment from which the next attempt is heard; nil for now.
  ///
  /// - Parameter failures: within the window, in order of time.
  func pause(after failures: [Moment], borne: Int) -> Moment? {
    guard failures.count >= borne else { return nil }
    return failures[failures.count - borne].adding(window)
  }
}
