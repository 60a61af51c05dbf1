public import Diagnostics
import Glibc

/// Reading from and writing to the disk; the only place besides the XLSX writer that does.
public enum FileSystem {
  /// A step that the system refused, with its reason.
  public struct Failure: Error {
    public let path: String
    public let step: Step
    public let code: Int32

    public enum Step: Sendable { case reading, writing }

    public init(path: String, step: Step, code: Int32) {
      self.path = path
      self.step = step
      self.code = code
    }

    public var reason: String { unsafe String(cString: strerror(code)) }
    public var isOfMissingFile: Bool { code == ENOENT || code == ENOTDIR }
  }

  public static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(path: path, step: .reading, code: errno) }
    defer { close(descriptor) }
    var information = stat()
    guard unsafe fstat(descriptor, &information) == 0 else {
      throw Failure(path: path, step: .reading, code: errno)
    }
    guard information.st_mode & S_IFMT != S_IFDIR else {
      throw Failure(path: path, step: .reading, code: EISDIR)
    }
    var bytes = [UInt8](repeating: 0, count: Int(information.st_size) + 1)
    var length = 0
    while true {
      if length == bytes.count { bytes += repeatElement(0, count: max(65_536, length)) }
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        guard let base = buffer.baseAddress else { return 0 }
        return unsafe Glibc.read(descriptor, base + length, buffer.count - length)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure(path: path, step: .reading, code: errno) }
      if count == 0 { break }
      length += count
    }
    bytes.removeLast(bytes.count - length)
    return bytes
  }

  /// Writes a new file and has the system confirm that it is on the disk.
  public static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure(path: path, step: .writing, code: errno) }
    var offset = 0
    while offset < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress else { return 0 }
        return unsafe Glibc.write(descriptor, base + offset, buffer.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let code = errno
        close(descriptor)
        throw Failure(path: path, step: .writing, code: code)
      }
      offset += count
    }
    guard close(descriptor) == 0 else { throw Failure(path: path, step: .writing, code: errno) }
  }

  public static func createDirectory(_ path: String) throws(Failure) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
      if unsafe mkdir(made, 0o755) != 0, errno != EEXIST {
        throw Failure(path: made, step: .writing, code: errno)
      }
    }
  }

  public static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return unsafe stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  public static func isFile(_ path: String) -> Bool {
    var information = stat()
    return unsafe stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
  }

  /// The files below a folder, as paths relative to it with `/` between their parts, in order of their paths.
  public static func files(below folder: String) throws(Failure) -> [String] {
    var found: [String] = []
    var pending = [""]
    while let relative = pending.popLast() {
      let path = relative.isEmpty ? folder : "\(folder)/\(relative)"
      guard let directory = unsafe opendir(path) else {
        throw Failure(path: path, step: .reading, code: errno)
      }
      defer { unsafe closedir(directory) }
      while let entry = unsafe readdir(directory) {
        let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        guard !name.hasPrefix(".") else { continue }
        let child = relative.isEmpty ? name : "\(relative)/\(name)"
        var information = stat()
        guard unsafe stat("\(folder)/\(child)", &information) == 0 else {
          throw Failure(path: "\(folder)/\(child)", step: .reading, code: errno)
        }
        if information.st_mode & S_IFMT == S_IFDIR { pending.append(child) } else { found.append(child) }
      }
    }
    return found.sorted()
  }
}

extension FileSystem.Failure {
  /// The failure as a diagnostic, the path as the user knows it.
  public func diagnostic(as shown: String? = nil) -> Diagnostic {
    let missing = code == ENOENT
    return Diagnostic(
      at: .file(shown ?? path),
      code: step == .writing ? "file.not-written" : missing ? "file.missing" : "file.unreadable",
      step == .writing
        ? Message(thai: "เขียนแฟ้มไม่ได้: \(reason)", english: "the file could not be written: \(reason)")
        : missing
          ? Message(thai: "ไม่พบแฟ้ม", english: "there is no such file")
          : Message(thai: "อ่านแฟ้มไม่ได้: \(reason)", english: "the file could not be read: \(reason)"),
      hint: step == .writing
        ? Message(
          thai: "ตรวจพื้นที่ว่างและสิทธิ์ของโฟลเดอร์ปลายทาง; แฟ้มเดิมยังอยู่ครบ",
          english: "check the free space and your rights in the target folder; earlier files are untouched")
        : missing
          ? Message(thai: "ตรวจตัวสะกดของที่อยู่แฟ้ม", english: "check the spelling of the path")
          : Message(
            thai: "ตรวจสิทธิ์การอ่านของแฟ้ม", english: "check that you may read the file"))
  }
}
