/// A FEEL value.
///
/// `==` and hashing are structural; FEEL's own equality, which knows a third answer, is `equals(_:)`.
/// The larger kinds are boxed so that a value stays three words wide.
public enum Value: Sendable, Hashable {
  case null
  case boolean(Bool)
  case number(Number)
  case string(String)
  case date(CalendarDate)
  indirect case time(Time)
  indirect case dateTime(DateTime)
  case yearsMonths(YearsMonthsDuration)
  indirect case daysTime(DaysTimeDuration)
  case list([Value])
  case context(Context)
  indirect case range(RangeValue)
  case function(FunctionValue)
}

extension Value {
  @inlinable public var isNull: Bool {
    if case .null = self { true } else { false }
  }

  public var isTrue: Bool {
    if case .boolean(true) = self { true } else { false }
  }

  /// The value as a list: a list itself, anything else as its only member.
  public var asList: [Value] {
    if case .list(let members) = self { members } else { [self] }
  }

  init(_ answer: Bool?) {
    self = if let answer { .boolean(answer) } else { .null }
  }
}
