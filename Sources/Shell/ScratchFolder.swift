import Glibc

/// A folder of this process alone, for what has to be written to a file on its way.
public struct ScratchFolder: Sendable {
  public let path: String

  public init() throws(FileSystem.Failure) {
    let root = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(root)/sopthan-XXXXXX".utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let base = buffer.baseAddress, let path = unsafe mkdtemp(base) else { return nil }
      return unsafe String(cString: path)
    }
    guard let made else { throw FileSystem.Failure(path: root, step: .writing, code: errno) }
    path = made
  }

  /// Removes the folder with the files in it.
  public func remove() {
    if let files = try? FileSystem.files(below: path) {
      for file in files { unsafe unlink("\(path)/\(file)") }
    }
    unsafe rmdir(path)
  }
}
