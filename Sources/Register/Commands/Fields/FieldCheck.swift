public import Diagnostics
public import JSON

extension [Field] {
  /// Every difference between an object and these fields.
  func problems(of object: [String: JSON], within path: [String] = []) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    for field in self {
      let path = path + [field.name]
      if let value = object[field.name] {
        problems += field.type.problems(of: value, at: path)
      } else if field.isRequired {
        problems.append(.missing(path, field.type))
      }
    }
    let known = map(\.name)
    for name in object.keys.sorted() where !known.contains(name) {
      problems.append(.unknown(path + [name], nearest: nearestName(to: name, among: known), known: known))
    }
    return problems
  }
}

extension FieldType {
  fileprivate func problems(of value: JSON, at path: [String]) -> [FieldProblem] {
    switch (self, value) {
    case (.text, .object(let languages)):
      [Field].languages.problems(of: languages, within: path)
    case (.words, .string(let text)): Self.problems(of: text, at: path)
    case (.whole(let range), .integer(let number)):
      range.contains(number) ? [] : [.outOfRange(path, number, range)]
    case (.boolean, .boolean): []
    case (.choice(let choices), .string(let word)):
      choices.contains(word)
        ? [] : [.notOneOf(path, word, choices, nearest: nearestName(to: word, among: choices))]
    case (.name(let form), .string(let name)): form.accepts(name) ? [] : [.malformed(path, name, form)]
    case (.list(let type), .array(let members)):
      members.enumerated().flatMap { index, member in
        type.problems(of: member, at: path.dropLast() + ["\(path.last ?? "")[\(index + 1)]"])
      }
    case (.object(let fields), .object(let object)): fields.problems(of: object, within: path)
    case _: [.wrongType(path, expected: self, found: value)]
    }
  }

  /// What the register's XML can not hold.
  private static func problems(of text: String, at path: [String]) -> [FieldProblem] {
    if text.allSatisfy(\.isWhitespace) { return [.blank(path)] }
    let forbidden = text.unicodeScalars.first {
      ($0.value < 0x20 && ![0x09, 0x0A, 0x0D].contains($0.value)) || (0xFFFE...0xFFFF).contains($0.value)
    }
    return forbidden.map { [.unwritable(path, $0.value)] } ?? []
  }
}

extension [Field] {
  fileprivate static let languages = [
    Field("th", .words, "ภาษาไทย", "Thai"), Field("en", .words, "ภาษาอังกฤษ", "English"),
  ]
}

extension FieldValues {
  /// Takes up an object whose fields have their form.
  ///
  /// - Throws: every problem of every field, at `location`.
  public init(checking json: JSON, against fields: [Field], at location: Location) throws(Problems) {
    let problems = fields.problems(ofWhole: json)
    guard problems.isEmpty, case .object(let values) = json else {
      throw Problems(problems.map { $0.diagnostic(at: location) })
    }
    self.init(values)
  }
}

extension Problems {
  /// The failure to read an object whose fields all had their form: form and reading disagree.
  public static func undecodable(at location: Location) -> Problems {
    Problems([FieldProblem.undecodable.diagnostic(at: location)])
  }
}

extension [Field] {
  func problems(ofWhole json: JSON) -> [FieldProblem] {
    guard case .object(let object) = json else {
      return [.wrongType([], expected: .object(self), found: json)]
    }
    return problems(of: object)
  }
}
