public import Interchange
public import Register
public import Spreadsheet
public import Workflow

/// What became of a file since it left the house.
public struct ExportVerification: Sendable {
  /// As the user named it.
  public let file: String
  /// Nil for a file that is kept in the journal and was made before files carried marks.
  public let mark: ExportMark?
  public let origin: ExportOrigin
  public let isByteForByte: Bool
  /// Of a workbook, but for the cells that were there to be filled in.
  public var workbook: [WorkbookDifference] = []
  /// Cells that were there to be filled in.
  public var filled: [CellDifference] = []
  /// Of any other file.
  public var lines: [LineDifference] = []

  /// Nothing is otherwise than it was exported; cells that were there to be filled in may be.
  public var isAsExported: Bool { workbook.isEmpty && lines.isEmpty }

  /// How many differences there are, those in cells that were there to be filled in left out.
  public var differenceCount: Int { workbook.count + lines.count }
}

/// Where what a file is compared with comes from.
public enum ExportOrigin: Sendable, Hashable {
  /// The files that the journal kept when it closed a period.
  case closed(PeriodID, Entry)
  /// An export that the journal recorded: only its digest is known, so that the file is that very one.
  case exported(Entry)
  /// Rendered anew from the register as an entry left it.
  case entry(Entry)
  /// Rendered anew from the register's folder.
  case folder
}
