import Foundation
import Glibc

/// A database that is made beside its place and put there when it is whole; what lies there already stays.
struct NewFile {
  let path: String
  /// Where it is made.
  let temporary: String

  init(_ path: String) throws(JournalFailure) {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw JournalFailure(path: path, fault: .exists)
    }
    self.path = path
    let url = URL(filePath: path)
    temporary =
      url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).\(getpid())").path
  }

  /// Puts the file in its place, and has the system confirm it.
  func complete() throws(JournalFailure) {
    // Unlike a renaming, a link never replaces what somebody else put there meanwhile.
    guard unsafe link(temporary, path) == 0 else {
      throw JournalFailure(
        path: path, fault: errno == EEXIST ? .exists : .disk(unsafe String(cString: strerror(errno))))
    }
    let folder = unsafe open(
      URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    _ = fsync(folder)
    _ = close(folder)
  }

  /// Removes what lies beside the place.
  func discard() {
    for suffix in ["", "-wal", "-shm", "-journal"] { unsafe unlink(temporary + suffix) }
  }
}
