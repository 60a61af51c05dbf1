public import Diagnostics
public import FEEL
import Glibc
import Shell
public import Store

/// What time it is; a test says so itself.
public struct ServerClock: Sendable {
  public var moment: @Sendable () -> Moment
  public var today: @Sendable () throws(Problems) -> CalendarDate

  public init(
    moment: @escaping @Sendable () -> Moment, today: @escaping @Sendable () throws(Problems) -> CalendarDate
  ) {
    self.moment = moment
    self.today = today
  }

  public static let system = ServerClock(
    moment: { Moment(seconds: Int(time(nil))) }, today: { () throws(Problems) in try Clock.today() })
}
