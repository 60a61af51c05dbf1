import Store

/// How long a session lets somebody in.
public struct SessionLimits: Sendable, Hashable {
  /// Seconds without a request.
  public var idle = 2 * 3600
  /// Seconds from signing in, whatever happens.
  public var absolute = 12 * 3600

  public init() {}

  func isOver(_ session: Session, at now: Moment) -> Bool {
    now >= session.seen.adding(idle) || now >= session.begun.adding(absolute)
  }
}
