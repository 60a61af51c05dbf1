/// Names and values behind the question mark of a URL, or in the body of a form, in their order.
public struct Query: Sendable, Hashable, CustomStringConvertible {
  public struct Field: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public var fields: [Field]

  public init(_ fields: [Field] = []) { self.fields = fields }

  /// Reads `application/x-www-form-urlencoded`; what can not be decoded is left out.
  public init(encoded text: some StringProtocol) {
    fields = text.split(separator: "&").compactMap { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = percentDecoded(parts[0], plusIsSpace: true), !name.isEmpty,
        let value = percentDecoded(parts.count > 1 ? parts[1] : "", plusIsSpace: true)
      else { return nil }
      return Field(name, value)
    }
  }

  public subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  public func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// The same query with one value under a name, or with none.
  public func setting(_ name: String, _ value: String?) -> Query {
    Query(fields.filter { $0.name != name } + [value.map { Field(name, $0) }].compactMap(\.self))
  }

  /// As it stands in a URL, without the question mark.
  public var description: String {
    fields.map { "\(percentEncoded($0.name))=\(percentEncoded($0.value))" }.joined(separator: "&")
  }
}

/// An address with a query: what `href` says.
public struct Link: Sendable, Hashable, CustomStringConvertible {
  public var address: Address
  public var query: Query
  /// The id of the part of the page that is shown first.
  public var fragment: String?

  public init(_ address: Address, _ query: Query = Query(), fragment: String? = nil) {
    self.address = address
    self.query = query
    self.fragment = fragment
  }

  /// Reads a path with its query and fragment; nil for what leads out of the application, or nowhere.
  public init?(_ text: String) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let halves = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = halves.first, let address = Address(path: String(path)) else { return nil }
    self.init(
      address, Query(encoded: halves.count > 1 ? halves[1] : ""),
      fragment: parts.count > 1 ? percentDecoded(parts[1]) : nil)
  }

  public var description: String {
    (query.fields.isEmpty ? address.path : "\(address.path)?\(query)")
      + (fragment.map { "#\(percentEncoded($0))" } ?? "")
  }
}
