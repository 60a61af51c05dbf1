import Glibc

/// The place on the disk that a workbook needs.
///
/// libxlsxwriter does not look whether its temporary files take what it writes to them: a full disk or a limit
/// on the size of files would leave a damaged workbook and no error. So the system is asked for the room first.
struct Room {
  let path: String
  /// Bytes that all parts of the workbook take before they are compressed, at the most.
  private var bytes = 262_144

  init(path: String) { self.path = path }

  /// Counts a cell with so many bytes of text or formula; escapes at most double what is usual.
  mutating func count(textBytes: Int) { bytes += 96 + textBytes * 2 }

  mutating func count(rows: Int, charts: Int) { bytes += rows * 96 + charts * 32_768 }

  /// Refuses a path where something other than an ordinary file stands; a link counts as what it leads to.
  static func requireOrdinaryFile(at path: String) throws(WorkbookError) {
    var information = stat()
    guard unsafe stat(path, &information) == 0 else { return }
    switch information.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw .notWritten(path: path, code: EISDIR)
    default: throw .notWritten(path: path, code: EINVAL)
    }
  }

  /// Reserves the room at the path and gives it back.
  func prove() throws(WorkbookError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .notWritten(path: path, code: errno) }
    let code = posix_fallocate(descriptor, 0, off_t(bytes))
    let isEmptied = ftruncate(descriptor, 0) == 0
    let isClosed = close(descriptor) == 0
    guard code == 0, isEmptied, isClosed else { throw .notWritten(path: path, code: code == 0 ? EIO : code) }
  }

  /// Looks for the record that ends every ZIP file; the last bytes are written where errors go unseen.
  func proveComplete() throws(WorkbookError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .notWritten(path: path, code: errno) }
    defer { close(descriptor) }
    var ending = [UInt8](repeating: 0, count: 22)
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 22, unsafe pread(descriptor, &ending, 22, size - 22) == 22,
      ending.starts(with: [0x50, 0x4B, 0x05, 0x06])
    else { throw .notWritten(path: path, code: ENOSPC) }
  }
}
