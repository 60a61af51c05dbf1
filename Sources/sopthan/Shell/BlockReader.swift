import DMN
import Diagnostics
import Glibc
import Shell

/// Reads a file of records in blocks, each of whole records, whatever the file's size.
struct BlockReader {
  let path: String
  /// Bytes in the file; 0 where that is not known.
  let size: Int
  private(set) var bytesRead = 0
  private let descriptor: Int32
  private let format: Batch.Format
  /// The start of a record whose end has not been read yet.
  private var rest: [UInt8] = []
  private var isAtEnd = false

  /// Bytes asked for at a time; small enough to stay near the core that works on them.
  private static let blockSize = 256 * 1024
  private static let longestRecord = 64 * 1024 * 1024

  init(_ path: String, _ format: Batch.Format) throws(FileSystem.Failure) {
    self.path = path
    self.format = format
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystem.Failure(path: path, step: .reading, code: errno) }
    var information = stat()
    let isFolder = unsafe fstat(descriptor, &information) != 0 || information.st_mode & S_IFMT == S_IFDIR
    size = isFolder ? 0 : Int(information.st_size)
    if isFolder {
      Glibc.close(descriptor)
      throw FileSystem.Failure(path: path, step: .reading, code: EISDIR)
    }
  }

  func close() { _ = Glibc.close(descriptor) }

  /// The next block; nil at the end. The last record may lack its line end.
  mutating func next() throws -> [UInt8]? {
    var bytes = rest
    rest = []
    while true {
      if isAtEnd { return bytes.isEmpty ? nil : bytes }
      try fill(&bytes)
      if isAtEnd { continue }
      let whole = Batch.wholeRecords(in: bytes, format)
      if whole > 0 {
        rest = Array(bytes[whole...])
        bytes.removeLast(bytes.count - whole)
        return bytes
      }
      guard bytes.count < Self.longestRecord else { throw Problems([.recordTooLong(path)]) }
    }
  }

  private mutating func fill(_ bytes: inout [UInt8]) throws(FileSystem.Failure) {
    let start = bytes.count
    bytes += repeatElement(0, count: Self.blockSize)
    var length = start
    while length < bytes.count {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        guard let base = buffer.baseAddress else { return 0 }
        return unsafe Glibc.read(descriptor, base + length, buffer.count - length)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileSystem.Failure(path: path, step: .reading, code: errno) }
      if count == 0 {
        isAtEnd = true
        break
      }
      length += count
    }
    bytesRead += length - start
    bytes.removeLast(bytes.count - length)
  }
}

extension Diagnostic {
  fileprivate static func recordTooLong(_ path: String) -> Diagnostic {
    Diagnostic(
      at: .file(path), code: "batch.record-too-long",
      Message(thai: "มีแถวที่ยาวเกิน 64 MB", english: "a row is longer than 64 MB"),
      hint: Message(
        thai: "ตรวจว่าเครื่องหมายคำพูดปิดครบทุกช่อง", english: "check that every quotation mark is closed"))
  }
}
