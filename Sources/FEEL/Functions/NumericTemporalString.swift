extension Builtin {
  static let numeric: [Builtin] = []
  static let temporal: [Builtin] = []
  static let string: [Builtin] = []
}
