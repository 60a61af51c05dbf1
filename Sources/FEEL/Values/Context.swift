/// The names of a context's entries in order, shared by all contexts that are built alike.
public final class Shape: Sendable {
  public let names: [String]
  /// Where each name's place is found by its hash: one more than the place, 0 where there is none.
  private let table: [Int32]

  /// A shape with these names; of a name given twice the later one is found.
  public init(_ names: [String]) {
    self.names = names
    var size = 4
    while size < 2 * names.count { size *= 2 }
    var table = [Int32](repeating: 0, count: size)
    for (place, name) in names.enumerated() {
      var index = Int(truncatingIfNeeded: name.quickHash) & (size - 1)
      while table[index] != 0, !names[Int(table[index]) - 1].isIdentical(to: name) {
        index = (index + 1) & (size - 1)
      }
      table[index] = Int32(place + 1)
    }
    self.table = table
  }

  /// The place of a name, found in constant time.
  public func slot(of name: String) -> Int? {
    slot(name.quickHash) { $0.isIdentical(to: name) }
  }

  func slot(of name: PreparedString) -> Int? {
    slot(name.hash) { name.matches($0) }
  }

  private func slot(_ hash: UInt64, _ isMatch: (String) -> Bool) -> Int? {
    var index = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[index] != 0 {
      let place = Int(table[index]) - 1
      if isMatch(names[place]) { return place }
      index = (index + 1) & (table.count - 1)
    }
    return nil
  }
}

/// A FEEL context: entries in the order in which they were written.
///
/// Two contexts are equal if they have the same entries, whatever their order.
public struct Context: Sendable {
  public let shape: Shape
  public internal(set) var values: [Value]

  /// A context of a known shape. There must be a value for each name.
  public init(shape: Shape, values: [Value]) {
    precondition(shape.names.count == values.count)
    self.shape = shape
    self.values = values
  }

  /// A context of these entries; of a name given twice the last value counts.
  public init(_ entries: [(String, Value)] = []) {
    var places: [String: Int] = [:]
    var names: [String] = []
    var values: [Value] = []
    for (name, value) in entries {
      if let place = places[name] {
        values[place] = value
      } else {
        places[name] = names.count
        names.append(name)
        values.append(value)
      }
    }
    self.init(shape: Shape(names), values: values)
  }

  public var count: Int { values.count }
  public var names: [String] { shape.names }
  public var entries: [(name: String, value: Value)] {
    zip(shape.names, values).map { (name: $0, value: $1) }
  }

  public subscript(name: String) -> Value? {
    shape.slot(of: name).map { values[$0] }
  }

  subscript(name: PreparedString) -> Value? {
    shape.slot(of: name).map { values[$0] }
  }
}

extension Context: Hashable {
  public static func == (left: Context, right: Context) -> Bool {
    if left.shape === right.shape { return left.values == right.values }
    return left.count == right.count
      && left.entries.allSatisfy { right[$0.name] == $0.value }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    var sum = 0
    for (name, value) in entries {
      var entry = Hasher()
      entry.combine(name)
      entry.combine(value)
      sum &+= entry.finalize()
    }
    hasher.combine(sum)
  }
}
