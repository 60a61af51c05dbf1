/// The kind of a value, as error messages and parameter declarations name it.
public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
  case null, boolean, number, string, date, time, dateTime, yearsMonths, daysTime, list, context, range,
    function

  /// FEEL's own name of the kind.
  public var name: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .number: "number"
    case .string: "string"
    case .date: "date"
    case .time: "time"
    case .dateTime: "date and time"
    case .yearsMonths: "years and months duration"
    case .daysTime: "days and time duration"
    case .list: "list"
    case .context: "context"
    case .range: "range"
    case .function: "function"
    }
  }
}

extension Value {
  @inlinable public var kind: Kind {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .yearsMonths: .yearsMonths
    case .daysTime: .daysTime
    case .list: .list
    case .context: .context
    case .range: .range
    case .function: .function
    }
  }
}

/// A set of kinds, as the parameter of a function accepts them.
public struct Kinds: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ kind: Kind) { rawValue = 1 << UInt16(kind.rawValue) }

  public static let boolean = Kinds(.boolean)
  public static let number = Kinds(.number)
  public static let string = Kinds(.string)
  public static let date = Kinds(.date)
  public static let time = Kinds(.time)
  public static let dateTime = Kinds(.dateTime)
  public static let yearsMonths = Kinds(.yearsMonths)
  public static let daysTime = Kinds(.daysTime)
  public static let list = Kinds(.list)
  public static let context = Kinds(.context)
  public static let range = Kinds(.range)
  public static let function = Kinds(.function)
  /// Every kind but null, which a parameter allows on its own.
  public static let any = Kinds(rawValue: 0b1_1111_1111_1110)

  public func contains(_ kind: Kind) -> Bool { contains(Kinds(kind)) }
}
