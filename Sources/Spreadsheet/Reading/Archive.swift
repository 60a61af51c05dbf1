import CZip

/// What an archive holds: the names of all parts, and the bytes of those that are wanted.
struct UnpackedArchive {
  var names: [String] = []
  var parts: [String: [UInt8]] = [:]
}

/// The parts of a ZIP archive that are wanted, unpacked, by name.
///
/// What the archive says of its sizes is not believed: bytes are counted as they come.
func unpack(
  _ bytes: [UInt8], limits: ReadingLimits, where isWanted: (String) -> Bool
) throws(ReadingProblem) -> UnpackedArchive {
  let result: Result<UnpackedArchive, ReadingProblem> = unsafe bytes.withUnsafeBytes { buffer in
    guard let archive = unsafe OpenArchive(buffer) else { return .failure(.notAnArchive) }
    do throws(ReadingProblem) {
      return .success(try archive.parts(limits: limits, packed: buffer.count, where: isWanted))
    } catch {
      return .failure(error)
    }
  }
  return try result.get()
}

/// Owns one open archive over bytes in memory and closes it exactly once.
@safe
private struct OpenArchive: ~Copyable {
  private let archive: OpaquePointer

  /// Nil for bytes that are no archive, or one whose directory contradicts its parts.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard unsafe !bytes.isEmpty,
      let source = unsafe zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error)
    else { return nil }
    guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
      unsafe zip_source_free(source)
      return nil
    }
    unsafe self.archive = archive
  }

  deinit { unsafe zip_discard(archive) }

  func parts(
    limits: ReadingLimits, packed: Int, where isWanted: (String) -> Bool
  ) throws(ReadingProblem) -> UnpackedArchive {
    let count = unsafe zip_get_num_entries(archive, 0)
    guard count <= limits.entries else { throw .tooMany("entries", limit: limits.entries) }
    // Small files pack well; the ratio guards against bombs, not against a sheet of blanks.
    var room = min(limits.totalBytes, max(16 << 20, packed * limits.ratio))
    var unpacked = UnpackedArchive()
    for index in 0..<UInt64(max(0, count)) {
      var information = unsafe zip_stat_t()
      unsafe zip_stat_init(&information)
      guard unsafe zip_stat_index(archive, index, 0, &information) == 0,
        let pointer = unsafe information.name
      else { throw .notAnArchive }
      let name = unsafe String(cString: pointer)
      guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else { throw .unsafeName(name) }
      unpacked.names.append(name)
      guard isWanted(name) else { continue }
      guard unsafe information.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encrypted }
      let part = try read(index, atMost: min(room, limits.partBytes))
      room -= part.count
      unpacked.parts[name] = part
    }
    return unpacked
  }

  private func read(_ index: UInt64, atMost limit: Int) throws(ReadingProblem) -> [UInt8] {
    guard let file = unsafe zip_fopen_index(archive, index, 0) else { throw .notAnArchive }
    defer { unsafe zip_fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
      }
      guard count >= 0 else { throw .notAnArchive }
      if count == 0 { return bytes }
      guard bytes.count + Int(count) <= limit else { throw .tooMany("bytes", limit: limit) }
      bytes += chunk[..<Int(count)]
    }
  }
}
