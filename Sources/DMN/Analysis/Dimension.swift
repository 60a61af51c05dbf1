internal import FEEL

/// What one input expression of a table can be, cut into numbered cells: those of its kinds one after another, and
/// null as the last.
struct Dimension: Sendable {
  /// The input expression as written.
  let text: String
  let lines: [Line]
  /// Every cell with a value that the types allow; null is always among them, because an input may be absent.
  let domain: CellRanges
  /// The same without null, unless the model names null where it says what is allowed or tested.
  let expected: CellRanges
  /// Whether the expression is the name of an input or a part of it, so that it can have any of these values.
  let isPlain: Bool
  /// Whether allowed values were listed one by one.
  let isEnumerated: Bool

  /// The first cell of each line.
  private let offsets: [Int]

  init(
    text: String, lines: [Line], domain: CellRanges, expected: CellRanges, isPlain: Bool, isEnumerated: Bool
  ) {
    self.text = text
    self.lines = lines
    self.domain = domain
    self.expected = expected
    self.isPlain = isPlain
    self.isEnumerated = isEnumerated
    offsets = Self.offsets(of: lines)
  }

  static func offsets(of lines: [Line]) -> [Int] {
    lines.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }.dropLast()
  }

  static func nullCell(of lines: [Line]) -> Int { lines.reduce(0) { $0 + $1.count } }

  /// Whether its values are one cell, because nothing tells how to cut them.
  var isUncut: Bool { lines.first?.kind == .context }

  var nullCell: Int { Self.nullCell(of: lines) }

  /// A value of the cell.
  func representative(_ cell: Int) -> Value {
    for (line, offset) in zip(lines, offsets).reversed() where cell >= offset && cell < offset + line.count {
      return line.representatives[cell - offset] ?? .null
    }
    return .null
  }

  /// A telling value of one of the cells: one that the table itself names if there is one, null only for want of
  /// others.
  func example(of cells: CellRanges) -> Value { representative(exampleCell(of: cells)) }

  /// The cell of that value.
  func exampleCell(of cells: CellRanges) -> Int {
    var fallback: Int?
    for cell in cells.members.prefix(64) where cell != nullCell {
      for (line, offset) in zip(lines, offsets) where cell >= offset && cell < offset + line.count {
        let isPoint = line.isOrdered ? (cell - offset) % 2 == 1 : cell - offset < line.points.count
        if isPoint { return cell }
      }
      fallback = fallback ?? cell
    }
    return fallback ?? nullCell
  }

  /// The cells that pass a test which compares with these constants only.
  static func cells(of lines: [Line], constants: [Value], passing: (Value) -> Bool) -> CellRanges {
    var found: [Range<Int>] = []
    for (line, offset) in zip(lines, offsets(of: lines)) {
      found += line.cells(constants: constants, passing: passing).ranges.map {
        $0.lowerBound + offset..<$0.upperBound + offset
      }
    }
    let null = nullCell(of: lines)
    if passing(.null) { found.append(null..<null + 1) }
    return CellRanges(joining: found)
  }
}

extension Dimension {
  private static let longest = 8

  /// The cells as a cell of a table would write them; nil if they are all that is expected.
  func text(of cells: CellRanges) -> String? {
    cells.isSuperset(of: expected) ? nil : allTexts(of: cells)
  }

  /// The cells as a cell of a table would write them.
  func allTexts(of cells: CellRanges) -> String {
    var parts: [String] = []
    for (line, offset) in zip(lines, offsets) {
      let inside = cells.intersection(CellRanges(offset..<offset + line.count))
      guard !inside.isEmpty else { continue }
      let local = CellRanges(
        joining: inside.ranges.map { $0.lowerBound - offset..<$0.upperBound - offset })
      parts += line.texts(of: local)
    }
    if cells.contains(nullCell) { parts.append("null") }
    if parts.count > Self.longest { parts = parts.prefix(Self.longest) + ["…"] }
    return parts.joined(separator: ", ")
  }
}

extension Line {
  fileprivate func texts(of cells: CellRanges) -> [String] {
    if points.isEmpty { return ["not(null)"] }
    guard isOrdered else {
      if cells.contains(points.count) {
        let others = points.indices.filter { !cells.contains($0) }.map { points[$0].literal }
        return others.isEmpty ? ["-"] : ["not(\(others.prefix(8).joined(separator: ", ")))"]
      }
      return cells.members.map { points[$0].literal }
    }
    // Cells without values join what stands around them.
    let empty = CellRanges(
      joining: representatives.indices.filter { representatives[$0] == nil }.map { $0..<$0 + 1 })
    return cells.union(empty).ranges.compactMap { run in
      var (low, high) = (run.lowerBound, run.upperBound - 1)
      while low <= high, representatives[low] == nil { low += 1 }
      while high >= low, representatives[high] == nil { high -= 1 }
      return low <= high ? text(from: low, through: high) : nil
    }
  }

  private func text(from low: Int, through high: Int) -> String {
    let start = low == 0 ? nil : points[(low - 1) / 2].literal
    let end = high == count - 1 ? nil : points[high / 2].literal
    let (startIncluded, endIncluded) = (low % 2 == 1, high % 2 == 1)
    switch (start, end) {
    case (nil, nil): return "-"
    case (let start?, nil): return (startIncluded ? ">= " : "> ") + start
    case (nil, let end?): return (endIncluded ? "<= " : "< ") + end
    case (let start?, let end?):
      if low == high, startIncluded { return start }
      return (startIncluded ? "[" : "(") + start + ".." + end + (endIncluded ? "]" : ")")
    }
  }
}
