internal import Diagnostics
internal import XML

/// Follows one sheet through its XML and hands over its rows as they close.
struct SheetReader {
  private enum Place {
    case document, sheet, data, row, cell, value, formula, inline, run, text, merges, elsewhere
  }

  let name: String
  private let limits: ReadingLimits
  private(set) var strings: SharedStrings
  /// Cells that may still come, of all sheets together.
  private(set) var room: Int
  private(set) var merges: [CellRange] = []
  private(set) var problem: ReadingProblem?

  private var places = [Place.document]
  private var row = OpenRow()
  private var nextRow = 0
  private var cell = OpenCell()

  init(_ name: String, strings: SharedStrings, room: Int, limits: ReadingLimits) {
    self.name = name
    self.strings = strings
    self.room = room
    self.limits = limits
  }

  /// Reads the sheet until its end or until `take` wants no more.
  mutating func read(
    part: String, from source: (inout MutableRawSpan) -> Int, _ take: (ReadRow) -> Bool
  ) throws(ReadingProblem) {
    let fault = readEvents(
      file: part, words: SheetWord.names, from: source,
      start: { tag in
        open(tag)
        return problem == nil
      },
      text: { stretch in
        append(stretch)
        return problem == nil
      },
      end: {
        let wantsMore = close(take)
        return wantsMore && problem == nil
      })
    if let problem { throw problem }
    if let fault { throw .damaged(part: part, fault.message) }
  }
}

// MARK: Elements

extension SheetReader {
  private mutating func open(_ tag: borrowing OpeningTag) {
    let outer = places[places.count - 1]
    let word = SheetWord(tag.word)
    var place = word.flatMap { Self.place(of: $0, in: outer) } ?? (places.count == 1 ? .sheet : .elsewhere)
    // The kind of a cell says which of the two its value is.
    if place == (cell.kind == .inline ? .value : .inline) { place = .elsewhere }
    places.append(place)
    switch place {
    case .row: open(row: tag)
    case .cell: open(cell: tag)
    case .value, .inline: cell.beginValue()
    case .formula: cell.beginFormula()
    case .elsewhere where word == .mergeCell && outer == .merges: take(merge: tag)
    default: break
    }
  }

  private static func place(of word: SheetWord, in place: Place) -> Place? {
    switch (place, word) {
    case (.sheet, .sheetData): .data
    case (.data, .row): .row
    case (.row, .c): .cell
    case (.cell, .v): .value
    case (.cell, .f): .formula
    case (.cell, .is): .inline
    case (.inline, .r): .run
    case (.inline, .t), (.run, .t): .text
    case (.sheet, .mergeCells): .merges
    default: nil
    }
  }

  private mutating func append(_ stretch: Span<UInt8>) {
    let isWithin: Bool
    switch places[places.count - 1] {
    case .value, .text: isWithin = cell.append(toValue: stretch, limit: limits.textBytes)
    case .formula: isWithin = cell.append(toFormula: stretch, limit: limits.textBytes)
    default: return
    }
    guard !isWithin else { return }
    let place = cellName(row: row.index ?? nextRow, column: cell.column)
    problem = .tooMany(.textBytes(sheet: name, cell: place), limit: limits.textBytes)
  }

  /// Whether the reading goes on.
  private mutating func close(_ take: (ReadRow) -> Bool) -> Bool {
    switch places.removeLast() {
    case .cell:
      closeCell()
      return true
    case .row:
      let index = row.index ?? nextRow
      nextRow = index + 1
      return row.cells.isEmpty || take(ReadRow(index: index, cells: row.cells))
    default: return true
    }
  }
}

// MARK: Rows and cells

extension SheetReader {
  private static let rowLimit = Sheet.rowLimit
  private static let columnLimit = Sheet.columnLimit

  private mutating func open(row tag: borrowing OpeningTag) {
    row = OpenRow()
    var number: Int?
    var written = ""
    tag.forEachAttribute { word, value in
      guard SheetWord(word) == .r else { return }
      number = CellNotation.number(value)
      written = value.text
    }
    guard let number else {
      // Without a number it stands below the one before.
      if !written.isEmpty { problem = .brokenReference(written, sheet: name) }
      return
    }
    guard (1...Self.rowLimit).contains(number) else {
      return problem = .brokenReference(written, sheet: name)
    }
    setRow(number - 1, column: 0)
  }

  private mutating func setRow(_ index: Int, column: Int) {
    guard index >= nextRow else {
      return problem = .outOfOrder(cellName(row: index, column: column), sheet: name)
    }
    row.index = index
  }

  private mutating func open(cell tag: borrowing OpeningTag) {
    cell.clear()
    var place: (row: Int, column: Int)?
    var written = ""
    tag.forEachAttribute { word, value in
      switch SheetWord(word) {
      case .r:
        place = CellNotation.cell(value)
        if place == nil { written = value.text }
      case .t: cell.kind = CellKind(value)
      default: break
      }
    }
    if let place {
      if row.index == nil { setRow(place.row, column: place.column) }
      guard problem == nil else { return }
      guard row.index == place.row else {
        return problem = .brokenReference(
          cellName(row: place.row, column: place.column), sheet: name)
      }
      guard place.column >= row.nextColumn else {
        return problem = .outOfOrder(cellName(row: place.row, column: place.column), sheet: name)
      }
      row.nextColumn = place.column
    } else if !written.isEmpty {
      return problem = .brokenReference(written, sheet: name)
    }
    guard row.nextColumn < Self.columnLimit, row.index ?? nextRow < Self.rowLimit else {
      return problem = .brokenReference(
        cellName(row: row.index ?? nextRow, column: row.nextColumn), sheet: name)
    }
    cell.column = row.nextColumn
    row.nextColumn += 1
  }

  private mutating func closeCell() {
    guard cell.holdsSomething else { return }
    room -= 1
    guard room >= 0 else { return problem = .tooMany(.cells, limit: limits.cells) }
    do throws(ReadingProblem) {
      let value = try cell.value(strings: &strings, sheet: name)
      let formula = cell.formula
      guard value != nil || formula != nil else { return }
      row.cells.append(ReadCell(column: cell.column, value: value, formula: formula))
    } catch {
      problem = error
    }
  }

  private mutating func take(merge tag: borrowing OpeningTag) {
    var range: CellRange?
    var written = ""
    tag.forEachAttribute { word, value in
      guard SheetWord(word) == .ref else { return }
      written = value.text
      range = CellNotation.range(written)
    }
    guard let range else { return problem = .brokenReference(written, sheet: name) }
    guard merges.count < limits.merges else {
      return problem = .tooMany(.merges(sheet: name), limit: limits.merges)
    }
    merges.append(range)
  }
}

/// A row while its cells come.
private struct OpenRow {
  /// Nil until the row or a cell of it says where it stands.
  var index: Int?
  var nextColumn = 0
  var cells: [ReadCell] = []
}

/// The names that matter in a sheet, of elements and attributes.
private enum SheetWord: String, CaseIterable {
  case c, v, r, t, row, f, `is`, sheetData, mergeCells, mergeCell, ref

  static let names = allCases.map(\.rawValue)
  private static let all = allCases

  init?(_ place: Int?) {
    guard let place else { return nil }
    self = Self.all[place]
  }
}
