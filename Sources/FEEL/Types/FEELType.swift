/// A FEEL type: what `instance of`, parameters and type references name.
public indirect enum FEELType: Sendable, Hashable {
  case any, null
  case boolean, number, string
  case date, time, dateTime, yearsMonths, daysTime
  case list(FEELType)
  case range(FEELType)
  /// The entries that a value must have; it may have more.
  case context([Entry])
  case function([FEELType], FEELType)

  public struct Entry: Sendable, Hashable {
    public let name: String
    public let type: FEELType

    public init(_ name: String, _ type: FEELType) {
      self.name = name
      self.type = type
    }
  }

  /// A built-in type by its name, also by the spellings of older versions of the standard.
  public init?(named name: String) {
    switch name {
    case "Any", "any": self = .any
    case "Null", "null": self = .null
    case "boolean": self = .boolean
    case "number": self = .number
    case "string": self = .string
    case "date": self = .date
    case "time": self = .time
    case "date and time", "dateTime": self = .dateTime
    case "years and months duration", "yearMonthDuration": self = .yearsMonths
    case "days and time duration", "dayTimeDuration": self = .daysTime
    case "list": self = .list(.any)
    case "range": self = .range(.any)
    case "context": self = .context([])
    default: return nil
    }
  }
}
