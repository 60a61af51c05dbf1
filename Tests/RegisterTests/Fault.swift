import Diagnostics
import Register
import Testing

/// One change that makes the small register wrong, and what must be said of it.
struct Fault: Sendable, CustomTestStringConvertible {
  var title: String
  var path: String
  var old: String
  var new: String
  /// `place code`, all of them and in order.
  var expected: [String]
  /// What the first message must quote.
  var quoted: String
  /// What the first hint must say, if that matters.
  var hint: String?

  init(
    _ title: String, _ path: String, _ old: String, _ new: String, _ expected: [String], quoted: String,
    hint: String? = nil
  ) {
    self.title = title
    self.path = path
    self.old = old
    self.new = new
    self.expected = expected
    self.quoted = quoted
    self.hint = hint
  }

  var testDescription: String { title }

  /// The small register with the change made once.
  func files() throws -> [(path: String, bytes: [UInt8])] {
    var files = SmallRegister.files
    let index = try #require(files.firstIndex { $0.path == path })
    let text = String(decoding: files[index].bytes, as: UTF8.self)
    try #require(text.contains(old), "\(old) is not in \(path)")
    files[index].bytes = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
    return files
  }
}

/// What reading says; empty for a register without fault.
func problems(of files: [(path: String, bytes: [UInt8])]) -> [Diagnostic] {
  do {
    _ = try readRegister(files: files)
    return []
  } catch {
    return error.diagnostics
  }
}
