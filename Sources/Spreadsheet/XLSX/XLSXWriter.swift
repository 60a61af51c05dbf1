import CXLSXWriter
import Glibc

/// Writes a workbook as XLSX to a path; the same workbook makes the same bytes.
///
/// The folder of the path also takes temporary files while the workbook is put together. A file at the path is
/// replaced; after a failure there is none. Devices, folders and the like are refused and never touched.
///
/// - Throws: `WorkbookError`, or what a sheet's `rows` throws.
public func writeXLSX(_ workbook: Workbook, to path: String) throws {
  try workbook.check()
  // Decided before anything is opened: what is no ordinary file is neither emptied nor removed.
  try Room.requireOrdinaryFile(at: path)
  do {
    try XLSXWriter(workbook, path: path).write()
  } catch {
    unsafe unlink(path)
    throw error
  }
}

private struct XLSXWriter {
  private let workbook: Workbook
  private let path: String

  init(_ workbook: Workbook, path: String) {
    self.workbook = workbook
    self.path = path
  }

  func write() throws {
    var room = Room(path: path)
    // Fails early where the path cannot be written at all, before the rows are pulled.
    try room.prove()
    // Charts hold copies of their cells' values, which the library takes from the cells that it keeps.
    let keepsCells = workbook.sheets.contains { !$0.charts.isEmpty }
    guard let file = XLSXFile(path: path, keepsCells: keepsCells) else {
      throw WorkbookError.notWritten(path: path, code: ENOMEM)
    }
    file.setProperties(workbook.properties)
    for property in workbook.properties.custom {
      guard
        unsafe workbook_set_custom_property_string(file.pointer, property.name, property.value)
          == LXW_NO_ERROR
      else { throw WorkbookError.customProperty(property.name) }
    }
    let sheets = try workbook.sheets.map { sheet in
      guard let target = unsafe workbook_add_worksheet(file.pointer, sheet.name) else {
        throw WorkbookError.sheetName(sheet.name)
      }
      unsafe file.widenBuffer(of: target)
      return unsafe SheetWriter(sheet, target: target)
    }
    for name in workbook.definedNames {
      guard unsafe workbook_define_name(file.pointer, name.name, "=\(name.reference)") == LXW_NO_ERROR else {
        throw WorkbookError.definedName(name.name)
      }
    }
    let formats = FormatTable(file)
    for sheet in sheets { try sheet.write(formats, in: file, room: &room) }
    try room.prove()
    let outcome = file.close()
    guard outcome.isWritten else { throw WorkbookError.notWritten(path: path, code: outcome.code) }
    try room.proveComplete()
  }
}

/// Owns libxlsxwriter's workbook; it is freed by writing it or by being given up.
@safe
final class XLSXFile {
  private(set) var pointer: UnsafeMutablePointer<lxw_workbook>?
  /// Freed after the workbook, whose files write through them.
  private var buffers: [UnsafeMutableRawPointer] = unsafe []

  /// - Parameter keepsCells: whether all cells are in memory until the file is written, or each row only until the next.
  init?(path: String, keepsCells: Bool) {
    let folder = path.lastIndex(of: "/").map { path[..<$0] } ?? "."
    unsafe pointer = String(folder.isEmpty ? "/" : folder).withMutableCString { folder in
      var options = unsafe lxw_workbook_options()
      unsafe options.tmpdir = folder
      unsafe options.constant_memory = keepsCells ? 0 : 1
      return unsafe workbook_new_opt(path, &options)
    }
    if unsafe pointer == nil { return nil }
  }

  deinit {
    if let pointer = unsafe pointer { unsafe lxw_workbook_free(pointer) }
    unsafe buffers.forEach { unsafe $0.deallocate() }
  }

  /// Has the rows of a sheet go to the disk in larger pieces than a file's usual 4,096 bytes.
  func widenBuffer(of sheet: UnsafeMutablePointer<lxw_worksheet>) {
    guard let rows = unsafe sheet.pointee.optimize_tmpfile else { return }
    let size = 131_072
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 1)
    unsafe buffers.append(buffer)
    unsafe setvbuf(rows, buffer.assumingMemoryBound(to: CChar.self), _IOFBF, size)
  }

  /// Writes the file and frees the workbook, whatever the outcome.
  func close() -> (isWritten: Bool, code: Int32) {
    errno = 0
    let result = unsafe workbook_close(pointer)
    let code = errno
    unsafe pointer = nil
    return (result == LXW_NO_ERROR, code == 0 ? EIO : code)
  }

  func setProperties(_ properties: Workbook.Properties) {
    unsafe properties.title.withMutableCString { title in
      unsafe properties.subject.withMutableCString { subject in
        unsafe properties.author.withMutableCString { author in
          unsafe properties.comments.withMutableCString { comments in
            var target = unsafe lxw_doc_properties()
            unsafe target.title = title
            unsafe target.subject = subject
            unsafe target.author = author
            unsafe target.comments = comments
            unsafe target.created = time_t(properties.created.secondsSinceEpoch)
            unsafe workbook_set_properties(pointer, &target)
          }
        }
      }
    }
  }
}

extension String {
  /// The text as C functions take it that forget to say `const`; they copy it and never write to it.
  func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>) throws -> Result) rethrows -> Result {
    try unsafe withCString { try unsafe body(UnsafeMutablePointer(mutating: $0)) }
  }
}
