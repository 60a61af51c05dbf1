public import Assessment
public import FEEL
public import Register

/// A table as a screen shows it: rows by number, with values instead of cells of a workbook, and codes to select rows by.
///
/// Its columns are those of the sheets. Nothing is computed before somebody asks for it, so that a page of fifty rows
/// costs fifty rows.
public struct Listing: Sendable {
  public struct Column: Sendable, Hashable {
    /// Unique within the listing: `opening`.
    public let id: String
    public let title: Text
    /// Numbers stand to the right.
    public let isNumber: Bool
    /// In characters, as on a sheet.
    public let width: Double
  }

  /// What rows can be selected by: a set of codes with names.
  public struct Facet: Sendable, Hashable {
    /// `level`
    public let id: String
    public let title: Text
    /// In the order in which a choice offers them.
    public let options: [Option]
  }

  public struct Option: Sendable, Hashable {
    public let code: String
    public let name: Text
  }

  /// What stands in a place of the table.
  public enum Value: Sendable, Hashable {
    /// Absent; shown as a dash.
    case nothing
    case text(Text)
    case number(Double, decimals: Int)
    case date(CalendarDate)
    case level(Level)
    case movement(Movement)
    case light(IndicatorLight)
  }

  public let title: Text
  public let columns: [Column]
  public let facets: [Facet]
  public let count: Int
  let keyOf: @Sendable (Int) -> String
  let valueOf: @Sendable (_ row: Int, _ column: Int) -> Value
  let codesOf: @Sendable (_ row: Int, _ facet: Int) -> [String]

  /// The id of the record in a row: `FIN-03`.
  public func key(_ row: Int) -> String { keyOf(row) }

  public func value(_ row: Int, _ column: Int) -> Value { valueOf(row, column) }

  /// The codes of a facet that select the row; there may be several, as a plan that moved may have several causes.
  public func codes(_ row: Int, _ facet: Int) -> [String] { codesOf(row, facet) }

  /// The columns of a listing of fewer columns, in the order of their ids here.
  public func narrowed(to ids: [String]) -> Listing {
    let kept = ids.compactMap { id in columns.firstIndex { $0.id == id } }
    return Listing(
      title: title, columns: kept.map { columns[$0] }, facets: facets, count: count, keyOf: keyOf,
      valueOf: { [valueOf] in valueOf($0, kept[$1]) }, codesOf: codesOf)
  }
}
