extension Builtin {
  /// Functions of strings. Positions and lengths count Unicode code points.
  static let string: [Builtin] =
    [
      Builtin(
        "substring",
        [.required("string", .string), .required("start position", .number), .optional("length", .number)]
      ) { $0.substring() },
      Builtin("string length", [.required("string", .string)]) { call in
        (call.string(0)?.unicodeScalars.count).map { .number(Number($0)) } ?? .null
      },
      Builtin("upper case", [.required("string", .string)]) { call in
        call.recased { $0.uppercased() }
      },
      Builtin("lower case", [.required("string", .string)]) { call in
        call.recased { $0.lowercased() }
      },
      ofStringAndMatch("substring before") { text, match in
        .string(text.offset(of: match).map { text.utf8(upTo: $0) } ?? "")
      },
      ofStringAndMatch("substring after") { text, match in
        .string(text.offset(of: match).map { text.utf8(from: $0 + match.utf8.count) } ?? "")
      },
      ofStringAndMatch("contains") { text, match in .boolean(text.offset(of: match) != nil) },
      ofStringAndMatch("starts with") { text, match in .boolean(text.utf8.starts(with: match.utf8)) },
      ofStringAndMatch("ends with") { text, match in
        .boolean(text.utf8.reversed().starts(with: match.utf8.reversed()))
      },
      Builtin(
        "string join",
        [.required("list", .list), .optionalNullable("delimiter", .string)]
      ) { $0.joinStrings() },
      Builtin("string", [.nullable("from", .any)]) { call in
        guard let text = call[0].text else { return call[0].isNull ? .null : call.fail(.tooLarge) }
        return call.spend(text.utf8.count >> 3) ? .string(text) : .null
      },
    ] + patterns

  private static func ofStringAndMatch(
    _ name: String, _ function: @escaping @Sendable (_ text: String, _ match: String) -> Value
  ) -> Builtin {
    Builtin(name, [.required("string", .string), .required("match", .string)]) { call in
      guard let text = call.string(0), let match = call.string(1) else { return .null }
      return function(text, match)
    }
  }
}

extension Frame {
  fileprivate mutating func recased(_ change: (String) -> String) -> Value {
    guard let text = string(0), spend(text.utf8.count >> 3) else { return .null }
    return .string(change(text))
  }

  /// Positions count from 1, or from the end when negative; fractions are cut off.
  fileprivate mutating func substring() -> Value {
    guard let text = string(0)?.unicodeScalars, let position = number(1)?.truncatedInt else {
      return reject(.position)
    }
    let start =
      position > 0
      ? text.index(text.startIndex, offsetBy: position - 1, limitedBy: text.endIndex)
      : text.index(text.endIndex, offsetBy: position, limitedBy: text.startIndex)
    guard let start, start < text.endIndex else { return reject(.position) }
    guard isGiven(2) else { return .string(String(text[start...])) }
    guard let length = number(2), length >= 1 else { return reject(.length) }
    let end = text.index(start, offsetBy: length.truncatedInt ?? .max, limitedBy: text.endIndex)
    return .string(String(text[start..<(end ?? text.endIndex)]))
  }

  /// Members that are null are passed over.
  fileprivate mutating func joinStrings() -> Value {
    var parts: [String] = []
    for member in list(0) ?? [] {
      switch member {
      case .null: break
      case .string(let part): parts.append(part)
      default:
        return fail(.argumentKind(function: "string join", parameter: "list", member.kind))
      }
    }
    let delimiter = string(1) ?? ""
    let bytes = parts.reduce(0) { $0 + $1.utf8.count + delimiter.utf8.count }
    guard bytes <= Limits.stringBytes else { return fail(.tooLarge) }
    return spend(bytes / 64) ? .string(parts.joined(separator: delimiter)) : .null
  }
}

extension String {
  /// The UTF-8 offset at which another string first stands in this one, code point by code point.
  ///
  /// Source: Knuth, Morris and Pratt; the work grows with the sum of the lengths.
  fileprivate func offset(of other: String) -> Int? {
    let text = utf8.span
    let match = other.utf8.span
    if match.isEmpty { return 0 }
    var fallback = [Int](repeating: 0, count: match.count)
    var length = 0
    for index in 1..<max(1, match.count) {
      while length > 0, match[index] != match[length] { length = fallback[length - 1] }
      if match[index] == match[length] { length += 1 }
      fallback[index] = length
    }
    length = 0
    for index in text.indices {
      while length > 0, text[index] != match[length] { length = fallback[length - 1] }
      if text[index] == match[length] { length += 1 }
      if length == match.count { return index + 1 - length }
    }
    return nil
  }

  fileprivate func utf8(upTo offset: Int) -> String { String(Substring(utf8.prefix(offset))) }
  fileprivate func utf8(from offset: Int) -> String { String(Substring(utf8.dropFirst(offset))) }
}
