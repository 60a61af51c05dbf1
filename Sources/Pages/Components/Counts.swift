import Interchange
import Register

/// Numbers that lead to what they count.
extension Scene {
  /// A count as a link to a table filtered down to what it counts; a nought, and what has no meaning, lead nowhere.
  ///
  /// - Parameter shown: what stands there, where that is more than the count.
  func count(
    _ count: Int?, of table: Address, _ facets: [Query.Field], shown: String? = nil,
    _ html: inout HTMLWriter
  ) {
    guard let count else { return html.element("span", ["class": "none"], text: "–") }
    guard count > 0 else { return html.text(shown ?? "0") }
    html.element(
      "a", ["class": "count", "href": Link(table, Query(facets)).description], text: shown ?? "\(count)")
  }

  /// The same as a cell of a table.
  func countCell(_ count: Int?, of table: Address, _ facets: [Query.Field], _ html: inout HTMLWriter) {
    html.element("td", ["class": "number"]) { self.count(count, of: table, facets, &$0) }
  }

  /// The heading of a small table; columns of numbers are set to the right.
  func heading(_ columns: [(title: Text, isNumber: Bool)], _ html: inout HTMLWriter) {
    html.element("thead") { html in
      html.element("tr") { html in
        for column in columns {
          html.element(
            "th", ["scope": "col", "class": column.isNumber ? "number" : nil], text: say(column.title))
        }
      }
    }
  }

  /// Leads on to everything of which a part stands here.
  func more(_ text: Text, _ address: Address, _ facets: [Query.Field], _ html: inout HTMLWriter) {
    html.element("p", ["class": "more"]) { link(say(text), to: Link(address, Query(facets)), &$0) }
  }
}
