import DMN
import Diagnostics
import FEEL
import Foundation

/// The Technology Compatibility Kit's test cases, where they lie beside the repository or where `SOPTHAN_TCK` says.
enum Kit {
  static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let folder =
    ProcessInfo.processInfo.environment["SOPTHAN_TCK"].map { URL(filePath: $0) }
    ?? packageRoot.appending(path: "../shared/dmn-tck").standardized

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// Every model and test file, with paths from the kit's folder.
  static func files(in folder: URL = folder) throws -> [(path: String, bytes: [UInt8])] {
    let prefix = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (found?.allObjects as? [URL] ?? [])
      .filter { $0.pathExtension == "dmn" || $0.pathExtension == "xml" }
      .map { (String($0.standardized.path.dropFirst(prefix.count)), Array(try Data(contentsOf: $0))) }
  }

  /// The zones of the system's database, which the kit's temporal cases need.
  static let zones = ZoneDatabase { identifier in
    guard !identifier.contains(".."),
      let bytes = FileManager.default.contents(atPath: "/usr/share/zoneinfo/" + identifier)
    else { return nil }
    return ZoneRules(identifier: identifier, tzif: Array(bytes))
  }

  static let now = DateTime("2026-01-15T12:00:00Z")
}
