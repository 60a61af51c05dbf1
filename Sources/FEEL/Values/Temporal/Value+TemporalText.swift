extension Value {
  /// The value of `@"…"`: a date, date and time, time or duration, or nil if the text is none of them.
  init?(temporal text: String, zones: ZoneDatabase) {
    if let date = CalendarDate(text) {
      self = .date(date)
    } else if let moment = DateTime(text, zones: zones) {
      self = .dateTime(moment)
    } else if let time = Time(text, zones: zones) {
      self = .time(time)
    } else if let duration = EitherDuration(text) {
      self = Value(duration)
    } else {
      return nil
    }
  }

  init(_ duration: EitherDuration) {
    switch duration {
    case .yearsMonths(let span): self = .yearsMonths(span)
    case .daysTime(let span): self = .daysTime(span)
    }
  }
}
