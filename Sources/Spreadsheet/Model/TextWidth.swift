extension String {
  /// The width in characters that the widest line of the text takes: Thai vowels and tone marks above and below take none.
  public var columnWidth: Double {
    split(separator: "\n", omittingEmptySubsequences: false).map(\.lineWidth).max() ?? 0
  }
}

extension Substring {
  fileprivate var lineWidth: Double {
    unicodeScalars.reduce(0) { width, scalar in
      switch scalar.value {
      case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: width
      default: width + 1
      }
    }
  }
}

extension Row {
  /// The height in points that the row's wrapped texts need at these column widths, at least one line.
  public func height(at widths: [Double], lineHeight: Double = 19) -> Double {
    var lines = 1.0
    for (cell, width) in zip(cells, widths) where width > 2 {
      guard cell.style.wraps, case .text(let text) = cell.value else { continue }
      let needed = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0.0) {
        $0 + max(1, (String($1).columnWidth / (width * 1.05)).rounded(.up))
      }
      lines = Swift.max(lines, needed)
    }
    return Swift.min(409, lines * lineHeight)
  }
}
