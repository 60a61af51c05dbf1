/// A cell of a workbook; rows and columns count from 0.
public struct CellPlace: Sendable, Hashable {
  public var sheet: String
  public var row: Int
  public var column: Int

  public init(sheet: String, row: Int, column: Int) {
    self.sheet = sheet
    self.row = row
    self.column = column
  }
}

extension Workbook {
  /// The cells that people may fill in: those of protected sheets that are not locked.
  ///
  /// Pulls the rows of every protected sheet once.
  public func openCells() throws -> Set<CellPlace> {
    var places: Set<CellPlace> = []
    for sheet in sheets where sheet.protection != nil {
      var row = 0
      try sheet.rows { line in
        for (column, cell) in line.cells.enumerated() where !cell.style.isLocked {
          places.insert(CellPlace(sheet: sheet.name, row: row, column: column))
        }
        row += 1
      }
    }
    return places
  }
}
