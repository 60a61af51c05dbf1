/// FEEL's built-in functions by name; they are in scope everywhere, and local names hide them.
enum Builtins {
  static let overloads: [String: [Builtin]] = Dictionary(grouping: tables.joined(), by: \.name)

  static let names: NameIndex<String> = overloads.keys.reduce(into: NameIndex()) { $0.insert($1, $1) }

  static let sortedNames = overloads.keys.sorted()

  private static let tables: [[Builtin]] = [
    Builtin.numeric, Builtin.temporal, Builtin.string, Builtin.boolean, Builtin.context, Builtin.list,
    Builtin.aggregate, Builtin.sorting, Builtin.range,
  ]
}
