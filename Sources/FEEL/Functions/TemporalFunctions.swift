extension Builtin {
  /// Functions that make and take apart dates, times and durations.
  static let temporal: [Builtin] =
    constructors + [
      Builtin(
        "years and months duration",
        [.required("from", [.date, .dateTime]), .required("to", [.date, .dateTime])]
      ) { call in
        guard let start = call.date(0), let end = call.date(1) else { return .null }
        return .yearsMonths(YearsMonthsDuration(from: start, to: end))
      },
      ofDate("day of year") { .number(Number($0.dayOfYear)) },
      ofDate("day of week") { .string(dayNames[$0.weekday - 1]) },
      ofDate("month of year") { .string(monthNames[Int($0.month) - 1]) },
      ofDate("week of year") { .number(Number($0.weekOfYear)) },
      Builtin("now", []) { call in call.now.map(Value.dateTime) ?? call.reject(.noClock) },
      Builtin("today", []) { call in (call.now?.date).map(Value.date) ?? call.reject(.noClock) },
    ]

  private static func ofDate(
    _ name: String, _ function: @escaping @Sendable (CalendarDate) -> Value
  ) -> Builtin {
    Builtin(name, [.required("date", [.date, .dateTime])]) { $0.date(0).map(function) ?? .null }
  }

  private static let dayNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}

extension Frame {
  /// A date, or the date of a date and time.
  func date(_ slot: Int) -> CalendarDate? {
    switch self[slot] {
    case .date(let date): date
    case .dateTime(let moment): moment.date
    default: nil
    }
  }
}
