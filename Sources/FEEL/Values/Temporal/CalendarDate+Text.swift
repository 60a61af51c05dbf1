extension CalendarDate: LosslessStringConvertible {
  /// Reads `2017-03-31`, `-0044-03-15`, `999999999-12-31`; nil for anything else and for days that do not exist.
  public init?(_ iso: String) {
    var reader = TextReader(iso)
    guard let date = reader.takeDate(), reader.isAtEnd else { return nil }
    self = date
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
