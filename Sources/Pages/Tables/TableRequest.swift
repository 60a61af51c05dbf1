public import Interchange

/// What a query asks of a table: which rows, in which order, which page of them.
public struct TableRequest: Sendable, Hashable {
  public var search: String?
  /// The id of a column.
  public var sort: String?
  public var isDescending: Bool
  /// Counts from 1.
  public var page: Int
  /// Codes by facet; a row is shown if one of the codes of each facet selects it.
  public var selected: [String: [String]]

  /// Reads `q`, `sort`, `order`, `page` and the ids of facets; what the table does not have is left out.
  public init(_ query: Query, for listing: Listing) {
    search = query["q"].flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    sort = query["sort"].flatMap { id in listing.columns.contains { $0.id == id } ? id : nil }
    isDescending = query["order"] == "desc"
    page = max(1, query["page"].flatMap { Int($0) } ?? 1)
    selected = listing.facets.reduce(into: [:]) { selected, facet in
      let codes = query.all(facet.id).filter { !$0.isEmpty }
      if !codes.isEmpty { selected[facet.id] = codes }
    }
  }
}
