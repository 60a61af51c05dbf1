import Glibc
public import Spreadsheet

/// A folder that exports go to: all of them or none.
///
/// Each file is first written beside its place; when every one is on the disk they are renamed over the earlier exports.
public struct OutputFolder: Sendable {
  public let path: String
  private var pending: [Place] = []

  public init(_ path: String) throws(FileSystem.Failure) {
    self.path = path
    try FileSystem.createDirectory(path)
  }

  /// A place beside that of a file of this name, where it is written to until `complete` moves it.
  public mutating func place(for name: String) -> Place {
    let place = Place(temporary: "\(path)/.\(name).\(getpid())", final: "\(path)/\(name)")
    pending.append(place)
    return place
  }

  /// Writes a file of this name aside.
  public mutating func write(_ bytes: [UInt8], as name: String) throws(FileSystem.Failure) {
    try place(for: name).write(bytes)
  }

  public mutating func write(_ workbook: Workbook, as name: String) throws {
    try place(for: name).write(workbook)
  }

  /// Writes files into a folder, all of them or none.
  ///
  /// - Returns: the paths of the files, in the order in which they were begun.
  @discardableResult
  public static func writing(
    to path: String, _ write: (inout OutputFolder) throws -> Void
  ) throws -> [String] {
    var output = try OutputFolder(path)
    do {
      try write(&output)
      return try output.complete()
    } catch {
      output.discard()
      throw error
    }
  }

  /// Puts every file in its place and returns their paths.
  public mutating func complete() throws(FileSystem.Failure) -> [String] {
    for place in pending {
      guard unsafe rename(place.temporary, place.final) == 0 else { throw place.failure(code: errno) }
    }
    defer { pending = [] }
    return pending.map(\.final)
  }

  /// Removes what was written aside.
  public func discard() {
    for place in pending { unsafe unlink(place.temporary) }
  }
}

extension OutputFolder {
  /// Where one file is written.
  public struct Place: Sendable {
    fileprivate let temporary: String
    fileprivate let final: String

    public func write(_ bytes: [UInt8]) throws(FileSystem.Failure) {
      do throws(FileSystem.Failure) {
        try FileSystem.write(bytes, to: temporary)
      } catch {
        throw failure(code: error.code)
      }
    }

    public func write(_ workbook: Workbook) throws {
      do {
        try writeXLSX(workbook, to: temporary)
      } catch WorkbookError.notWritten(_, let code) {
        throw failure(code: code)
      }
    }

    /// Tells of the file that was wanted, not of the one beside it.
    fileprivate func failure(code: Int32) -> FileSystem.Failure {
      FileSystem.Failure(path: final, step: .writing, code: code)
    }
  }
}
