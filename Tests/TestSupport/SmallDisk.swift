public import Foundation

/// A disk in memory that is soon full; it is gone with the last reference to it.
public final class SmallDisk: Sendable {
  public let url: URL
  private let folder: TemporaryFolder

  /// Nil where mounting is not allowed.
  public init?(megabytes: Int) throws {
    folder = try TemporaryFolder()
    url = folder.url.appending(path: "disk")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    guard getuid() == 0,
      try run(
        URL(filePath: "/bin/mount"), ["-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", url.path]
      ).code == 0
    else { return nil }
  }

  deinit { _ = try? run(URL(filePath: "/bin/umount"), ["-l", url.path]) }
}
