import Diagnostics
import Testing
import XML

@Suite struct `A document read record by record` {
  let text = """
    <plans xmlns="urn:example" year="2560">
      <plan id="A" likelihood="2"><title>ก</title><note>1</note><note>2</note></plan>
      <plan id="B" likelihood="9"><title>ข</title></plan>
      <plan id="C"><note/></plan>
      <plan id="D"><title>ค</title></plan>
    </plans>
    """

  @Test func `delivers ancestors at their start and records when complete`() throws {
    var events: [String] = []
    let diagnostics = readRecords(
      Array(text.utf8), file: "a.xml", schema: try exampleSchema(), recordDepth: 1,
      start: { events.append("\($0.name) \($0["year"] ?? "")") },
      record: { plan in
        let texts = plan.children.map { "\($0.name)=\($0.text)" }.joined(separator: ",")
        events.append("\(plan["id"] ?? "") \(texts) \(plan.isValid)")
      })
    #expect(
      events == [
        "plans 2560", "A title=ก,note=1,note=2 true", "B title=ข false", "C note= false", "D title=ค true",
      ])
    #expect(diagnostics.map(\.location.description) == ["a.xml:3:30", "a.xml:4:21"])
  }

  @Test func `is not held responsible for what is wrong around its records`() throws {
    var validity: [Bool] = []
    let diagnostics = readRecords(
      Array("<plans xmlns='urn:example' year='x'><plan id='A'><title/></plan></plans>".utf8), file: "a.xml",
      schema: try exampleSchema(), recordDepth: 1, start: { _ in }, record: { validity.append($0.isValid) })
    #expect(diagnostics.count == 1)
    #expect(validity == [true])
  }

  @Test func `may be taken at any depth`() {
    var started: [String] = []
    var records: [String] = []
    let diagnostics = readRecords(
      Array(text.utf8), file: "a.xml", recordDepth: 2, start: { started.append($0.name) },
      record: { records.append($0.text) })
    #expect(diagnostics.isEmpty)
    #expect(started == ["plans", "plan", "plan", "plan", "plan"])
    #expect(records == ["ก", "1", "2", "ข", "", "ค"])
  }

  @Test func `leaves elements that are kept as they were`() {
    var kept: [Element] = []
    _ = readRecords(
      Array(text.utf8), file: "a.xml", recordDepth: 1, start: { kept.append($0) }, record: { kept.append($0) }
    )
    #expect(kept.map { $0["id"] ?? $0.name } == ["plans", "A", "B", "C", "D"])
    #expect(kept.map(\.line) == [1, 2, 3, 4, 5])
    #expect(kept.last?.first(named: "title")?.text == "ค")
  }

  @Test func `ends at the first error against XML's own rules`() {
    var records = 0
    let diagnostics = readRecords(
      Array(text.replacing("</note></plan>", with: "</note></plum>").utf8), file: "a.xml", recordDepth: 1,
      start: { _ in }, record: { _ in records += 1 })
    #expect(diagnostics.map(\.location.description) == ["a.xml:2:82"])
    #expect(records == 0)
  }
}
