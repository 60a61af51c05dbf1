import Foundation
import Register

/// The register under Tests/Fixtures/small-register: small, valid, canonical, with every element of the format in it.
enum SmallRegister {
  static let files: [(path: String, bytes: [UInt8])] = RegisterFiles.inFolder("Tests/Fixtures/small-register")

  static func read() throws -> Register { try readRegister(files: files) }
}

enum RegisterFiles {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// All files below a folder of the project.
  static func inFolder(_ path: String) -> [(path: String, bytes: [UInt8])] {
    let folder = root.appendingPathComponent(path)
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.sorted().compactMap { name in
      let file = folder.appendingPathComponent(name)
      guard !file.hasDirectoryPath, let data = try? Data(contentsOf: file) else { return nil }
      return (name, [UInt8](data))
    }
  }

  /// One file of the project.
  static func contents(of path: String) -> [UInt8]? {
    (try? Data(contentsOf: root.appendingPathComponent(path))).map { [UInt8]($0) }
  }
}
