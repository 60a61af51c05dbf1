import Spreadsheet

/// The columns of a sheet of a form: the borders of all its tables, and one near the middle for signatures.
struct FormGrid {
  /// The borders in thousandths of the width, from 0 to 1000.
  let borders: [Int]
  /// In characters of the default font; together as wide as the page, so that nothing is printed smaller.
  let widths: [Double]
  private let middle: Int

  init(_ blocks: [FormBlock], on page: FormPage) {
    var inner: Set<Int> = []
    for block in blocks {
      if case .table(let table) = block { inner.formUnion(table.borders.dropFirst().dropLast()) }
    }
    let isNearMiddle = { (border: Int) in (350...600).contains(border) }
    if !inner.contains(where: isNearMiddle) { inner.insert(500) }
    borders = [0] + inner.sorted() + [1000]
    let middle = inner.filter(isNearMiddle).min {
      abs($0 - 500) < abs($1 - 500) || (abs($0 - 500) == abs($1 - 500) && $0 < $1)
    }
    self.middle = borders.firstIndex(of: middle ?? 500) ?? 0
    widths = zip(borders, borders.dropFirst()).map { from, to in
      max(1, (page.pixels * Double(to - from) / 1000 - FormPage.cellPadding) / FormPage.digit)
    }
  }

  var all: ClosedRange<Int> { 0...(widths.count - 1) }
  var rightHalf: ClosedRange<Int> { middle...(widths.count - 1) }

  /// The columns of the sheet that each column of a table covers.
  func columns(of table: FilledTable) -> [ClosedRange<Int>] {
    let places = table.borders.map { border in borders.firstIndex { $0 >= border } ?? widths.count }
    return zip(places, places.dropFirst()).map { $0...max($0, $1 - 1) }
  }

  func width(of columns: ClosedRange<Int>) -> Double { widths[columns].reduce(0, +) }
}

extension FilledTable {
  /// Where its columns begin and end, in thousandths of the width.
  var borders: [Int] {
    let total = max(1, columns.reduce(0) { $0 + $1.share })
    var sum = 0
    return [0]
      + columns.map {
        sum += $0.share
        return sum * 1000 / total
      }
  }
}

/// A4 with the margins that forms have.
struct FormPage {
  let isLandscape: Bool

  /// What is left between the margins, in pixels of a 96th of an inch, short of the rounding of programs.
  var pixels: Double { isLandscape ? 1000 : 618 }

  /// The width of a digit of the default font, and what a cell adds to its characters.
  static let digit = 7.0
  static let cellPadding = 5.0

  /// In inches: 15 mm around a wide page; 25, 20, 20 and 15 mm around a high one.
  var margins: PrintSetup.Margins {
    isLandscape
      ? PrintSetup.Margins(left: 0.59, right: 0.59, top: 0.59, bottom: 0.59, header: 0.2, footer: 0.25)
      : PrintSetup.Margins(left: 0.98, right: 0.79, top: 0.79, bottom: 0.59, header: 0.3, footer: 0.25)
  }
}
