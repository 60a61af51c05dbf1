import CZip

/// An archive over bytes in memory, open for one call.
///
/// What it says of its sizes is not believed: bytes are counted as they come.
@safe
struct Archive: ~Copyable {
  private let pointer: OpaquePointer
  private let limits: ReadingLimits
  private var indices: [String: UInt64] = [:]
  /// Of every part, in the order of the directory.
  private(set) var names: [String] = []
  /// Bytes that all parts together may unpack to, and those that are left of them.
  private let allowance: Int
  private var room: Int

  /// Nil for bytes that are no archive, or one whose directory contradicts its parts.
  private init?(_ bytes: UnsafeRawBufferPointer, limits: ReadingLimits) {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard unsafe !bytes.isEmpty,
      let source = unsafe zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error)
    else { return nil }
    guard let pointer = unsafe zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
      unsafe zip_source_free(source)
      return nil
    }
    unsafe self.pointer = pointer
    self.limits = limits
    // Small files pack well; the ratio guards against bombs, not against a sheet of blanks.
    allowance = min(limits.bytes, max(16 << 20, bytes.count.multipliedClamping(by: limits.ratio)))
    room = allowance
  }

  deinit { unsafe zip_discard(pointer) }

  static func open<Result>(
    _ bytes: [UInt8], limits: ReadingLimits,
    _ body: (inout Archive) throws(ReadingProblem) -> Result
  ) throws(ReadingProblem) -> Result {
    let result: Swift.Result<Result, ReadingProblem> = unsafe bytes.withUnsafeBytes { buffer in
      guard var archive = unsafe Archive(buffer, limits: limits) else { return .failure(.notAnArchive) }
      do throws(ReadingProblem) {
        try archive.readDirectory()
        return .success(try body(&archive))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private mutating func readDirectory() throws(ReadingProblem) {
    let count = unsafe zip_get_num_entries(pointer, 0)
    guard count <= limits.entries else { throw .tooMany(.parts, limit: limits.entries) }
    var met: Set<String> = []
    for index in 0..<UInt64(max(0, count)) {
      guard let name = unsafe zip_get_name(pointer, index, 0).map({ unsafe String(cString: $0) }) else {
        throw .notAnArchive
      }
      guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else { throw .unsafeName(name) }
      // Names that differ in capitals are the same part: one program would show the one, another the other.
      guard met.insert(name.lowercased()).inserted else { throw .repeatedName(name) }
      names.append(name)
      indices[name] = index
    }
  }

  /// Unpacks a part piece by piece; nil if there is none of this name.
  ///
  /// The body is given the part as a source of bytes. What is wrong with it ends the bytes and is told behind the body.
  mutating func read<Result>(
    _ name: String, _ body: (_ source: (inout MutableRawSpan) -> Int) throws(ReadingProblem) -> Result
  ) throws(ReadingProblem) -> Result? {
    guard let index = indices[name] else { return nil }
    var information = unsafe zip_stat_t()
    unsafe zip_stat_init(&information)
    guard unsafe zip_stat_index(pointer, index, 0, &information) == 0 else { throw .damaged(part: name, nil) }
    guard unsafe information.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encrypted }
    var part = try unsafe PackedPart(name, file: zip_fopen_index(pointer, index, 0), room: room)
    let result: Swift.Result<Result, ReadingProblem>
    do throws(ReadingProblem) {
      result = .success(try body { part.read(into: &$0) })
    } catch {
      result = .failure(error)
    }
    room = part.room
    // What is wrong with the archive explains what the body then found wrong with its bytes.
    if part.hasOverflowed { throw .tooMany(.bytes, limit: allowance) }
    if part.isDamaged { throw .damaged(part: name, nil) }
    return try result.get()
  }

  /// All bytes of a small part, such as the one that lists the sheets.
  mutating func bytes(of name: String) throws(ReadingProblem) -> [UInt8] {
    let limit = limits.listBytes
    var bytes: [UInt8] = []
    var isTooLarge = false
    let found: Void? = try read(name) { source throws(ReadingProblem) in
      var chunk = [UInt8](repeating: 0, count: 16_384)
      while true {
        var span = chunk.mutableSpan
        var target = unsafe span.mutableBytes
        let count = source(&target)
        if count <= 0 { return }
        isTooLarge = bytes.count + count > limit
        if isTooLarge { return }
        bytes += chunk[..<count]
      }
    }
    guard found != nil else { throw .missingPart(name) }
    if isTooLarge { throw .tooMany(.bytesOfPart(name), limit: limit) }
    return bytes
  }
}

/// One part while it is unpacked.
@safe
private struct PackedPart: ~Copyable {
  private let file: OpaquePointer
  private(set) var room: Int
  private(set) var hasOverflowed = false
  private(set) var isDamaged = false

  init(_ name: String, file: OpaquePointer?, room: Int) throws(ReadingProblem) {
    guard let file = unsafe file else { throw .damaged(part: name, nil) }
    unsafe self.file = file
    self.room = room
  }

  deinit { unsafe zip_fclose(file) }

  /// The number of bytes that came, 0 at the end and where something is wrong.
  mutating func read(into span: inout MutableRawSpan) -> Int {
    guard !hasOverflowed, !isDamaged else { return 0 }
    let count = unsafe span.withUnsafeMutableBytes { buffer in
      unsafe Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
    }
    isDamaged = count < 0
    hasOverflowed = count > room
    guard !hasOverflowed, !isDamaged else { return 0 }
    room -= count
    return count
  }
}

extension Int {
  fileprivate func multipliedClamping(by factor: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? .max : product
  }
}
