extension String {
  /// The width in characters that the widest line of the text takes: Thai vowels and tone marks above and below
  /// take none.
  public var columnWidth: Double {
    var widest = 0
    var width = 0
    for scalar in unicodeScalars {
      width = scalar == "\n" ? 0 : width + scalar.columns
      widest = max(widest, width)
    }
    return Double(widest)
  }

  /// The lines that the text takes when it wraps at a width in characters of the default font.
  ///
  /// Thai breaks between words, which are short and not marked, so it is taken to break anywhere but to leave a part of a
  /// word's room at the end of each line that is followed by another; other text breaks at spaces.
  func lineCount(width: Double, fontSize: Double) -> Int {
    let scale = fontSize / Self.referenceSize * Self.fallbackWidening
    var layout = LineLayout(columns: max(1, Int(max(1, min(255, width) - 1) / scale)))
    for scalar in unicodeScalars { layout.append(scalar) }
    layout.endWord()
    return layout.lines
  }

  /// The size in points at which a Thai letter of TH Sarabun New is about as wide as a digit of the default font.
  private static let referenceSize = 14.0
  /// How much wider than TH Sarabun New the fonts are that stand in for it: measured on pages set in Laksaman.
  private static let fallbackWidening = 1.3
}

extension Unicode.Scalar {
  var isThai: Bool { (0x0E00...0x0E7F).contains(value) }

  /// 0 for a Thai mark above or below a letter, else 1.
  var columns: Int {
    switch value {
    case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: 0
    default: 1
    }
  }
}

/// Text as it flows into lines of a fixed number of columns.
private struct LineLayout {
  /// The columns that the break between two Thai words leaves free, on average: measured on pages of LibreOffice.
  private static let unfilled = 3

  let columns: Int
  private(set) var lines = 1
  private var position = 0
  private var word = 0
  private var isThaiWord = false

  init(columns: Int) { self.columns = columns }

  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case " ":
      endWord()
      position += 1
    case "\n":
      endWord()
      lines += 1
      position = 0
    default:
      word += scalar.columns
      isThaiWord = isThaiWord || scalar.isThai
    }
  }

  mutating func endWord() {
    if position + word > columns, position > 0, !isThaiWord {
      lines += 1
      position = 0
    }
    position += word
    if position > columns, word > 0 {
      let filled = isThaiWord ? columns - min(Self.unfilled, columns / 4) : columns
      let more = (position - 1) / filled
      lines += more
      position -= more * filled
    }
    word = 0
    isThaiWord = false
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
    return min(409, (height * 100).rounded() / 100)
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
