/// Pairs of rows that match one input.
struct Overlaps {
  struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  /// Pairs of rows that the analysis understands.
  private(set) var pairs: [Pair] = []
  /// Rows that are beyond the analysis and match together with others, or may.
  private(set) var uncertain: Set<Int> = []
  private(set) var isFinished = true

  /// Pairs beyond this number are not looked for.
  static let limit = 2_000
  private static let few = 48

  /// `matters` says whether a pair of rows may not match together.
  init(of space: TableSpace, work: Int, matters: (Int, Int) -> Bool) {
    var budget = WorkBudget(work)
    var seen: Set<Pair> = []
    let expected = space.expected
    guard !expected.isEmpty else { return }
    var pending = [Candidates(Array(space.rows.indices), in: expected, of: space)]
    while let next = pending.popLast() {
      budget.spend(next.entries.count + 1)
      if next.entries.count > Self.few, let split = next.splitInMiddle() {
        pending.append(split.1)
        pending.append(split.0)
        continue
      }
      for (index, entry) in next.entries.enumerated() {
        for other in next.entries.dropFirst(index + 1) {
          budget.spend(1)
          if budget.isSpent {
            isFinished = false
            return
          }
          let pair = Pair(first: min(entry.row, other.row), second: max(entry.row, other.row))
          guard matters(pair.first, pair.second),
            space.common([pair.first, pair.second], within: expected) != nil, seen.insert(pair).inserted
          else { continue }
          let opaque = [pair.first, pair.second].filter { space.rows[$0].isOpaque }
          if opaque.isEmpty { pairs.append(pair) } else { uncertain.formUnion(opaque) }
          if pairs.count >= Self.limit { return }
        }
      }
    }
    pairs.sort { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// Few groups that hold every pair: a row with all that it meets, those that meet most rows first.
  var groups: [(row: Int, others: [Int])] {
    var partners: [Int: Set<Int>] = [:]
    for pair in pairs {
      partners[pair.first, default: []].insert(pair.second)
      partners[pair.second, default: []].insert(pair.first)
    }
    var groups: [(row: Int, others: [Int])] = []
    while let most = partners.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
      !most.value.isEmpty
    {
      groups.append((most.key, most.value.sorted()))
      for other in most.value { partners[other]?.remove(most.key) }
      partners[most.key] = nil
    }
    return groups
  }
}
