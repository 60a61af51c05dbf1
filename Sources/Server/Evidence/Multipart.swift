import Pages

/// A form with a file in it, `multipart/form-data`.
///
/// Source: RFC 7578 and RFC 2046. The body is in memory, bounded by whoever read it; a form has few parts.
struct Multipart: Sendable {
  struct File: Sendable, Hashable {
    /// As the browser had it; never a path.
    var name: String
    var type: String
    var bytes: [UInt8]
  }

  var fields: Query
  /// By the names of their inputs; an input in which nothing was chosen gives none.
  var files: [String: [File]]

  private static let mostParts = 100

  /// Nil for what is not whole.
  ///
  /// - Parameter contentType: with its boundary.
  init?(_ body: [UInt8], contentType: String) {
    guard let boundary = Self.parameter("boundary", of: contentType), (1...70).contains(boundary.utf8.count)
    else { return nil }
    let delimiter = Array("\r\n--\(boundary)".utf8)
    // The first delimiter has no line before it.
    let bytes = [0x0D, 0x0A] + body
    var fields: [Query.Field] = []
    var files: [String: [File]] = [:]
    guard var start = Self.find(delimiter, in: bytes[...], from: 0) else { return nil }
    var parts = 0
    while true {
      start += delimiter.count
      guard start + 1 < bytes.count else { return nil }
      if bytes[start] == 0x2D, bytes[start + 1] == 0x2D { break }
      guard bytes[start] == 0x0D, bytes[start + 1] == 0x0A, parts < Self.mostParts,
        let end = Self.find(delimiter, in: bytes[...], from: start)
      else { return nil }
      parts += 1
      guard let part = Part(bytes[(start + 2)..<max(start + 2, end)]) else { return nil }
      if let fileName = part.fileName {
        if !fileName.isEmpty || !part.body.isEmpty {
          files[part.name, default: []].append(
            File(name: fileName, type: part.type, bytes: Array(part.body)))
        }
      } else {
        guard let text = String(validating: part.body, as: UTF8.self) else { return nil }
        fields.append(Query.Field(part.name, text))
      }
      start = end
    }
    self.fields = Query(fields)
    self.files = files
  }

  private struct Part {
    var name: String
    var fileName: String?
    var type: String
    var body: ArraySlice<UInt8>

    init?(_ bytes: ArraySlice<UInt8>) {
      guard let end = Multipart.find([0x0D, 0x0A, 0x0D, 0x0A], in: bytes, from: bytes.startIndex),
        end - bytes.startIndex < 4096, let head = String(validating: bytes[..<end], as: UTF8.self)
      else { return nil }
      var disposition: String?
      type = "application/octet-stream"
      for line in head.split(separator: "\r\n") {
        let pieces = line.split(separator: ":", maxSplits: 1)
        guard pieces.count == 2 else { return nil }
        let value = pieces[1].drop { $0 == " " }
        switch pieces[0].lowercased() {
        case "content-disposition": disposition = String(value)
        case "content-type": type = value.prefix { $0 != ";" }.lowercased()
        default: break
        }
      }
      guard let disposition, disposition.hasPrefix("form-data"),
        let name = Multipart.parameter("name", of: disposition)
      else { return nil }
      self.name = name
      fileName = Multipart.parameter("filename", of: disposition)
      body = bytes[(end + 4)...]
    }
  }

  /// `name="value"` or `name=value` of a header; browsers write `%22` for a quotation mark within.
  private static func parameter(_ name: String, of header: String) -> String? {
    for piece in pieces(of: header).dropFirst() {
      let parts = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].filter({ $0 != " " }).lowercased() == name else { continue }
      let value = parts[1]
      if value.utf8.count >= 2, value.first == "\"", value.last == "\"" {
        return String(value.dropFirst().dropLast())
      }
      return value.contains("\"") ? nil : String(value)
    }
    return nil
  }

  /// What stands between semicolons that are not in quotation marks.
  private static func pieces(of header: String) -> [String] {
    var pieces = [""]
    var isQuoted = false
    for character in header {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted { pieces.append("") } else { pieces[pieces.count - 1].append(character) }
    }
    return pieces
  }

  /// - Parameter start: an index of `bytes`, from which on the pattern is looked for.
  private static func find(_ pattern: [UInt8], in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard let first = pattern.first else { return nil }
    var index = start
    while index <= bytes.endIndex - pattern.count {
      if bytes[index] == first, bytes[index..<index + pattern.count].elementsEqual(pattern) { return index }
      index += 1
    }
    return nil
  }
}
