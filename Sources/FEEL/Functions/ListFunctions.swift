extension Builtin {
  /// Functions that look at a list or make another one; its members may be anything.
  static let list: [Builtin] = [
    Builtin("list contains", [.required("list", .list), .nullable("element", .any)]) { call in
      guard let members = call.list(0), call.spend(members.count) else { return .null }
      let element = call[1]
      return .boolean(members.contains { call.equals($0, element) == true })
    },
    Builtin("count", [.required("list", .list)]) { call in
      .number(Number(call.list(0)?.count ?? 0))
    },
    Builtin("index of", [.required("list", .list), .nullable("match", .any)]) { call in
      guard let members = call.list(0), call.spend(members.count) else { return .null }
      let match = call[1]
      return .list(
        members.indices.filter { call.equals(members[$0], match) == true }.map { .number(Number($0 + 1)) })
    },
    Builtin(
      "sublist",
      [.required("list", .list), .required("start position", .number), .optional("length", .number)]
    ) { call in
      guard let members = call.list(0), let start = call.index(1, in: members.count) else {
        return call.fail(.argumentValue(function: "sublist", .noPosition))
      }
      guard call.isGiven(2) else { return .list(Array(members[start...])) }
      guard let length = call.number(2)?.truncatedInt, (0...(members.count - start)).contains(length) else {
        return call.fail(.argumentValue(function: "sublist", .noPosition))
      }
      return .list(Array(members[start..<(start + length)]))
    },
    Builtin("append", [.required("list", .list), .items("item")]) { call in
      guard let members = call.list(0), let items = call.list(1) else { return .null }
      return call.joined([members, items])
    },
    Builtin("concatenate", [.lists("list")]) { call in
      call.joined((call.list(0) ?? []).map(\.asList))
    },
    Builtin("union", [.lists("list")]) { call in
      guard case .list(let members) = call.joined((call.list(0) ?? []).map(\.asList)) else { return .null }
      return call.distinct(members)
    },
    Builtin("distinct values", [.required("list", .list)]) { call in
      call.distinct(call.list(0) ?? [])
    },
    Builtin(
      "insert before",
      [.required("list", .list), .required("position", .number), .nullable("newItem", .any)]
    ) { call in
      guard var members = call.list(0), let index = call.index(1, in: members.count),
        call.spend(members.count)
      else { return call.fail(.argumentValue(function: "insert before", .noPosition)) }
      members.insert(call[2], at: index)
      return .list(members)
    },
    Builtin("remove", [.required("list", .list), .required("position", .number)]) { call in
      guard var members = call.list(0), let index = call.index(1, in: members.count),
        call.spend(members.count)
      else { return call.fail(.argumentValue(function: "remove", .noPosition)) }
      members.remove(at: index)
      return .list(members)
    },
    Builtin(
      "list replace",
      [.required("list", .list), .required("position", .number), .nullable("newItem", .any)]
    ) { call in
      guard var members = call.list(0), let index = call.index(1, in: members.count),
        call.spend(members.count)
      else { return call.fail(.argumentValue(function: "list replace", .noPosition)) }
      members[index] = call[2]
      return .list(members)
    },
    Builtin(
      "list replace",
      [.required("list", .list), .required("match", .function), .nullable("newItem", .any)]
    ) { call in
      guard let members = call.list(0), let match = call.function(1) else { return .null }
      let item = call[2]
      var replaced: [Value] = []
      for member in members {
        guard case .boolean(let isMatch) = call.call(match, [member, item]) else {
          return call.fail(.argumentValue(function: "list replace", .noAnswer))
        }
        replaced.append(isMatch ? item : member)
      }
      return .list(replaced)
    },
    Builtin("reverse", [.required("list", .list)]) { call in
      guard let members = call.list(0), call.spend(members.count) else { return .null }
      return .list(members.reversed())
    },
    Builtin("flatten", [.required("list", .list)]) { call in
      var flat: [Value] = []
      guard call.flatten(call.list(0) ?? [], into: &flat, depth: 0) else { return .null }
      return .list(flat)
    },
  ]
}

extension Builtin.Parameter {
  /// One or more values of any kind.
  fileprivate static func items(_ name: String) -> Self { Self(name, .any, null: true, variadic: true) }

  /// One or more lists; a value stands for a list of one.
  fileprivate static func lists(_ name: String) -> Self { Self(name, .list, variadic: true) }
}

extension Frame {
  /// An argument that is a position, counted from 1 or from the end if negative, as an index; nil outside.
  fileprivate func index(_ slot: Int, in count: Int) -> Int? {
    guard let position = number(slot)?.truncatedInt else { return nil }
    if position > 0, position <= count { return position - 1 }
    if position < 0, position >= -count { return count + position }
    return nil
  }

  fileprivate mutating func joined(_ lists: [[Value]]) -> Value {
    let count = lists.reduce(0) { $0 + $1.count }
    guard spend(count) else { return .null }
    var members: [Value] = []
    members.reserveCapacity(count)
    for list in lists { members += list }
    return .list(members)
  }

  /// The members without those that equal an earlier one.
  fileprivate mutating func distinct(_ members: [Value]) -> Value {
    var kept: [Value] = []
    var simple: Set<Value> = []
    for member in members {
      switch member {
      case .null, .boolean, .number, .date, .yearsMonths, .daysTime:
        // For these kinds FEEL's equality is the structural one, so that hashing finds equal members.
        guard spend() else { return .null }
        if simple.insert(member).inserted { kept.append(member) }
      case .string, .time, .dateTime, .list, .context, .range, .function:
        guard spend(kept.count + 1) else { return .null }
        if !kept.contains(where: { equals($0, member) == true }) { kept.append(member) }
      }
    }
    return .list(kept)
  }

  fileprivate mutating func flatten(_ members: [Value], into flat: inout [Value], depth: Int) -> Bool {
    guard depth < Limits.valueDepth else {
      _ = fail(.tooDeep)
      return false
    }
    guard spend(members.count) else { return false }
    for member in members {
      if case .list(let inner) = member {
        guard flatten(inner, into: &flat, depth: depth + 1) else { return false }
      } else {
        flat.append(member)
      }
    }
    return true
  }
}
