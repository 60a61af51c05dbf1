import CLibXML2

/// Numbers the names of a document in the order in which they first appear.
///
/// A parser keeps every name once, so a name is known by the two addresses of its local part and its
/// namespace; comparing text is needed only where a name is met first.
struct NameTable {
  private struct Entry {
    var local: UInt
    var namespace: UInt
    var number: Int32
  }

  private(set) var names: [QualifiedName] = []
  private var entries = [Entry?](repeating: nil, count: 256)

  mutating func number(
    _ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?
  ) -> Int32 {
    let localBits = UInt(bitPattern: local)
    let namespaceBits = UInt(bitPattern: namespace)
    var slot = Self.slot(localBits, namespaceBits, among: entries.count)
    while let entry = entries[slot] {
      if entry.local == localBits, entry.namespace == namespaceBits { return entry.number }
      slot = (slot + 1) & (entries.count - 1)
    }
    let number = Int32(truncatingIfNeeded: names.count)
    names.append(
      unsafe QualifiedName(
        local: String(cString: local), namespace: namespace.map { unsafe String(cString: $0) } ?? ""))
    entries[slot] = Entry(local: localBits, namespace: namespaceBits, number: number)
    if names.count * 2 > entries.count { grow() }
    return number
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: nil, count: old.count * 2)
    for entry in old {
      guard let entry else { continue }
      var slot = Self.slot(entry.local, entry.namespace, among: entries.count)
      while entries[slot] != nil { slot = (slot + 1) & (entries.count - 1) }
      entries[slot] = entry
    }
  }

  /// Fibonacci hashing; `count` is a power of two.
  private static func slot(_ local: UInt, _ namespace: UInt, among count: Int) -> Int {
    let mixed = (local &+ namespace &* 31) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (count - 1)
  }
}
