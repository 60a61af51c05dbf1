/// What somebody filled into a form, by the names of its fields.
public struct FormFields: Sendable, Hashable {
  /// As the browser posted it.
  public private(set) var query: Query

  /// - Parameter query: the form as the browser posted it, `Query(encoded:)` of its body.
  public init(_ query: Query) { self.query = query }

  /// The value without white space around it and with one kind of line end; nil where nothing was filled in.
  public subscript(name: String) -> String? {
    get {
      query.fields.last { $0.name == name }.flatMap { field in
        let value = field.value.replacing("\r\n", with: "\n").stripped
        return value.isEmpty ? nil : value
      }
    }
    set { query = query.setting(name, newValue) }
  }

  /// In the order in which they were posted.
  public var names: [String] { query.fields.map(\.name) }

  /// The fields whose names begin with a prefix, without it.
  func below(_ prefix: String) -> FormFields {
    FormFields(
      Query(
        query.fields.compactMap { field in
          field.name.hasPrefix(prefix)
            ? Query.Field(String(field.name.dropFirst(prefix.count)), field.value) : nil
        }))
  }

  /// These fields where they are given, else the others.
  func over(_ others: FormFields) -> FormFields {
    var fields = others
    for field in query.fields { fields[field.name] = field.value }
    return fields
  }
}

extension String {
  /// Without white space at either end.
  var stripped: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
