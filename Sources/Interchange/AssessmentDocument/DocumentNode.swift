/// A part of a document that is written as JSON and as XML with the same names.
///
/// In XML a code, number or flag is an attribute of its object, a text an element, an array an element that holds its
/// items. What is null is written as `null` in JSON and left out in XML.
public indirect enum DocumentNode: Sendable, Hashable {
  case object([Member])
  /// The name of each item is its element in XML.
  case array(item: String, [DocumentNode])
  case code(String)
  case text(String)
  /// A number in plain decimal notation.
  case number(String)
  case flag(Bool)
  case null

  public struct Member: Sendable, Hashable {
    public let name: String
    public let value: DocumentNode
  }

  public static func object(_ members: KeyValuePairs<String, DocumentNode>) -> DocumentNode {
    .object(members.map { Member(name: $0, value: $1) })
  }

  public static func count(_ value: Int) -> DocumentNode { .number("\(value)") }
  static func count(_ value: Int?) -> DocumentNode { value.map { .number("\($0)") } ?? .null }
  static func code(_ value: String?) -> DocumentNode { value.map { .code($0) } ?? .null }
}
