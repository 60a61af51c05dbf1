/// A formula in A1 notation, written in R1C1 notation as seen from a cell; SpreadsheetML knows no other.
///
/// Texts in quotes, quoted names of sheets and the names of functions stay as they are.
func r1c1(_ formula: String, atRow row: Int, column: Int) -> String {
  let text = Array(formula.utf8)
  var result: [UInt8] = []
  result.reserveCapacity(text.count + 16)
  var position = 0
  while position < text.count {
    let byte = text[position]
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      // A doubled quote inside closes and opens again, which copies it unchanged.
      let end = text[(position + 1)...].firstIndex(of: byte) ?? text.count - 1
      result += text[position...end]
      position = end + 1
    } else if let (range, end) = reference(in: text, at: position, row: row, column: column) {
      result += range.utf8
      position = end
    } else if ReferenceScanner.isNamePart(byte) || byte == UInt8(ascii: "$") {
      // A number, a function or a name: taken over whole, so that its tail is not read as a cell.
      repeat {
        result.append(text[position])
        position += 1
      } while position < text.count && ReferenceScanner.isNamePart(text[position])
    } else {
      result.append(byte)
      position += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// A cell, or two whole columns or rows, at a place where a name could begin.
private func reference(
  in text: [UInt8], at position: Int, row: Int, column: Int
) -> (text: String, end: Int)? {
  guard let first = ReferenceScanner.reference(in: text, at: position) else { return nil }
  if let cellRow = first.row, let cellColumn = first.column {
    return (axis("R", cellRow, from: row) + axis("C", cellColumn, from: column), first.end)
  }
  guard first.end < text.count, text[first.end] == UInt8(ascii: ":"),
    let second = ReferenceScanner.reference(in: text, at: first.end + 1)
  else { return nil }
  if let from = first.column, let to = second.column, first.row == nil, second.row == nil {
    return ("\(axis("C", from, from: column)):\(axis("C", to, from: column))", second.end)
  }
  if let from = first.row, let to = second.row, first.column == nil, second.column == nil {
    return ("\(axis("R", from, from: row)):\(axis("R", to, from: row))", second.end)
  }
  return nil
}

/// `R6` for an absolute row, `R[-2]` for a relative one, `R` for the row itself.
private func axis(_ letter: String, _ coordinate: ReferenceScanner.Coordinate, from origin: Int) -> String {
  if coordinate.isAbsolute { return "\(letter)\(coordinate.index + 1)" }
  let distance = coordinate.index - origin
  return distance == 0 ? letter : "\(letter)[\(distance)]"
}
