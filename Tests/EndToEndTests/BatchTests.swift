import Foundation
import TestSupport
import Testing

@Suite struct `sopthan dmn evaluate --batch` {
  private static let model = """
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="urn:m">
    <inputData id="n" name="n"><variable name="n" typeRef="number"/></inputData>
    <decision id="d" name="d"><variable name="d"/>
    <informationRequirement><requiredInput href="#n"/></informationRequirement>
    <decisionTable hitPolicy="UNIQUE"><input><inputExpression><text>n</text></inputExpression></input><output/>
    <rule id="small"><inputEntry><text>&lt; 10</text></inputEntry><outputEntry><text>"s"</text></outputEntry></rule>
    <rule id="large"><inputEntry><text>&gt;= 10</text></inputEntry><outputEntry><text>"l"</text></outputEntry></rule>
    </decisionTable></decision></definitions>
    """

  private func folder(rows: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try Data(Self.model.utf8).write(to: folder.url.appending(path: "m.dmn"))
    try Data(rows.utf8).write(to: folder.url.appending(path: "rows.jsonl"))
    return folder
  }

  private func evaluate(_ folder: TemporaryFolder, _ options: String...) throws -> CommandResult {
    try run(
      Project.executable,
      ["dmn", "evaluate", "m.dmn", "--decision", "d", "--batch", "rows.jsonl", "--language", "en"] + options,
      in: folder.url)
  }

  private func results(in folder: TemporaryFolder) -> String? {
    try? String(contentsOf: folder.url.appending(path: "out.csv"), encoding: .utf8)
  }

  @Test func `keeps the order of a million bytes of rows on several cores, and counts hits`() throws {
    let folder = try folder(rows: (0..<60_000).map { "{\"n\": \($0 % 12)}\n" }.joined())
    let result = try evaluate(folder, "--out", "out.csv", "--statistics", "--cores", "3")
    #expect(result.code == 0)
    let expected = (0..<60_000).map { "\($0 + 1),\($0 % 12 < 10 ? "s" : "l")\r\n" }.joined()
    #expect(results(in: folder) == "line,d\r\n" + expected)
    #expect(result.output.contains("rows: 60000\n"))
    #expect(result.output.contains("  1 small: 50000\n  2 large: 10000"))
  }

  @Test func `writes nothing when a row is bad, and tells its line`() throws {
    let folder = try folder(rows: "{\"n\":1}\n{\"n\":true}\n")
    try Data("before".utf8).write(to: folder.url.appending(path: "out.csv"))
    let result = try evaluate(folder, "--out", "out.csv")
    #expect(result.code == 2)
    #expect(result.errors.contains("rows.jsonl:2: error: n: \"true\" is not a number"))
    #expect(results(in: folder) == "before")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == [
        "m.dmn", "out.csv", "rows.jsonl",
      ])
  }

  @Test func `passes over bad rows if told to`() throws {
    let folder = try folder(rows: "{\"n\":1}\nx\n{\"n\":20}")
    let result = try evaluate(folder, "--out", "out.csv", "--skip-bad-rows")
    #expect(result.code == 0)
    #expect(result.errors.contains("rows.jsonl:2: error: the line is not a JSON object"))
    #expect(results(in: folder) == "line,d\r\n1,s\r\n3,l\r\n")
  }
}
