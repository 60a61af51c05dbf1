public import FEEL
import Glibc

extension ZoneDatabase {
  /// The time zones of the system's database, in the folder that glibc reads them from.
  public static let system = ZoneDatabase { identifier in
    guard let bytes = try? FileSystem.read("/usr/share/zoneinfo/\(identifier)") else { return nil }
    return ZoneRules(identifier: identifier, tzif: bytes)
  }
}

extension DateTime {
  /// What the clock shows, to the second, in UTC; nil if it shows no year that a date can have.
  public static var current: DateTime? { DateTime(secondsSinceEpoch: Int(Glibc.time(nil))) }
}
