import Assessment
import Register

/// The geometry of the movement chart: bars of levels on both sides, ribbons between them.
///
/// All plans together are as high as one chart, however many they are; lengths are in units of the drawing.
struct MovementGeometry {
  struct Bar: Hashable {
    let level: Level?
    let isOpening: Bool
    let count: Int
    let y: Int
    let height: Int
    /// The base line of its text.
    let label: Int
  }

  struct Ribbon: Hashable {
    let cell: MovementCell
    let start: Int
    let end: Int
    let height: Int
    /// The base line of its text, near the left end, where ribbons of one level lie apart.
    let label: Int
  }

  static let left = 110
  static let right = 290
  private static let plansHeight = 200
  private static let thinnest = 2
  private static let gap = 12
  /// Texts nearer than this run into each other.
  static let lineHeight = 14

  let bars: [Bar]
  let ribbons: [Ribbon]
  let height: Int

  init(_ cells: [MovementCell]) {
    let cells = cells.filter { !$0.plans.isEmpty }
    let total = max(1, cells.reduce(0) { $0 + $1.plans.count })
    let thickness = cells.map { max(Self.thinnest, $0.plans.count * Self.plansHeight / total) }
    let levels: [Level?] = Level.allCases.sorted(by: >) + [nil]

    var bars: [Bar] = []
    var tops: [Bool: [Level?: Int]] = [true: [:], false: [:]]
    var bottom = Self.gap
    for isOpening in [true, false] {
      var y = Self.gap
      var lowestLabel = 0
      for level in levels {
        let own = cells.indices.filter { isOpening ? cells[$0].from == level : cells[$0].to == level }
        guard !own.isEmpty else { continue }
        let height = own.reduce(0) { $0 + thickness[$1] }
        lowestLabel = max(y + height / 2 + 5, lowestLabel + Self.lineHeight)
        bars.append(
          Bar(
            level: level, isOpening: isOpening, count: own.reduce(0) { $0 + cells[$1].plans.count }, y: y,
            height: height, label: lowestLabel))
        tops[isOpening]?[level] = y
        y += height + Self.gap
      }
      bottom = max(bottom, y, lowestLabel + Self.gap)
    }

    var ribbons: [Ribbon] = []
    var lowestLabel = 0
    for (cell, height) in zip(cells, thickness) {
      let start = tops[true]?[cell.from] ?? 0
      let end = tops[false]?[cell.to] ?? 0
      lowestLabel = max(start + (end - start) / 12 + height / 2 + 5, lowestLabel + Self.lineHeight)
      ribbons.append(Ribbon(cell: cell, start: start, end: end, height: height, label: lowestLabel))
      tops[true]?[cell.from] = start + height
      tops[false]?[cell.to] = end + height
    }
    self.bars = bars
    self.ribbons = ribbons
    height = bottom
  }
}
