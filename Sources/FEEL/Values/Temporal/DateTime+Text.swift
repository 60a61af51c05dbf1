extension DateTime: CustomStringConvertible {
  /// Reads a date, `T` and a time; a date alone is its local midnight, 24:00:00 the midnight that follows.
  public init?(_ text: String, zones: ZoneDatabase = .none) {
    var reader = TextReader(text)
    guard let date = reader.takeDate() else { return nil }
    if reader.isAtEnd {
      self.init(midnightOf: date, zone: nil)
      return
    }
    guard reader.take("T"), let (time, isEndOfDay) = reader.takeTime(zones: zones), reader.isAtEnd else {
      return nil
    }
    guard let day = isEndOfDay ? date.adding(days: 1) : date else { return nil }
    self.init(date: day, time: time)
  }

  public var description: String {
    var text = TextWriter()
    text.append(date)
    text.append("T")
    text.append(time)
    return text.string
  }
}
