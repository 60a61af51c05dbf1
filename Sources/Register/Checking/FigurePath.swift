/// The id of a figure, `ic.assessed.highest`: a path into nested contexts.
struct FigurePath {
  private let text: String

  init(_ text: String) { self.text = text }

  /// `ic` and `ic.assessed`
  var ancestors: [String] {
    text.indices.filter { text[$0] == "." }.map { String(text[..<$0]) }
  }

  /// The paths of two or more names that a FEEL expression mentions outside its strings.
  ///
  /// Only the shape is looked at, so that a misspelt figure is found at its claim; parsing is FEEL's business.
  static func paths(in expression: String) -> [String] {
    var paths: [String] = []
    var current: [UInt8] = []
    var isInString = false
    for byte in Array(expression.utf8) + [UInt8(ascii: " ")] {
      if byte == UInt8(ascii: "\"") { isInString.toggle() }
      if !isInString, isPart(byte) {
        current.append(byte)
        continue
      }
      if let first = current.first, isLetter(first), current.contains(UInt8(ascii: ".")) {
        paths.append(String(decoding: current, as: UTF8.self))
      }
      current = []
    }
    return paths
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  private static func isPart(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
  }
}
