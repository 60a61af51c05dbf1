extension Builtin {
  static let boolean: [Builtin] = [
    Builtin("not", [.nullable("negand", .any)]) { call in
      switch call[0] {
      case .boolean(let answer): .boolean(!answer)
      case .null: .null
      case let other: call.fail(.argumentKind(function: "not", parameter: "negand", other.kind))
      }
    },
    Builtin("is", [.optionalNullable("value1", .any), .optionalNullable("value2", .any)]) { call in
      if case .string(let left) = call[0], case .string(let right) = call[1] {
        return .boolean(left.isIdentical(to: right))
      }
      return .boolean(call[0] == call[1])
    },
  ]
}
