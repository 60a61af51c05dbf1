internal import FEEL

/// The values of one kind, cut into cells at the constants that tests compare them with: within a cell every test
/// gives the same answer.
///
/// Where the order of the values counts, cell 2i+1 is constant i and the even cells lie between the constants. Else
/// cell i is constant i, and the last cell holds all other values.
struct Line: Sendable {
  let kind: Kind
  /// In ascending order, each once.
  let points: [Value]
  let isOrdered: Bool
  /// A value of each cell; nil where the kind has none between two constants.
  let representatives: [Value?]

  /// Nil if two of the constants have no order, as a local and a zoned time have none.
  init?(_ kind: Kind, constants: [Value], isOrdered: Bool) {
    self.kind = kind
    guard kind != .boolean else {
      points = [.boolean(false), .boolean(true)]
      self.isOrdered = false
      representatives = points
      return
    }
    guard let first = constants.first else {
      points = []
      self.isOrdered = true
      representatives = [kind.anyValue]
      return
    }
    guard constants.allSatisfy({ $0.precedes(first) != nil }) else { return nil }
    var sorted: [Value] = []
    for value in constants.sorted(by: { $0.precedes($1) == true })
    where sorted.last.map({ $0.precedes(value) == true }) ?? true { sorted.append(value) }
    points = sorted
    // Only strings have no neighbours to speak of; a column of them is mostly an enumeration.
    self.isOrdered = isOrdered || kind != .string
    guard self.isOrdered else {
      let texts = Set(sorted.compactMap(\.text))
      let other = (1...).lazy.map { $0 == 1 ? "other" : "other \($0)" }.first { !texts.contains($0) }
      representatives = sorted + [other.map { .string($0) }]
      return
    }
    var cells: [Value?] = [sorted.first?.before]
    for index in sorted.indices {
      cells.append(sorted[index])
      cells.append(
        index + 1 < sorted.count ? sorted[index].between(sorted[index + 1]) : sorted[index].after)
    }
    representatives = cells
  }

  /// All values but null as one cell, because their kinds are not known or have no order to cut them by.
  init(ofUncut value: Value) {
    kind = .context
    points = []
    isOrdered = true
    representatives = [value]
  }

  var count: Int { representatives.count }

  /// The cells that have values.
  var inhabited: CellRanges {
    CellRanges(joining: representatives.indices.filter { representatives[$0] != nil }.map { $0..<$0 + 1 })
  }

  /// The place of a constant among the points.
  private func index(of value: Value) -> Int? {
    var (low, high) = (0, points.count)
    while low < high {
      let middle = (low + high) / 2
      if points[middle].precedes(value) == true { low = middle + 1 } else { high = middle }
    }
    return low < points.count && value.precedes(points[low]) != true ? low : nil
  }

  /// The cells whose values pass a test that compares with these constants and no others.
  func cells(constants: [Value], passing: (Value) -> Bool) -> CellRanges {
    if kind == .boolean {
      return CellRanges(joining: points.indices.filter { passing(points[$0]) }.map { $0..<$0 + 1 })
    }
    let own = Set(constants.filter { $0.kind == kind }.compactMap { index(of: $0) }).sorted()
    var found: [Range<Int>] = []
    func judge(_ cells: Range<Int>) {
      if let value = cells.lazy.compactMap({ representatives[$0] }).first, passing(value) {
        found.append(cells)
      }
    }
    var start = 0
    for point in own {
      let cell = isOrdered ? 2 * point + 1 : point
      if isOrdered { judge(start..<cell) }
      judge(cell..<cell + 1)
      start = cell + 1
    }
    if isOrdered {
      judge(start..<count)
    } else if let other = representatives.last ?? nil, passing(other) {
      let rest = CellRanges(0..<count).subtracting(CellRanges(joining: own.map { $0..<$0 + 1 }))
      found += rest.ranges
    }
    return CellRanges(joining: found)
  }
}
