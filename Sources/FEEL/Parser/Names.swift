/// The names known where the parser stands: the scope's, those the expression declares, the built-in ones.
struct Names {
  enum Binding {
    case variable(name: String, Syntax.LocalID, FEELType)
    /// The element that a filter looks at, with the type of the elements.
    case item(Syntax.LocalID, FEELType)
  }

  struct Match {
    var length: Int
    var reference: Syntax.Reference
    var name: String
    var type: FEELType
    /// Elements of unknown keys that lie between the name and what it refers to, innermost first.
    var items: [Syntax.LocalID]
  }

  let scope: Scope
  private var bindings: [Binding] = []
  /// The variables among the bindings.
  private var variables = NameTree()
  /// Where the elements of filters stand among the bindings.
  private var filters: [Int] = []
  private var nextID = 0

  init(_ scope: Scope) {
    self.scope = scope
  }

  var depth: Int { bindings.count }

  mutating func newID() -> Syntax.LocalID {
    nextID += 1
    return nextID
  }

  mutating func declare(_ name: String, _ id: Syntax.LocalID, _ type: FEELType) {
    variables.insert(Lexer.parts(ofName: name), bindings.count)
    bindings.append(.variable(name: name, id, type))
  }

  mutating func enterFilter(_ id: Syntax.LocalID, _ type: FEELType) {
    filters.append(bindings.count)
    bindings.append(.item(id, type))
  }

  mutating func leave(to depth: Int) {
    while bindings.count > depth {
      switch bindings.removeLast() {
      case .variable(let name, _, _): variables.removeLast(Lexer.parts(ofName: name))
      case .item: filters.removeLast()
      }
    }
  }

  /// Elements of unknown keys that surround the parser, innermost first.
  var openItems: [Syntax.LocalID] { openItems(inside: -1) }

  /// Those that stand inside a binding.
  private func openItems(inside binding: Int) -> [Syntax.LocalID] {
    filters.reversed().prefix { $0 > binding }.compactMap {
      if case .item(let id, let type) = bindings[$0], type.hasUnknownEntries { id } else { nil }
    }
  }

  /// All elements of filters that surround the parser, innermost first.
  var items: [Syntax.LocalID] {
    filters.reversed().compactMap { if case .item(let id, _) = bindings[$0] { id } else { nil } }
  }

  /// The longest name that stands where the parser does; of equal ones the innermost.
  ///
  /// `word` gives the text of the tokens from there on, `follow` says whether the parts of a name stand there.
  func longestMatch(_ word: (Int) -> String?, _ follow: ([String]) -> Bool) -> Match? {
    guard let first = word(0) else { return nil }
    var best: (match: Match, binding: Int)?
    func consider(
      _ length: Int, _ reference: Syntax.Reference, _ name: String, _ type: FEELType, binding: Int
    ) {
      if let best, (length, binding) <= (best.match.length, best.binding) { return }
      best = (Match(length: length, reference: reference, name: name, type: type, items: []), binding)
    }
    if let (length, binding) = variables.longest(word),
      case .variable(let name, let id, let type) = bindings[binding]
    {
      consider(length, .local(id), name, type, binding: binding)
    }
    for binding in filters {
      guard case .item(let id, let type) = bindings[binding] else { continue }
      for entry in type.entries where entry.name.mayBegin(with: first) {
        let parts = Lexer.parts(ofName: entry.name)
        if follow(parts) { consider(parts.count, .entry(of: id), entry.name, entry.type, binding: binding) }
      }
      if first == "item" { consider(1, .local(id), "item", type, binding: binding) }
    }
    for (parts, variable) in Array(scope.variables(startingWith: first)).reversed() where follow(parts) {
      consider(parts.count, .slot(variable.slot), variable.name, variable.type, binding: -1)
    }
    for entry in Builtins.names.candidates(first: first) where follow(entry.parts) {
      consider(entry.parts.count, .builtin, entry.value, .any, binding: -2)
    }
    guard var (match, binding) = best else { return nil }
    // An element may itself have an entry named "item", which then goes before the element.
    if binding >= 0, case .item(let id, _) = bindings[binding], match.reference == .local(id) { binding -= 1 }
    match.items = openItems(inside: binding)
    return match
  }

  /// The names that the expression itself declares here, innermost first.
  var declared: [String] {
    bindings.reversed().flatMap { binding -> [String] in
      switch binding {
      case .variable(let name, _, _): [name]
      case .item(_, let type): type.entries.map(\.name)
      }
    }
  }
}

extension String {
  /// Whether the first part of the name can be this word.
  fileprivate func mayBegin(with word: String) -> Bool {
    guard let first = utf8.first else { return false }
    return first == word.utf8.first || first <= 0x20 || first >= 0x80
  }
}

extension FEELType {
  /// The entries known of a context; none for other types.
  var entries: [Entry] {
    if case .context(let entries) = self { entries } else { [] }
  }

  /// Whether a value of the type may have entries that the type does not tell.
  var hasUnknownEntries: Bool {
    switch self {
    case .any: true
    case .context(let entries): entries.isEmpty
    default: false
    }
  }

  /// The type of the members; a type that is no list stands for a list of one.
  var member: FEELType {
    if case .list(let member) = self { member } else { self }
  }
}
