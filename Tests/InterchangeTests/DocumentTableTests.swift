import Interchange
import Testing

@Suite struct `Tables of a document` {
  static let document = DocumentNode.object([
    "period": .code("2560-Q2"),
    "summary": .object(["rows": .array(item: "row", [.object(["level": .code("high"), "residual": .null])])]),
    "plans": .array(
      item: "plan",
      [
        .object([
          "id": .code("FIN-01"), "title": .null, "score": .number("-2"),
          "tags": .array(item: "tag", [.code("a"), .code("b")]),
        ]),
        .object([
          "id": .code("FIN-02"),
          "title": .object(["th": .text("แผน, \"ใหม่\""), "en": .text("=1+1")]), "score": .number("1.50"),
          "tags": .array(item: "tag", []),
        ]),
      ]),
    "nothing": .array(item: "thing", []),
  ])

  @Test func `are its lists of objects, named by their paths`() {
    #expect(DocumentTable.all(of: Self.document).map(\.name) == ["summary-rows", "plans", "nothing"])
  }

  /// RFC 4180 for the form; the apostrophe is what keeps a spreadsheet from computing a text.
  @Test func `have a column for each value, and no text that computes`() throws {
    let plans = try #require(DocumentTable.all(of: Self.document).first { $0.name == "plans" })
    let expected =
      "\u{FEFF}id,score,tags,title.th,title.en\r\n" + "FIN-01,-2,a b,,\r\n"
      + "FIN-02,1.50,,\"แผน, \"\"ใหม่\"\"\",'=1+1\r\n"
    #expect(String(decoding: plans.csv(), as: UTF8.self) == expected)
  }

  @Test func `keep their structure in JSON Lines`() throws {
    let plans = try #require(DocumentTable.all(of: Self.document).first { $0.name == "plans" })
    let expected = """
      {"id":"FIN-01","title":null,"score":-2,"tags":["a","b"]}
      {"id":"FIN-02","title":{"th":"แผน, \\"ใหม่\\"","en":"=1+1"},"score":1.50,"tags":[]}

      """
    #expect(String(decoding: plans.jsonLines(), as: UTF8.self) == expected)
  }
}
