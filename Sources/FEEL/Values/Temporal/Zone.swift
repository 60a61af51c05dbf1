/// What ties a time of day to the instants of the world: an offset from UTC, or a zone with its rules.
public enum Zone: Sendable, Hashable {
  /// Seconds east of UTC, at most 18 hours either way; zero is written `Z`.
  case offset(Int32)
  case rules(ZoneRules)

  public static let utc = Zone.offset(0)
  static let offsets = -64_800...64_800

  /// An offset of so many seconds; nil beyond 18 hours.
  init?(offset seconds: Int) {
    guard Self.offsets.contains(seconds) else { return nil }
    self = .offset(Int32(seconds))
  }

  /// The offset that holds on every day, if there is one.
  var fixedOffset: Int? {
    switch self {
    case .offset(let seconds): Int(seconds)
    case .rules(let rules): rules.fixedOffset
    }
  }

  /// The offset at a moment given in local seconds since 1970-01-01T00:00:00.
  func offset(atLocal seconds: Int) -> Int {
    switch self {
    case .offset(let offset): Int(offset)
    case .rules(let rules): rules.offset(atLocal: seconds)
    }
  }

  /// The offset at an instant, in seconds since 1970-01-01T00:00:00Z.
  func offset(atInstant seconds: Int) -> Int {
    switch self {
    case .offset(let offset): Int(offset)
    case .rules(let rules): rules.offset(atInstant: seconds)
    }
  }

  /// The identifier in the zone database; an offset has none.
  public var identifier: String? {
    switch self {
    case .offset: nil
    case .rules(let rules): rules.identifier
    }
  }
}

/// Where zone rules come from. The caller supplies them; this library reads no files.
public struct ZoneDatabase: Sendable {
  /// Knows no zone: every zone id is an error.
  public static let none = ZoneDatabase { _ in nil }

  private let lookup: @Sendable (String) -> ZoneRules?

  /// `lookup` finds the rules of an identifier such as `Asia/Bangkok`, and should give the same answer always.
  public init(_ lookup: @escaping @Sendable (_ identifier: String) -> ZoneRules?) {
    self.lookup = lookup
  }

  public func rules(_ identifier: String) -> ZoneRules? {
    Self.isIdentifier(identifier) ? lookup(identifier) : nil
  }

  /// Whether a text has the form of an identifier: names of letters, digits, `_`, `+` and `-` between slashes.
  ///
  /// Identifiers become file names, so nothing else may get through.
  static func isIdentifier(_ text: String) -> Bool {
    var isAtStart = true
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: isAtStart = false
      case 0x30...0x39, 0x5F, 0x2B, 0x2D: if isAtStart { return false }
      case 0x2F:
        if isAtStart { return false }
        isAtStart = true
      default: return false
      }
    }
    return !isAtStart && text.utf8.count <= 64
  }
}
