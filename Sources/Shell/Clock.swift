public import Diagnostics
public import FEEL
import Glibc

/// The system's clock; nothing below the shell knows what time it is.
public enum Clock {
  /// Now in UTC to the millisecond, as entries of the journal have it: `2026-11-24T08:15:30.123Z`.
  public static func now() -> String {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    let seconds = time.tv_sec
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let second = seconds - days * 86_400
    let date = CalendarDate(daysSinceEpoch: days)?.description ?? "1970-01-01"
    return
      "\(date)T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
      + ".\(padded(time.tv_nsec / 1_000_000, 3))Z"
  }

  /// The day on this machine's calendar.
  public static func today() throws(Problems) -> CalendarDate {
    var now = time(nil)
    var parts = unsafe tm()
    unsafe localtime_r(&now, &parts)
    let (year, month, day) = unsafe (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
    guard let today = CalendarDate(year: year, month: month, day: day) else {
      throw Problems([
        Diagnostic(
          at: .argument("clock"), code: "clock.no-date",
          Message(
            thai: "นาฬิกาของเครื่องไม่ได้ให้วันที่ (\(year)-\(month)-\(day))",
            english: "this machine's clock gives no date (\(year)-\(month)-\(day))"),
          hint: Message(thai: "ตั้งนาฬิกาของเครื่อง", english: "set the machine's clock"))
      ])
    }
    return today
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
