import Register
import Testing

@Suite struct `A source` {
  @Test(arguments: [
    ("report:8.3", Source.report(section: "8.3")), ("inferred", .inferred), ("illustrative", .illustrative),
    ("recorded", .recorded), ("import:old.xlsx!แผ่น!7", .imported(row: "old.xlsx!แผ่น!7")),
  ])
  func `is written as it is read`(text: String, source: Source) {
    #expect(Source(text) == source)
    #expect(source.text == text)
  }

  @Test(arguments: ["report:", "import:", "imported", "Report:8", ""])
  func `says more than its kind where it must`(text: String) {
    #expect(Source(text) == nil)
  }
}
