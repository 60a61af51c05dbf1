extension Time: CustomStringConvertible {
  /// Reads `10:30:00`, `10:30:00.5Z`, `10:30:00+07:00` and `10:30:00@Asia/Bangkok`; `24:00:00` is midnight.
  public init?(_ text: String, zones: ZoneDatabase = .none) {
    var reader = TextReader(text)
    guard let time = reader.takeTime(zones: zones)?.time, reader.isAtEnd else { return nil }
    self = time
  }

  public var description: String {
    var text = TextWriter()
    text.append(self)
    return text.string
  }
}

extension TextReader {
  /// A time, and whether it was written as the end of the day, 24:00:00.
  mutating func takeTime(zones: ZoneDatabase) -> (time: Time, isEndOfDay: Bool)? {
    guard let hour = takeInteger(digits: 2), take(":"), let minute = takeInteger(digits: 2), take(":"),
      let second = takeInteger(digits: 2)
    else { return nil }
    var nanosecond = 0
    if take(".") {
      guard let fraction = takeNanoseconds() else { return nil }
      nanosecond = fraction
    }
    let isEndOfDay = hour == 24 && minute == 0 && second == 0 && nanosecond == 0
    guard let zone = takeZone(zones),
      let time = Time(
        hour: isEndOfDay ? 0 : hour, minute: minute, second: second, nanosecond: nanosecond, zone: zone)
    else { return nil }
    return (time, isEndOfDay)
  }

  /// Nothing, `Z` (or `z`, as the standard's examples have it), `±hh:mm`, `±hh:mm:ss` or `@` and a known zone id; the outer optional is failure.
  private mutating func takeZone(_ zones: ZoneDatabase) -> Zone?? {
    if isAtEnd { return .some(nil) }
    if take("Z") || take("z") { return .utc }
    if take("@") {
      guard let rules = zones.rules(takeRest()) else { return nil }
      return .some(.rules(rules))
    }
    let isNegative = take("-")
    guard isNegative || take("+"), let hours = takeInteger(digits: 2), take(":"),
      let minutes = takeInteger(digits: 2), minutes < 60
    else { return nil }
    var seconds = hours * 3600 + minutes * 60
    if take(":") {
      guard let more = takeInteger(digits: 2), more < 60 else { return nil }
      seconds += more
    }
    guard let zone = Zone(offset: isNegative ? -seconds : seconds) else { return nil }
    return .some(zone)
  }
}

extension TextWriter {
  mutating func append(_ time: Time) {
    append(UInt(time.hour), digits: 2)
    append(":")
    append(UInt(time.minute), digits: 2)
    append(":")
    append(UInt(time.second), digits: 2)
    append(nanoseconds: time.nanosecond)
    switch time.zone {
    case nil: break
    case .offset(0): append("Z")
    case .offset(let offset):
      let seconds = offset.magnitude
      append(offset < 0 ? "-" : "+")
      append(UInt(seconds / 3600), digits: 2)
      append(":")
      append(UInt(seconds / 60 % 60), digits: 2)
      if seconds % 60 != 0 {
        append(":")
        append(UInt(seconds % 60), digits: 2)
      }
    case .rules(let rules):
      append("@")
      append(rules.identifier)
    }
  }
}
