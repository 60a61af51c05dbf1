public import Foundation

/// A folder that is removed with the last reference to it.
public final class TemporaryFolder: Sendable {
  public let url: URL

  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "sopthan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A copy of a folder of the project, to be spoilt.
  public func copy(of folder: URL, as name: String) throws -> URL {
    let target = url.appending(path: name)
    try FileManager.default.copyItem(at: folder, to: target)
    return target
  }
}
