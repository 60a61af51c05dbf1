/// The rows of the standard's tables for `+ - * /` that have a date, time or duration in them.
extension Value {
  /// The outer optional is nil when the tables have no such row, the inner when the result is out of range.
  typealias TableEntry = Value??

  /// `left + right`.
  static func temporalSum(_ left: Value, _ right: Value) -> TableEntry {
    switch (left, right) {
    case (.yearsMonths(let a), .yearsMonths(let b)): .some(a.adding(b).map(Value.yearsMonths))
    case (.daysTime(let a), .daysTime(let b)): .some(a.adding(b).map(Value.daysTime))
    case (.date, .yearsMonths(let span)), (.dateTime, .yearsMonths(let span)): left.later(by: span)
    case (.yearsMonths(let span), .date), (.yearsMonths(let span), .dateTime): right.later(by: span)
    case (.date, .daysTime(let span)), (.dateTime, .daysTime(let span)), (.time, .daysTime(let span)):
      left.later(by: span)
    case (.daysTime(let span), .date), (.daysTime(let span), .dateTime), (.daysTime(let span), .time):
      right.later(by: span)
    default: nil
    }
  }

  /// `left - right`.
  static func temporalDifference(_ left: Value, _ right: Value) -> TableEntry {
    switch (left, right) {
    case (.yearsMonths(let a), .yearsMonths(let b)): .some(a.subtracting(b).map(Value.yearsMonths))
    case (.daysTime(let a), .daysTime(let b)): .some(a.subtracting(b).map(Value.daysTime))
    case (.date, .yearsMonths(let span)), (.dateTime, .yearsMonths(let span)):
      span.negated.map(left.later(by:)) ?? .some(nil)
    case (.date, .daysTime(let span)), (.dateTime, .daysTime(let span)), (.time, .daysTime(let span)):
      span.negated.map(left.later(by:)) ?? .some(nil)
    case (.time(let a), .time(let b)): .some(a.duration(since: b).map(Value.daysTime))
    case (.date(let a), .date(let b)): .some(DaysTimeDuration(days: a.days(since: b)).map(Value.daysTime))
    case (.dateTime(let a), .dateTime(let b)): .some(a.duration(since: b).map(Value.daysTime))
    // A date beside a date and time is its midnight in UTC.
    case (.date(let a), .dateTime(let b)):
      .some(DateTime(midnightOf: a, zone: .utc).duration(since: b).map(Value.daysTime))
    case (.dateTime(let a), .date(let b)):
      .some(a.duration(since: DateTime(midnightOf: b, zone: .utc)).map(Value.daysTime))
    default: nil
    }
  }

  /// `left * right`.
  static func temporalProduct(_ left: Value, _ right: Value) -> TableEntry {
    switch (left, right) {
    case (.yearsMonths(let span), .number(let factor)), (.number(let factor), .yearsMonths(let span)):
      .some(span.multiplied(by: factor).map(Value.yearsMonths))
    case (.daysTime(let span), .number(let factor)), (.number(let factor), .daysTime(let span)):
      .some(span.multiplied(by: factor).map(Value.daysTime))
    default: nil
    }
  }

  /// `left / right`.
  static func temporalQuotient(_ left: Value, _ right: Value) -> TableEntry {
    switch (left, right) {
    case (.yearsMonths(let span), .number(let divisor)):
      .some(span.divided(by: divisor).map(Value.yearsMonths))
    case (.daysTime(let span), .number(let divisor)): .some(span.divided(by: divisor).map(Value.daysTime))
    case (.yearsMonths(let a), .yearsMonths(let b)): .some(a.divided(by: b).map(Value.number))
    case (.daysTime(let a), .daysTime(let b)): .some(a.divided(by: b).map(Value.number))
    default: nil
    }
  }

  /// `-duration`.
  var temporalNegation: TableEntry {
    switch self {
    case .yearsMonths(let span): .some(span.negated.map(Value.yearsMonths))
    case .daysTime(let span): .some(span.negated.map(Value.daysTime))
    default: nil
    }
  }

  private func later(by span: YearsMonthsDuration) -> TableEntry {
    switch self {
    case .date(let date): .some(date.adding(months: span.months).map(Value.date))
    case .dateTime(let moment): .some(moment.adding(span).map(Value.dateTime))
    default: nil
    }
  }

  private func later(by span: DaysTimeDuration) -> TableEntry {
    switch self {
    // The date that the clock shows when the time has passed since midnight.
    case .date(let date): .some(DateTime(midnightOf: date, zone: nil).adding(span).map { .date($0.date) })
    case .dateTime(let moment): .some(moment.adding(span).map(Value.dateTime))
    case .time(let time): .some(.time(time.adding(span)))
    default: nil
    }
  }
}
