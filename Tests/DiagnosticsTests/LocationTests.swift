import Diagnostics
import Testing

@Suite struct `A place` {
  static let places: [(place: Location, text: String)] = [
    (.file("divisions/FIN.xml"), "divisions/FIN.xml"),
    (.text(file: "divisions/FIN.xml", line: 12, column: 5), "divisions/FIN.xml:12:5"),
    (.text(file: "divisions/FIN.xml", line: 12, column: 0), "divisions/FIN.xml:12"),
    (.cell(sheet: "Risks", cell: "F12"), "Risks!F12"),
    (.journal(entry: 7), "journal entry 7"), (.argument("--period"), "--period"),
    (
      .expression(offset: 4, text: "a + )", within: .text(file: "a.dmn", line: 40, column: 9)),
      "a.dmn:40:9, character 5 of \"a + )\""
    ),
  ]

  @Test(arguments: places) func `reads as people write it`(place: Location, text: String) {
    #expect(place.description == text)
  }

  static let offsets: [(offset: Int, character: Int)] = [(-1, 1), (0, 1), (3, 2), (6, 3), (7, 4), (99, 4)]

  @Test(arguments: offsets)
  func `inside an expression counts characters, not bytes`(offset: Int, character: Int) {
    // Thai letters take three bytes each.
    let place = Location.expression(offset: offset, text: "กข+", within: .argument("x"))
    #expect(place.description == "x, character \(character) of \"กข+\"")
  }

  @Test func `comes in the order of files, lines, columns`() {
    let inOrder: [Location] = [
      .file("a.xml"), .text(file: "a.xml", line: 2, column: 9), .text(file: "a.xml", line: 10, column: 1),
      .text(file: "a.xml", line: 10, column: 4), .file("b.xml"),
    ]
    #expect(inOrder.reversed().sorted() == inOrder)
  }

  @Test func `of a cell comes in the order of the sheet's columns`() {
    let cells = ["A2", "F2", "Z2", "AA2"].map { Location.cell(sheet: "Risks", cell: $0) }
    #expect(cells.reversed().sorted() == cells)
  }
}
