/// FEEL's built-in functions by name; they are in scope everywhere, and local names hide them.
enum Builtins {
  static let overloads: [String: [Builtin]] = Dictionary(grouping: tables.joined(), by: \.name)

  private static let tables: [[Builtin]] = [
    Builtin.numeric, Builtin.temporal, Builtin.string,
  ]
}
