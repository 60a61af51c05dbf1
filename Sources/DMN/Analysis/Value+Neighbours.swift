internal import FEEL

extension Kind {
  /// Whether values of the kind can be cut into cells.
  var isScalar: Bool {
    switch self {
    case .boolean, .number, .string, .date, .time, .dateTime, .yearsMonths, .daysTime: true
    case .null, .list, .context, .range, .function: false
    }
  }

  /// Some value of the kind, for a column that asks nothing.
  var anyValue: Value? {
    switch self {
    case .boolean: .boolean(true)
    case .number: .number(Number(1))
    case .string: .string("other")
    case .date: CalendarDate(year: 2000, month: 1, day: 1).map { .date($0) }
    case .time: Time(hour: 12, minute: 0, second: 0).map { .time($0) }
    case .dateTime:
      CalendarDate(year: 2000, month: 1, day: 1).map { .dateTime(DateTime(midnightOf: $0, zone: nil)) }
    case .yearsMonths: .yearsMonths(YearsMonthsDuration(months: 1))
    case .daysTime: .daysTime(DaysTimeDuration(seconds: 86_400))
    case .null, .list, .context, .range, .function: nil
    }
  }
}

extension Value {
  private static let steps = [86_400, 3_600, 60, 1].map { DaysTimeDuration(seconds: $0) }
  private static let nanosecond = DaysTimeDuration(totalNanoseconds: 1)

  /// A value of the same kind that comes earlier, if there is one.
  var before: Value? {
    let found: Value? =
      switch self {
      case .number(let number):
        [number.subtracting(1), number.subtracting(number.magnitude), number.adding(number)].compactMap(
          \.self
        )
        .map(Value.number).first { $0.precedes(self) == true }
      case .string(let text): text.isEmpty ? nil : .string("")
      case .date(let date): date.adding(days: -1).map { .date($0) }
      case .dateTime(let moment): moment.adding(DaysTimeDuration(seconds: -86_400)).map { .dateTime($0) }
      case .time(let time): Time(hour: 0, minute: 0, second: 0, zone: time.zone).map { .time($0) }
      case .yearsMonths(let span): span.subtracting(.init(months: 1)).map { .yearsMonths($0) }
      case .daysTime(let span): span.subtracting(DaysTimeDuration(seconds: 86_400)).map { .daysTime($0) }
      case .null, .boolean, .list, .context, .range, .function: nil
      }
    return found.flatMap { $0.precedes(self) == true ? $0 : nil }
  }

  /// A value of the same kind that comes later, if there is one.
  var after: Value? {
    let found: Value? =
      switch self {
      case .number(let number):
        [number.adding(1), number.adding(number.magnitude), number.subtracting(number)].compactMap(\.self)
          .map(Value.number).first { precedes($0) == true }
      case .string(let text): .string(text + "~")
      case .date(let date): date.adding(days: 1).map { .date($0) }
      case .dateTime(let moment): moment.adding(DaysTimeDuration(seconds: 86_400)).map { .dateTime($0) }
      case .time(let time): Time(hour: 23, minute: 59, second: 59, zone: time.zone).map { .time($0) }
      case .yearsMonths(let span): span.adding(.init(months: 1)).map { .yearsMonths($0) }
      case .daysTime(let span): span.adding(DaysTimeDuration(seconds: 86_400)).map { .daysTime($0) }
      case .null, .boolean, .list, .context, .range, .function: nil
      }
    return found.flatMap { precedes($0) == true ? $0 : nil }
  }

  /// A value of the same kind between this one and a later one, the plainest that is easily found; nil only if there
  /// is none.
  func between(_ later: Value) -> Value? {
    let candidates: [Value?] =
      switch (self, later) {
      case (.number(let low), .number(let high)):
        [
          low.rounded(scale: 0, .down)?.adding(1), low.rounded(scale: 0, .down),
          high.subtracting(low)?.divided(by: 2).flatMap { low.adding($0) },
        ].map { $0.map { .number($0) } }
      case (.string(let low), .string): [" ", "\u{1}", "\0"].map { .string(low + $0) }
      case (.date(let low), .date): [low.adding(days: 1).map { .date($0) }]
      case (.dateTime(let low), .dateTime): Self.steps.map { low.adding($0).map { .dateTime($0) } }
      case (.time(let low), .time):
        Self.steps.dropFirst().map { step in .time(low.adding(step)) }
      case (.yearsMonths(let low), .yearsMonths): [low.adding(.init(months: 1)).map { .yearsMonths($0) }]
      case (.daysTime(let low), .daysTime):
        (Self.steps + [Self.nanosecond].compactMap(\.self)).map { low.adding($0).map { .daysTime($0) } }
      default: []
      }
    return candidates.compactMap(\.self).first { precedes($0) == true && $0.precedes(later) == true }
  }

  /// The value as a cell of a table writes it.
  var literal: String {
    switch self {
    case .null: return "null"
    case .date: return "date(\"\(text ?? "")\")"
    case .time: return "time(\"\(text ?? "")\")"
    case .dateTime: return "date and time(\"\(text ?? "")\")"
    case .yearsMonths, .daysTime: return "duration(\"\(text ?? "")\")"
    case .string: return String((Value.list([self]).text ?? "[]").dropFirst().dropLast())
    case .boolean, .number, .list, .context, .range, .function: return text ?? "null"
    }
  }
}
