/// The names known where the parser stands: the scope's, those the expression declares, the built-in ones.
struct Names {
  enum Binding {
    case variable(parts: [String], name: String, Syntax.LocalID, FEELType)
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
    bindings.append(.variable(parts: Lexer.parts(ofName: name), name: name, id, type))
  }

  mutating func enterFilter(_ id: Syntax.LocalID, _ type: FEELType) {
    bindings.append(.item(id, type))
  }

  mutating func leave(to depth: Int) {
    bindings.removeSubrange(depth...)
  }

  /// Elements of unknown keys that surround the parser, innermost first.
  var openItems: [Syntax.LocalID] {
    bindings.reversed().compactMap {
      if case .item(let id, let type) = $0, type.hasUnknownEntries { id } else { nil }
    }
  }

  /// All elements of filters that surround the parser, innermost first.
  var items: [Syntax.LocalID] {
    bindings.reversed().compactMap { if case .item(let id, _) = $0 { id } else { nil } }
  }

  /// The longest name that starts with this word and whose parts follow; of equal ones the innermost.
  func longestMatch(_ word: String, _ follow: ([String]) -> Bool) -> Match? {
    var best: Match?
    var items: [Syntax.LocalID] = []
    func consider(_ parts: [String], _ reference: Syntax.Reference, _ name: String, _ type: FEELType) {
      guard parts.count > best?.length ?? 0, parts.first == word, follow(parts) else { return }
      best = Match(length: parts.count, reference: reference, name: name, type: type, items: items)
    }
    for binding in bindings.reversed() {
      switch binding {
      case .variable(let parts, let name, let id, let type):
        consider(parts, .local(id), name, type)
      case .item(let id, let type):
        for entry in type.entries {
          consider(Lexer.parts(ofName: entry.name), .entry(of: id), entry.name, entry.type)
        }
        if type.hasUnknownEntries { items.append(id) }
        consider(["item"], .local(id), "item", type)
      }
    }
    for (parts, variable) in Array(scope.variables(startingWith: word)).reversed() {
      consider(parts, .slot(variable.slot), variable.name, variable.type)
    }
    for entry in Builtins.names.candidates(first: word) {
      consider(entry.parts, .builtin, entry.value, .any)
    }
    return best
  }

  /// The names that the expression itself declares here, innermost first.
  var declared: [String] {
    bindings.reversed().flatMap { binding -> [String] in
      switch binding {
      case .variable(_, let name, _, _): [name]
      case .item(_, let type): type.entries.map(\.name)
      }
    }
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
