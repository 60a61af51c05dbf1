import Glibc

/// A file that takes its place only when it is complete; until then it is written beside it.
public struct OutputFile: Sendable {
  private let path: String
  private let temporary: String
  private let descriptor: Int32

  /// Nothing but an ordinary file is ever replaced.
  public init(_ path: String) throws(FileSystem.Failure) {
    self.path = path
    var information = stat()
    if unsafe stat(path, &information) == 0, information.st_mode & S_IFMT != S_IFREG {
      throw FileSystem.Failure(
        path: path, step: .writing, code: information.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    let slash = path.utf8.lastIndex(of: 0x2F).map { path.utf8.index(after: $0) } ?? path.startIndex
    temporary = "\(path[..<slash]).\(path[slash...]).\(getpid())"
    descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileSystem.Failure(path: path, step: .writing, code: errno) }
  }

  public func write(_ bytes: [UInt8]) throws(FileSystem.Failure) {
    var offset = 0
    while offset < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress else { return 0 }
        return unsafe Glibc.write(descriptor, base + offset, buffer.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileSystem.Failure(path: path, step: .writing, code: errno) }
      offset += count
    }
  }

  /// Puts the file in its place.
  public func complete() throws(FileSystem.Failure) {
    guard close(descriptor) == 0, unsafe rename(temporary, path) == 0 else {
      let code = errno
      unsafe unlink(temporary)
      throw FileSystem.Failure(path: path, step: .writing, code: code)
    }
  }

  /// Removes what was written.
  public func discard() {
    _ = close(descriptor)
    unsafe unlink(temporary)
  }
}
