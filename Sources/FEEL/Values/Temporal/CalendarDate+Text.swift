extension CalendarDate: LosslessStringConvertible {
  /// Reads `2017-03-31`, `-0044-03-15`, `999999999-12-31`; nil for anything else and for days that do not exist.
  public init?(_ iso: String) {
    if let date = CalendarDate(short: iso.utf8.span) {
      self = date
      return
    }
    var reader = TextReader(iso)
    guard let date = reader.takeDate(), reader.isAtEnd else { return nil }
    self = date
  }

  /// The common case, `YYYY-MM-DD` from year 0 to 9999; nil means only that it is not that case.
  private init?(short bytes: Span<UInt8>) {
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    var digits = 0
    for index in 0..<10 where index != 4 && index != 7 {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      digits = digits * 10 + Int(digit)
    }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  public var description: String {
    var text = TextWriter()
    text.append(self)
    return text.string
  }
}

extension TextReader {
  /// `-?YYYY-MM-DD` with four to nine digits of the year, no needless zeros among them.
  mutating func takeDate() -> CalendarDate? {
    let isNegative = take("-")
    let beginsWithZero = next == 0x30
    guard let (year, digits) = takeInteger(digits: 4...9), digits == 4 || !beginsWithZero, take("-"),
      let month = takeInteger(digits: 2), take("-"), let day = takeInteger(digits: 2)
    else { return nil }
    return CalendarDate(year: isNegative ? -year : year, month: month, day: day)
  }
}

extension TextWriter {
  mutating func append(_ date: CalendarDate) {
    if date.year < 0 { append("-") }
    append(Int(date.year).magnitude, digits: 4)
    append("-")
    append(UInt(date.month), digits: 2)
    append("-")
    append(UInt(date.day), digits: 2)
  }
}
