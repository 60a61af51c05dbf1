import CLibXML2
import Diagnostics

/// An error against a schema, taken apart.
///
/// libxml2 says `Element '{urn:x}plan', attribute 'likelihood': …` and then the fact; the values it quotes
/// come beside the message.
struct SchemaFault {
  struct Subject: Equatable {
    var element: String
    var attribute: String?
  }

  let error: LibraryError
  let subject: Subject
  /// The fact, without namespaces.
  let fact: String

  init(_ error: LibraryError) {
    self.error = error
    let message = Self.withoutNamespaces(error.message)
    var parts = message.split(separator: ": ", maxSplits: 1)[...]
    let quoted = parts.first.map { $0.split(separator: "'", omittingEmptySubsequences: false) } ?? []
    if parts.count == 2, quoted.count >= 3, quoted[0] == "Element " {
      parts.removeFirst()
      subject = Subject(
        element: String(quoted[1]), attribute: quoted.count >= 5 ? String(quoted[3]) : nil)
    } else {
      subject = Subject(element: "", attribute: nil)
    }
    fact = parts.joined(separator: ": ")
  }

  var code: UInt32 { UInt32(clamping: error.code) }

  var isAboutFacet: Bool {
    (XML_SCHEMAV_CVC_FACET_VALID.rawValue...XML_SCHEMAV_CVC_ENUMERATION_VALID.rawValue).contains(code)
  }

  /// Whether the fact is that a value does not belong to its type.
  var isAboutType: Bool {
    (XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1.rawValue...XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3.rawValue)
      .contains(code)
  }

  /// The offending value, shortened for reading.
  var value: String { Self.shortened(error.parts[0]) }

  /// What the message offers instead, in brackets: names of elements, or quoted values.
  var alternatives: [String] {
    let (open, close): (Character, Character) =
      code == XML_SCHEMAV_CVC_ENUMERATION_VALID.rawValue ? ("{", "}") : ("(", ")")
    guard let end = fact.lastIndex(of: close), let start = fact[..<end].lastIndex(of: open) else { return [] }
    return fact[fact.index(after: start)..<end].split(separator: ",").map {
      String($0.drop { $0 == " " || $0 == "'" }.reversed().drop { $0 == " " || $0 == "'" }.reversed())
    }
  }

  /// The name of the type at the end of the message, such as `xs:date`.
  var typeName: String? {
    let quoted = fact.split(separator: "'", omittingEmptySubsequences: false)
    return fact.hasSuffix("'.") && quoted.count >= 3 ? String(quoted[quoted.count - 2]) : nil
  }

  static func shortened(_ text: String) -> String {
    let words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
    return words.unicodeScalars.count <= 60
      ? words : String(String.UnicodeScalarView(words.unicodeScalars.prefix(59))) + "…"
  }

  /// Drops `{urn:x}` before names; braces around quoted values stay.
  private static func withoutNamespaces(_ message: String) -> String {
    var result = ""
    var rest = message[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[open...]
      if let close = rest.firstIndex(of: "}"), !rest.dropFirst().hasPrefix("'") {
        rest = rest[rest.index(after: close)...]
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result + rest
  }
}
