/// A table of plain text whose columns line up on a terminal, also in Thai.
struct Columns {
  private var rows: [[String]] = []
  private let alignsRight: Set<Int>

  init(alignRight: Set<Int> = []) { alignsRight = alignRight }

  mutating func add(_ cells: String...) { rows.append(cells) }
  mutating func add(_ cells: [String]) { rows.append(cells) }

  var text: String {
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], cell.terminalWidth)
      }
    }
    return rows.map { row in
      row.enumerated().map { index, cell in
        let padding = String(repeating: " ", count: widths[index] - cell.terminalWidth)
        if alignsRight.contains(index) { return padding + cell }
        return index == row.count - 1 ? cell : cell + padding
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}

extension String {
  /// Columns that the text takes on a terminal: Thai vowels and tone marks above and below take none, nor do escapes.
  var terminalWidth: Int {
    var width = 0
    var isEscape = false
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x1B: isEscape = true
      case 0x6D where isEscape: isEscape = false
      case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: break
      default: width += isEscape ? 0 : 1
      }
    }
    return width
  }
}
