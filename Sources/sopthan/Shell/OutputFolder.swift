import Glibc
import Spreadsheet

/// A folder that exports go to: all of them or none.
///
/// Each file is first written beside its place; when every one is on the disk they are renamed over the earlier exports.
struct OutputFolder {
  let path: String
  private var pending: [(temporary: String, final: String)] = []
  private var isComplete = false

  init(_ path: String) throws(FileSystem.Failure) {
    self.path = path
    try FileSystem.createDirectory(path)
  }

  /// The path to write a file of this name to, until `complete` puts it in its place.
  mutating func place(for name: String) -> String {
    let temporary = "\(path)/.\(name).\(getpid())"
    pending.append((temporary, "\(path)/\(name)"))
    return temporary
  }

  mutating func write(_ bytes: [UInt8], as name: String) throws(FileSystem.Failure) {
    do throws(FileSystem.Failure) {
      try FileSystem.write(bytes, to: place(for: name))
    } catch {
      throw failure(of: name, code: error.code)
    }
  }

  mutating func write(_ workbook: Workbook, as name: String) throws {
    do {
      try writeXLSX(workbook, to: place(for: name))
    } catch WorkbookError.notWritten(_, let code) {
      throw failure(of: name, code: code)
    }
  }

  /// Tells of the file that was wanted, not of the one beside it.
  private func failure(of name: String, code: Int32) -> FileSystem.Failure {
    FileSystem.Failure(path: "\(path)/\(name)", step: .writing, code: code)
  }

  /// Puts every file in its place and returns their paths.
  mutating func complete() throws(FileSystem.Failure) -> [String] {
    for (temporary, final) in pending {
      guard unsafe rename(temporary, final) == 0 else {
        throw FileSystem.Failure(path: final, step: .writing, code: errno)
      }
    }
    defer { pending = [] }
    return pending.map(\.final)
  }

  /// Removes what was written aside.
  func discard() {
    for (temporary, _) in pending { unsafe unlink(temporary) }
  }
}
