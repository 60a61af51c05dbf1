import Assessment
public import Diagnostics
import FEEL
public import Interchange
import Register

/// The rows of a listing that a request asks for, in its order.
public struct Selection: Sendable, Hashable {
  public let rows: [Int]

  public init(_ listing: Listing, _ request: TableRequest, in language: Language) {
    var rows = Array(0..<listing.count)
    for (index, facet) in listing.facets.enumerated() {
      guard let codes = request.selected[facet.id].map(Set.init) else { continue }
      rows.removeAll { row in !listing.codes(row, index).contains(where: codes.contains) }
    }
    if let search = request.search {
      let words = search.split(whereSeparator: \.isWhitespace).map { FoldedText(String($0)) }
      rows.removeAll { row in
        let text = FoldedText(
          listing.columns.indices.map { listing.value(row, $0).searched }.joined(separator: "\n"))
        return !words.allSatisfy(text.contains)
      }
    }
    if let sort = request.sort, let column = listing.columns.firstIndex(where: { $0.id == sort }) {
      let keys = rows.map { SortKey(listing.value($0, column), in: language) }
      let order = rows.indices.sorted { left, right in
        if keys[left] == keys[right] { return left < right }
        // What is absent stays behind, whichever way the rest goes.
        if keys[left].isNothing || keys[right].isNothing { return keys[right].isNothing }
        return request.isDescending ? keys[right] < keys[left] : keys[left] < keys[right]
      }
      rows = order.map { rows[$0] }
    }
    self.rows = rows
  }

  /// Whether a text stands before another in the order of a Thai dictionary.
  public static func precedes(_ left: String, _ right: String) -> Bool { ThaiOrder(left) < ThaiOrder(right) }

  public static let pageSize = 25

  public var pageCount: Int { max(1, (rows.count + Self.pageSize - 1) / Self.pageSize) }

  /// The rows of a page that counts from 1; of the last one where there are not so many.
  public func page(_ number: Int) -> [Int] {
    let number = min(max(1, number), pageCount)
    return Array(rows.dropFirst((number - 1) * Self.pageSize).prefix(Self.pageSize))
  }
}

extension Listing.Value {
  /// In both languages, so that a search in either finds it.
  fileprivate var searched: String {
    if case .text(let text) = self { return "\(text.thai)\n\(text.english)" }
    return ""
  }
}

/// A value as a place in an order; kinds do not mix within a column.
private enum SortKey: Comparable {
  case number(Double)
  case text(ThaiOrder)
  case nothing

  init(_ value: Listing.Value, in language: Language) {
    self =
      switch value {
      case .nothing: .nothing
      case .number(let number, _): .number(number)
      case .date(let date): .number(Double(date.daysSinceEpoch))
      case .level(let level): .number(Double(level.rank))
      case .movement(.down): .number(0)
      case .movement(.unchanged): .number(1)
      case .movement(.up): .number(2)
      case .light(.red): .number(0)
      case .light(.yellow): .number(1)
      case .light(.green): .number(2)
      case .text(let text):
        .text(ThaiOrder(text.in(language).isEmpty ? text.thai : text.in(language)))
      }
  }

  var isNothing: Bool { self == .nothing }
}
