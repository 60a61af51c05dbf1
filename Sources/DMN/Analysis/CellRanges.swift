/// A set of numbers, kept as ranges in order that neither overlap nor touch.
struct CellRanges: Sendable, Hashable {
  private(set) var ranges: [Range<Int>]

  static let none = CellRanges(ranges: [])

  private init(ranges: [Range<Int>]) { self.ranges = ranges }

  init(_ range: Range<Int>) { ranges = range.isEmpty ? [] : [range] }

  /// The union of ranges in any order.
  init(joining ranges: [Range<Int>]) {
    self.ranges = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = self.ranges.last, last.upperBound >= range.lowerBound {
        self.ranges[self.ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        self.ranges.append(range)
      }
    }
  }

  var isEmpty: Bool { ranges.isEmpty }
  var first: Int? { ranges.first?.lowerBound }
  var members: some Sequence<Int> { ranges.lazy.flatMap { $0 } }

  func contains(_ number: Int) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= number { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(number)
  }

  func union(_ other: CellRanges) -> CellRanges { CellRanges(joining: ranges + other.ranges) }

  func intersection(_ other: CellRanges) -> CellRanges {
    var found: [Range<Int>] = []
    var (mine, theirs) = (0, 0)
    while mine < ranges.count, theirs < other.ranges.count {
      let common = ranges[mine].clamped(to: other.ranges[theirs])
      if !common.isEmpty { found.append(common) }
      if ranges[mine].upperBound < other.ranges[theirs].upperBound { mine += 1 } else { theirs += 1 }
    }
    return CellRanges(ranges: found)
  }

  func intersects(_ other: CellRanges) -> Bool {
    var (mine, theirs) = (0, 0)
    while mine < ranges.count, theirs < other.ranges.count {
      if ranges[mine].overlaps(other.ranges[theirs]) { return true }
      if ranges[mine].upperBound < other.ranges[theirs].upperBound { mine += 1 } else { theirs += 1 }
    }
    return false
  }

  func subtracting(_ other: CellRanges) -> CellRanges {
    var found: [Range<Int>] = []
    var theirs = 0
    for range in ranges {
      var start = range.lowerBound
      while theirs < other.ranges.count, other.ranges[theirs].upperBound <= start { theirs += 1 }
      var next = theirs
      while next < other.ranges.count, other.ranges[next].lowerBound < range.upperBound {
        let hole = other.ranges[next]
        if start < hole.lowerBound { found.append(start..<hole.lowerBound) }
        start = max(start, hole.upperBound)
        next += 1
      }
      if start < range.upperBound { found.append(start..<range.upperBound) }
    }
    return CellRanges(ranges: found)
  }

  func isSuperset(of other: CellRanges) -> Bool {
    var mine = 0
    for range in other.ranges {
      while mine < ranges.count, ranges[mine].upperBound <= range.lowerBound { mine += 1 }
      guard mine < ranges.count, ranges[mine].lowerBound <= range.lowerBound,
        ranges[mine].upperBound >= range.upperBound
      else { return false }
    }
    return true
  }
}
