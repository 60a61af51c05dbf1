/// Where no row of a table matches.
struct Gaps {
  struct Gap {
    var region: Region
    /// False if a row that is beyond the analysis may match there.
    var isCertain: Bool
  }

  private(set) var gaps: [Gap] = []
  /// Whether the whole table was looked at.
  private(set) var isFinished = true

  /// Gaps beyond this number are not looked for.
  static let limit = 10
  private static let many = 40

  private let space: TableSpace
  private var budget: WorkBudget

  init(of space: TableSpace, work: Int) {
    self.space = space
    budget = WorkBudget(work)
    let expected = space.expected
    guard !expected.isEmpty else { return }
    var pending = [Candidates(Array(space.rows.indices), in: expected, of: space)]
    while let next = pending.popLast() {
      budget.spend(next.entries.count + 1)
      if budget.isSpent {
        isFinished = false
        return
      }
      if gaps.count >= Self.limit { return }
      if gaps.contains(where: { $0.region.isSuperset(of: next.region) }) { continue }
      look(at: next, &pending)
    }
  }

  private mutating func look(at candidates: Candidates, _ pending: inout [Candidates]) {
    let containing = candidates.entries.filter { candidates.contains($0) }
    if containing.contains(where: { !space.rows[$0.row].isOpaque }) { return }
    if candidates.entries.isEmpty {
      gaps.append(Gap(region: grown(candidates.region) { _ in true }, isCertain: true))
      return
    }
    let hasClear = candidates.entries.contains { !space.rows[$0.row].isOpaque }
    if !hasClear, !containing.isEmpty {
      let isClear: (Int) -> Bool = { [space] in !space.rows[$0].isOpaque }
      gaps.append(Gap(region: grown(candidates.region, isClear), isCertain: false))
      return
    }
    let split =
      (candidates.entries.count > Self.many ? candidates.splitInMiddle() : nil)
      ?? candidates.splitAtFirst()
    if let split {
      pending.append(split.1)
      pending.append(split.0)
    }
  }

  /// The region made as wide as it can be, one dimension after another, without meeting a row that counts.
  private mutating func grown(_ region: Region, _ counts: (Int) -> Bool) -> Region {
    var region = region
    for dimension in region.sets.indices {
      var taken: [Range<Int>] = []
      for row in space.rows.indices where counts(row) {
        budget.spend(1)
        let meets = region.sets.indices.allSatisfy { other in
          other == dimension || (space.rows[row].sets[other]?.intersects(region.sets[other]) ?? true)
        }
        if meets { taken += space.cells(of: row, in: dimension).ranges }
      }
      let free = space.dimensions[dimension].expected.subtracting(CellRanges(joining: taken))
      region.sets[dimension] = free.union(region.sets[dimension])
    }
    return region
  }
}
