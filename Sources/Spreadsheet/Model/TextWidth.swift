extension String {
  /// The width in characters that the widest line of the text takes: Thai vowels and tone marks above and below
  /// take none.
  public var columnWidth: Double {
    split(separator: "\n", omittingEmptySubsequences: false).map(\.lineWidth).max() ?? 0
  }

  /// The lines that the text takes when it wraps at a width in characters of the default font.
  ///
  /// Thai breaks between words, which are short and not marked, so it is taken to break anywhere; other text
  /// breaks at spaces.
  func lineCount(width: Double, fontSize: Double) -> Int {
    let scale = fontSize / Self.referenceSize * Self.fallbackWidening
    let usable = max(1, width - 1) / scale
    return split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { count, paragraph in
      var lines = 1
      var position = 0.0
      for word in paragraph.split(separator: " ") {
        let width = word.lineWidth
        let breaksAnywhere = word.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) }
        if position + width > usable, position > 0, !breaksAnywhere {
          lines += 1
          position = 0
        }
        position += width
        if position > usable {
          let extra = (position / usable).rounded(.up) - 1
          lines += Int(min(extra, 1_000))
          position -= extra * usable
        }
        position += 1
      }
      return count + lines
    }
  }

  /// The size in points at which a Thai letter of TH Sarabun New is about as wide as a digit of the default font.
  private static let referenceSize = 14.0
  /// How much wider than TH Sarabun New the fonts are that stand in for it.
  private static let fallbackWidening = 1.2
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
  /// The height in points that the row's texts need at these column widths, at least one line of the largest
  /// font, at most the 409 that a row can have.
  ///
  /// - Parameter lineHeight: the height of a line; nil for 1.66 times the font's size, which marks above and
  ///   below the letters of Linux's Thai fonts need.
  public func height(at widths: [Double], lineHeight: Double? = nil) -> Double {
    height(lineHeight: lineHeight) { $0 < widths.count ? widths[$0] : 8.43 }
  }

  /// The same, with the full width of merged cells and without those that they cover.
  func estimatedHeight(at widths: [Double], _ merged: MergedCells) -> Double {
    height(lineHeight: nil) { column in
      guard !merged.contains(column) else { return nil }
      let last = merged.merge(at: column)?.lastColumn ?? column
      return (column...max(column, last)).reduce(0.0) { $0 + ($1 < widths.count ? widths[$1] : 8.43) }
    }
  }

  private static let lineSpacing = 1.66

  private func height(lineHeight: Double?, width: (Int) -> Double?) -> Double {
    var height = lineHeight ?? Style.Font().size * Self.lineSpacing
    for (column, cell) in cells.enumerated() {
      guard let text = cell.value.visibleText, let width = width(column), width > 0 else { continue }
      let size = cell.style.font.size
      let lines = cell.style.wraps ? text.lineCount(width: width, fontSize: size) : 1
      height = max(height, Double(lines) * (lineHeight ?? size * Self.lineSpacing))
    }
    return min(409, height)
  }
}

extension Cell.Value {
  /// The text that stands in the cell, for values that can take more than a line.
  fileprivate var visibleText: String? {
    switch self {
    case .text(let text), .link(_, let text), .formula(_, .text(let text)): text.isEmpty ? nil : text
    case .blank, .number, .boolean, .date, .formula(_, .number): nil
    }
  }
}
