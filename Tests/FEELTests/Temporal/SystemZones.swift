import FEEL
import Foundation

extension ZoneDatabase {
  /// The zone files of the machine that runs the tests.
  static let system = ZoneDatabase { identifier in
    guard let data = FileManager.default.contents(atPath: "/usr/share/zoneinfo/\(identifier)") else {
      return nil
    }
    return ZoneRules(identifier: identifier, tzif: Array(data))
  }
}
