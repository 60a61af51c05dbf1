/// Either kind of duration, as read from its ISO 8601 form.
enum EitherDuration {
  case yearsMonths(YearsMonthsDuration)
  case daysTime(DaysTimeDuration)

  /// Reads `P1Y2M` or `-P1DT2H3M4.5S`; nil for a mixture of the two kinds and for what is too long.
  init?(_ text: String) {
    var reader = DurationReader(text)
    guard let duration = reader.take() else { return nil }
    self = duration
  }
}

extension YearsMonthsDuration: CustomStringConvertible {
  /// Reads `P1Y2M`, `P30M` or `-P1Y`.
  public init?(_ text: String) {
    guard case .yearsMonths(let duration) = EitherDuration(text) else { return nil }
    self = duration
  }

  /// Normalised, as `P2Y6M`; zero is `P0M`.
  public var description: String {
    if months == 0 { return "P0M" }
    let (years, rest) = (years.magnitude, monthsOfYear.magnitude)
    return (months < 0 ? "-P" : "P") + (years > 0 ? "\(years)Y" : "") + (rest > 0 ? "\(rest)M" : "")
  }
}

extension DaysTimeDuration: CustomStringConvertible {
  /// Reads `P1DT2H3M4.5S` or `-PT90M`.
  public init?(_ text: String) {
    guard case .daysTime(let duration) = EitherDuration(text) else { return nil }
    self = duration
  }

  /// Normalised, as `P1DT2H`; zero is `PT0S`.
  public var description: String {
    if totalNanoseconds == 0 { return "PT0S" }
    var text = TextWriter()
    text.append(isNegative ? "-P" : "P")
    if days != 0 { text.append("\(days.magnitude)D") }
    if hours != 0 || minutes != 0 || nanosecondsOfMinute != 0 { text.append("T") }
    if hours != 0 { text.append("\(hours.magnitude)H") }
    if minutes != 0 { text.append("\(minutes.magnitude)M") }
    if nanosecondsOfMinute != 0 {
      let (seconds, rest) = nanosecondsOfMinute.magnitude.quotientAndRemainder(dividingBy: 1_000_000_000)
      text.append(seconds)
      text.append(nanoseconds: Int(rest))
      text.append("S")
    }
    return text.string
  }
}

private struct DurationReader {
  private var reader: TextReader
  /// Counts by designator, in the order in which they may stand.
  private var years: Int?, months: Int?, days: Int?, hours: Int?, minutes: Int?, seconds: Int?
  private var nanoseconds = 0

  init(_ text: String) {
    reader = TextReader(text)
  }

  mutating func take() -> EitherDuration? {
    let isNegative = reader.take("-")
    guard reader.take("P"), takeDateParts() else { return nil }
    if reader.take("T") {
      guard takeTimeParts() else { return nil }
    }
    guard reader.isAtEnd else { return nil }
    let hasMonths = years != nil || months != nil
    let hasDays = days != nil || hours != nil || minutes != nil || seconds != nil
    if hasMonths == hasDays { return nil }
    return hasMonths ? yearsMonths(isNegative) : daysTime(isNegative)
  }

  private func yearsMonths(_ isNegative: Bool) -> EitherDuration? {
    let total = Int128(years ?? 0) * 12 + Int128(months ?? 0)
    return Int(exactly: isNegative ? -total : total).map { .yearsMonths(.init(months: $0)) }
  }

  private func daysTime(_ isNegative: Bool) -> EitherDuration? {
    let hours = Int128(days ?? 0) * 24 + Int128(hours ?? 0)
    let seconds = (hours * 60 + Int128(minutes ?? 0)) * 60 + Int128(seconds ?? 0)
    let total = seconds * 1_000_000_000 + Int128(nanoseconds)
    return DaysTimeDuration(totalNanoseconds: isNegative ? -total : total).map { .daysTime($0) }
  }

  private mutating func takeDateParts() -> Bool {
    while reader.next != nil, reader.next != 0x54 {
      guard let count = takeCount() else { return false }
      if reader.take("Y"), years == nil, months == nil, days == nil {
        years = count
      } else if reader.take("M"), months == nil, days == nil {
        months = count
      } else if reader.take("D"), days == nil {
        days = count
      } else {
        return false
      }
    }
    return true
  }

  private mutating func takeTimeParts() -> Bool {
    if reader.isAtEnd { return false }
    while !reader.isAtEnd {
      guard let count = takeCount() else { return false }
      if reader.take("H"), hours == nil, minutes == nil {
        hours = count
      } else if reader.take("M"), minutes == nil {
        minutes = count
      } else {
        if reader.take(".") { nanoseconds = reader.takeNanoseconds(least: 0) ?? 0 }
        guard reader.take("S") else { return false }
        seconds = count
        return true
      }
    }
    return true
  }

  /// Up to 18 digits, so that no sum of parts overflows 128 bits.
  private mutating func takeCount() -> Int? { reader.takeInteger(digits: 1...18)?.value }
}
