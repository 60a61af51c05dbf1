import Foundation
import Interchange
import Testing

@Suite struct `The heat map of the report` {
  @Test func `has the likeliest above and the gravest on the right`() throws {
    let page = String(decoding: try SmallAssessment.assessed.get().report, as: UTF8.self)
    let start = try #require(page.range(of: "<section class=\"heat-map\">"))
    let end = try #require(page[start.upperBound...].range(of: "</svg>"))
    let cells = page[start.upperBound..<end.lowerBound]
      .matches(of: /<rect x="(\d+)" y="(\d+)" width="\d+" height="\d+" class="(\w+)">/)
      .map { (x: Int($0.1) ?? 0, y: Int($0.2) ?? 0, level: String($0.3)) }
    #expect(cells.count == 25)
    // The levels of the products: 5, 10, 15, 20, 25 in the first row, 1 to 5 in the last.
    let rows = Dictionary(grouping: cells, by: \.y).sorted { $0.key < $1.key }
      .map { $0.value.sorted { $0.x < $1.x }.map(\.level) }
    #expect(rows.first == ["low", "medium", "high", "highest", "highest"])
    #expect(rows.last == ["low", "low", "low", "low", "low"])
  }
}
