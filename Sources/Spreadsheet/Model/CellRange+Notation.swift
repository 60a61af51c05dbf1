extension CellRange {
  var isSingleCell: Bool { firstRow == lastRow && firstColumn == lastColumn }

  func overlaps(_ other: CellRange) -> Bool {
    firstRow <= other.lastRow && other.firstRow <= lastRow && firstColumn <= other.lastColumn
      && other.firstColumn <= lastColumn
  }

  /// `R1C1:R3C5`, counted from 1.
  var r1c1: String {
    let first = "R\(firstRow + 1)C\(firstColumn + 1)"
    return isSingleCell ? first : "\(first):R\(lastRow + 1)C\(lastColumn + 1)"
  }
}

/// The name of a cell as people read it: row 11 and column 5 are `F12`.
func cellName(row: Int, column: Int) -> String {
  var letters = ""
  var rest = column
  repeat {
    letters.insert(Character(Unicode.Scalar(UInt8(65 + rest % 26))), at: letters.startIndex)
    rest = rest / 26 - 1
  } while rest >= 0
  return "\(letters)\(row + 1)"
}

/// A sheet's name as formulas quote it: `'ข้อ ''ก'''`.
public func quotedSheetName(_ name: String) -> String {
  "'\(name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
}
