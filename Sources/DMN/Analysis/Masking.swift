/// Which rows never decide, because wherever they match a row that goes before them matches too.
struct Masking {
  /// Rows that decide somewhere, or may.
  private var deciding: Set<Int> = []
  private(set) var isFinished = true
  private let space: TableSpace

  private static let many = 40

  /// `order` is that in which rows go before each other.
  init(of space: TableSpace, order: [Int], work: Int) {
    self.space = space
    var budget = WorkBudget(work)
    var pending = [Candidates(order, in: space.domain, of: space)]
    while let next = pending.popLast() {
      budget.spend(next.entries.count + 1)
      if budget.isSpent {
        isFinished = false
        return
      }
      look(at: next, &pending)
    }
  }

  func isMasked(_ row: Int) -> Bool { isFinished && !deciding.contains(row) }

  private mutating func look(at candidates: Candidates, _ pending: inout [Candidates]) {
    var relevant = candidates
    let first = candidates.entries.firstIndex { candidates.contains($0) && !space.rows[$0.row].isOpaque }
    if let first { relevant = candidates.prefix(first + 1) }
    if relevant.entries.allSatisfy({ deciding.contains($0.row) }) { return }
    if relevant.entries.allSatisfy({ relevant.contains($0) }) {
      // All but the last are opaque here: they may match or not.
      for entry in relevant.entries { deciding.insert(entry.row) }
      return
    }
    let split =
      (relevant.entries.count > Self.many ? relevant.splitInMiddle() : nil) ?? relevant.splitAtFirst()
    if let split {
      pending.append(split.1)
      pending.append(split.0)
    }
  }
}
