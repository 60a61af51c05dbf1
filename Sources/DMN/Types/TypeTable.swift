internal import Diagnostics
internal import FEEL

/// The item definitions of a set of models, resolved once.
///
/// A type that contains itself is known one turn deep; inside that it is anything.
struct TypeTable {
  private let models: [Definitions]
  private let names: ModelNames
  private var resolved: [Key: DeclaredType] = [:]
  private var running: Set<Key> = []
  private var reported: Set<Location> = []
  private(set) var problems: [Diagnostic] = []
  /// What allowed values and constraints may name.
  private var scope = Scope()

  private struct Key: Hashable {
    var model: Int
    var definition: Int
  }

  /// How deep definitions may be nested in each other.
  private static let depthLimit = 64

  init(models: [Definitions], names: ModelNames, zones: ZoneDatabase) {
    self.models = models
    scope.zones = zones
    self.names = names
    for model in models.indices {
      for definition in models[model].itemDefinitions.indices {
        _ = resolve(Key(model: model, definition: definition))
      }
    }
  }

  /// The types that expressions of a model may name, with the prefixes of its imports.
  func named(in model: Int) -> [String: FEELType] {
    var types: [String: FEELType] = [:]
    for (name, key) in visible(from: model) { types[name] = resolved[key]?.structure }
    return types
  }

  /// The type that a reference means; an unknown one is reported once and then is anything.
  mutating func type(_ reference: TypeReference?, in model: Int) -> DeclaredType {
    guard let reference, !reference.name.isEmpty else { return .any }
    if let key = key(of: reference.name, in: model) { return resolve(key) }
    if let structure = Self.builtIn(reference.name) { return DeclaredType(structure) }
    if reported.insert(reference.location).inserted {
      problems.append(
        .unknownType(reference, candidates: visible(from: model).map(\.name) + Self.builtInNames))
    }
    return .any
  }
}

extension TypeTable {
  /// The allowed values that a type's own definition lists, in its order.
  func allowedValues(_ reference: TypeReference?, in model: Int) -> ExpressionText? {
    var next = reference.flatMap { key(of: $0.name, in: model) }
    var seen: Set<Key> = []
    while let key = next, seen.insert(key).inserted {
      let definition = models[key.model].itemDefinitions[key.definition]
      if let allowed = definition.allowedValues { return allowed }
      next = definition.type.flatMap { self.key(of: $0.name, in: key.model) }
    }
    return nil
  }
}

// MARK: - Names

extension TypeTable {
  private static let builtInNames = [
    "string", "number", "boolean", "date", "time", "date and time", "days and time duration",
    "years and months duration", "Any", "list", "context", "range",
  ]

  /// A FEEL type; a prefix such as `feel:` is what older tools wrote.
  private static func builtIn(_ name: String) -> FEELType? {
    if let type = FEELType(named: name) { return type }
    if name == "Undefined" || name == "<Undefined>" { return .any }
    guard let colon = name.lastIndex(of: ":") else { return nil }
    return FEELType(named: String(name[name.index(after: colon)...]))
  }

  private func key(of name: String, in model: Int) -> Key? {
    if let definition = models[model].itemDefinitions.firstIndex(where: { $0.name == name }) {
      return Key(model: model, definition: definition)
    }
    for other in names.reachable(from: model) {
      for prefix in other.prefixes where name.hasPrefix(prefix) {
        let rest = String(name.dropFirst(prefix.count))
        if let definition = models[other.model].itemDefinitions.firstIndex(where: { $0.name == rest }) {
          return Key(model: other.model, definition: definition)
        }
      }
    }
    guard let colon = name.lastIndex(of: ":") else { return nil }
    return key(of: String(name[name.index(after: colon)...]), in: model)
  }

  private func visible(from model: Int) -> [(name: String, key: Key)] {
    var found: [(name: String, key: Key)] = []
    for other in names.reachable(from: model) {
      for (index, definition) in models[other.model].itemDefinitions.enumerated() {
        for prefix in other.prefixes {
          found.append((prefix + definition.name, Key(model: other.model, definition: index)))
        }
      }
    }
    for (index, definition) in models[model].itemDefinitions.enumerated() {
      found.append((definition.name, Key(model: model, definition: index)))
    }
    return found
  }
}

// MARK: - Resolving

extension TypeTable {
  private mutating func resolve(_ key: Key) -> DeclaredType {
    if let type = resolved[key] { return type }
    guard running.count < Self.depthLimit, running.insert(key).inserted else { return .any }
    let type = resolve(models[key.model].itemDefinitions[key.definition], in: key.model, depth: 0)
    running.remove(key)
    resolved[key] = type
    return type
  }

  private mutating func resolve(
    _ definition: ItemDefinition, in model: Int, depth: Int
  ) -> DeclaredType {
    guard depth < Self.depthLimit else { return .any }
    var type: DeclaredType
    if let function = definition.function {
      let parameters = function.parameters.map { self.type($0.type, in: model).structure }
      let result = self.type(function.result, in: model).structure
      type = DeclaredType(.function(parameters, result))
    } else if definition.components.isEmpty {
      type = self.type(definition.type, in: model)
    } else {
      type = .context(
        definition.components.map { ($0.name, resolve($0, in: model, depth: depth + 1)) })
    }
    let allowed = tests(definition.allowedValues, of: type.structure, in: model)
    if definition.isCollection { type = type.collected }
    let whole = tests(definition.typeConstraint, of: type.structure, in: model)
    return type.restricted(by: allowed, whole: whole)
  }

  private mutating func tests(
    _ text: ExpressionText?, of type: FEELType, in model: Int
  ) -> [UnaryTests] {
    guard let text, text.text.contains(where: { !$0.isWhitespace }) else { return [] }
    do throws(Problems) {
      return [try compile(unaryTests: text.text, input: type, in: scope, at: text.location)]
    } catch {
      problems += error.diagnostics
      return []
    }
  }
}
