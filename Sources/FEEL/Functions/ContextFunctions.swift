extension Builtin {
  static let context: [Builtin] = [
    Builtin("get value", [.required("m", .context), .required("key", .string)]) { call in
      guard let context = call.context(0), let key = call.string(1) else { return .null }
      return context[key] ?? call.fail(.noProperty(key, of: .context))
    },
    Builtin("get entries", [.required("m", .context)]) { call in
      guard let context = call.context(0), call.spend(context.count) else { return .null }
      return .list(
        context.entries.map { .context(Context(shape: .entry, values: [.string($0.name), $0.value])) })
    },
    Builtin("context", [.required("entries", .list)]) { call in
      var entries: [(String, Value)] = []
      var keys: Set<String> = []
      for entry in call.list(0) ?? [] {
        guard call.spend() else { return .null }
        guard case .context(let entry) = entry, case .string(let key)? = entry["key"],
          let value = entry["value"]
        else { return call.fail(.argumentValue(function: "context", .notAnEntry)) }
        guard keys.insert(key).inserted else { return call.fail(.duplicateKey(key)) }
        entries.append((key, value))
      }
      return .context(Context(entries))
    },
    Builtin(
      "context put", [.required("context", .context), .required("key", .string), .nullable("value", .any)]
    ) { call in
      guard let context = call.context(0), let key = call.string(1) else { return .null }
      return .context(context.setting(key, to: call[2]))
    },
    Builtin(
      "context put", [.required("context", .context), .required("keys", .list), .nullable("value", .any)]
    ) { call in
      guard let context = call.context(0), let keys = call.list(1), keys.count <= Limits.valueDepth,
        let changed = context.setting(keys[...], to: call[2])
      else { return call.fail(.argumentValue(function: "context put", .noPath)) }
      return .context(changed)
    },
    Builtin("context merge", [.required("contexts", .list)]) { call in
      var entries: [(String, Value)] = []
      for member in call.list(0) ?? [] {
        guard case .context(let context) = member else {
          return call.fail(.argumentKind(function: "context merge", parameter: "contexts", member.kind))
        }
        entries += context.entries.map { ($0.name, $0.value) }
        guard call.spend(context.count) else { return .null }
      }
      return .context(Context(entries))
    },
  ]
}

extension Shape {
  fileprivate static let entry = Shape(["key", "value"])
}

extension Context {
  /// The context with one entry changed where it stands, or added at the end.
  func setting(_ name: String, to value: Value) -> Context {
    var values = values
    if let slot = shape.slot(of: name) {
      values[slot] = value
      return Context(shape: shape, values: values)
    }
    return Context(shape: Shape(names + [name]), values: values + [value])
  }

  /// The context with an entry of an inner context changed; nil if a key on the way leads to no context.
  fileprivate func setting(_ keys: ArraySlice<Value>, to value: Value) -> Context? {
    guard case .string(let key)? = keys.first else { return nil }
    if keys.count == 1 { return setting(key, to: value) }
    guard case .context(let inner)? = self[key], let changed = inner.setting(keys.dropFirst(), to: value)
    else {
      return nil
    }
    return setting(key, to: .context(changed))
  }
}
