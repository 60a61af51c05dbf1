public import Foundation

/// Where the project's files lie, found from the place of this source file.
public enum Project {
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  public static let register = root.appending(path: "registers/codi-2560")
  /// The work of two quarters of that register, one command a line.
  public static let commands = root.appending(path: "registers/codi-2560-commands/2560.jsonl")
  public static let exports = root.appending(path: "exports/codi-2560-q2")

  /// The executable that was built together with the running tests.
  public static var executable: URL {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "sopthan")
  }

  /// The bytes of a file of the project.
  public static func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: root.appending(path: path)))
  }

  /// Every file below a folder, as paths relative to it, in order.
  public static func files(below folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      var isFolder: ObjCBool = false
      let exists = unsafe FileManager.default.fileExists(
        atPath: folder.appending(path: $0).path, isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }.sorted()
  }
}
