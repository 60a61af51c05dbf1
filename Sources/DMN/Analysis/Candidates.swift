/// The rows that reach into a region, and how the region can be split so that fewer reach into each part.
struct Candidates {
  struct Entry {
    let row: Int
    /// A bit for each dimension in which the row accepts all of the region.
    var contained: UInt128
  }

  private(set) var entries: [Entry]
  let region: Region
  private let space: TableSpace

  /// More dimensions than this are not analysed.
  static let dimensionLimit = 128
  private static let sampleSize = 24

  /// The rows among `order` that reach into the region, in that order.
  init(_ order: [Int], in region: Region, of space: TableSpace) {
    self.space = space
    self.region = region
    entries = order.compactMap { row in
      var entry = Entry(row: row, contained: 0)
      for dimension in region.sets.indices {
        guard let set = space.rows[row].sets[dimension] else {
          entry.contained |= 1 << UInt128(dimension)
          continue
        }
        if !set.intersects(region.sets[dimension]) { return nil }
        if set.isSuperset(of: region.sets[dimension]) { entry.contained |= 1 << UInt128(dimension) }
      }
      return entry
    }
  }

  private init(_ entries: [Entry], in region: Region, of space: TableSpace) {
    self.entries = entries
    self.region = region
    self.space = space
  }

  /// Whether the row accepts the whole region.
  func contains(_ entry: Entry) -> Bool {
    entry.contained.nonzeroBitCount == region.sets.count
  }

  /// The same region with the first entries only.
  func prefix(_ count: Int) -> Candidates {
    Candidates(Array(entries.prefix(count)), in: region, of: space)
  }

  /// The rows that reach into a part of the region which differs from it in one dimension.
  func narrowed(_ dimension: Int, to set: CellRanges) -> Candidates {
    let bit: UInt128 = 1 << UInt128(dimension)
    let kept = entries.compactMap { entry -> Entry? in
      if entry.contained & bit != 0 { return entry }
      guard let own = space.rows[entry.row].sets[dimension], own.intersects(set) else { return nil }
      var entry = entry
      if own.isSuperset(of: set) { entry.contained |= bit }
      return entry
    }
    return Candidates(kept, in: region.replacing(dimension, by: set), of: space)
  }

  /// The region in two parts, cut where the boxes of an entry end; nil if every entry accepts all of it.
  func splitAtFirst() -> (Candidates, Candidates)? {
    guard let entry = entries.first(where: { !contains($0) }),
      let dimension = region.sets.indices.first(where: { entry.contained & 1 << UInt128($0) == 0 }),
      let set = space.rows[entry.row].sets[dimension]
    else { return nil }
    let all = region.sets[dimension]
    return (
      narrowed(dimension, to: all.intersection(set)), narrowed(dimension, to: all.subtracting(set))
    )
  }

  /// The region cut across the middle of many rows; nil if no cut keeps rows apart.
  func splitInMiddle() -> (Candidates, Candidates)? {
    let step = max(1, entries.count / Self.sampleSize)
    let sample = stride(from: 0, to: entries.count, by: step).map { entries[$0] }
    var best: (dimension: Int, cut: Int, worst: Int)?
    for dimension in region.sets.indices {
      let bit: UInt128 = 1 << UInt128(dimension)
      let all = region.sets[dimension]
      guard let low = all.ranges.first?.lowerBound, let high = all.ranges.last?.upperBound else { continue }
      let sets = sample.compactMap { entry in
        entry.contained & bit == 0
          ? space.rows[entry.row].sets[dimension]?.intersection(all) : nil
      }
      let cuts = sets.flatMap { set in set.ranges.flatMap { [$0.lowerBound, $0.upperBound] } }
        .filter { $0 > low && $0 < high }.sorted()
      guard !cuts.isEmpty else { continue }
      let cut = cuts[cuts.count / 2]
      let whole = sample.count - sets.count
      let left = whole + sets.count { ($0.first ?? cut) < cut }
      let right = whole + sets.count { ($0.ranges.last?.upperBound ?? cut) > cut }
      let worst = max(left, right)
      if worst < sample.count, worst < best?.worst ?? .max { best = (dimension, cut, worst) }
    }
    guard let best else { return nil }
    let all = region.sets[best.dimension]
    guard let end = all.ranges.last?.upperBound else { return nil }
    let left = all.intersection(CellRanges(0..<best.cut))
    let right = all.intersection(CellRanges(best.cut..<max(end, best.cut)))
    guard !left.isEmpty, !right.isEmpty else { return nil }
    return (narrowed(best.dimension, to: left), narrowed(best.dimension, to: right))
  }
}

/// What an analysis may still do before it gives up.
struct WorkBudget {
  private(set) var left: Int

  init(_ work: Int) { left = work }

  var isSpent: Bool { left <= 0 }

  mutating func spend(_ work: Int) { left -= work }
}
