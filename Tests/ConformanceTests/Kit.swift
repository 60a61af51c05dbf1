import DMN
import Diagnostics
import FEEL
import Foundation

/// The Technology Compatibility Kit's test cases, where they lie beside the repository.
enum Kit {
  static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let folder = packageRoot.appending(path: "../shared/dmn-tck").standardized

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

  /// Case names, `folder/suite/case`, that are known to fail, one on a line; `#` starts a comment.
  static func knownFailures() throws -> Set<String> {
    let file = packageRoot.appending(path: "Tests/Fixtures/conformance-known-failures.txt")
    return Set(
      try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
        .filter { !$0.hasPrefix("#") && !$0.isEmpty })
  }
}

extension TestResult {
  var name: String { "\(folder)/\(suite)/\(caseID)" }
}
