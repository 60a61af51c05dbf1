internal import FEEL

/// A decision table with the names that its expressions can see.
struct TableInContext: Sendable {
  var table: DecisionTable
  var model: Int
  var environment: Environment
  /// The name of the element whose logic holds the table.
  var owner = ""

  func owned(by name: String) -> TableInContext {
    var copy = self
    copy.owner = name
    return copy
  }
}

extension DeclaredType {
  /// The tests that a value which is no list must pass.
  var tests: [UnaryTests] { (check.tests + check.wholeTests).map(\.tests) }

  /// The type of one component of a structured type.
  func component(_ name: String) -> DeclaredType? {
    guard case .context(let entries) = check.form else { return nil }
    return entries.first { normalisedName($0.name) == name }.map { DeclaredType($0.check) }
  }
}

extension Environment {
  /// The declared type of an expression that is a variable or a path of component names; nil for any other.
  func type(ofPath text: String) -> DeclaredType? {
    let text = normalisedName(text)
    if let whole = type(ofVariable: text) { return whole }
    for index in text.indices where text[index] == "." {
      guard let start = type(ofVariable: String(text[..<index])) else { continue }
      let names = text[text.index(after: index)...].split(separator: ".").map { normalisedName(String($0)) }
      let type = names.reduce(Optional(start)) { $0?.component($1) }
      if let type { return type }
    }
    return nil
  }
}
