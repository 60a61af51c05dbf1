import DMN
import Diagnostics
import FEEL
import Testing

@Suite struct `The report on examples` {
  /// Line 4 holds the row for high and old, 5 the row for any, 6 the row of dashes.
  private let body =
    Models.input("x") + "\n"
    + Models.decision(
      "rating", requires: Models.needsInput("x"),
      Models.table(
        "COLLECT", inputs: ["x.level", "x.age"], outputs: [""],
        rows: ["\"high\"|> 8|1", "\"low\"|[1..2]|2", "-|-|3"]))

  private func suite(_ cases: [(id: String, level: String, age: Int, expected: [Int])]) throws -> TestSuite {
    let text = cases.map { item in
      let expected = item.expected.map { "<item><value xsi:type=\"xsd:decimal\">\($0)</value></item>" }
        .joined()
      return """
        <testCase id="\(item.id)"><inputNode name="x">
        <component name="level"><value xsi:type="xsd:string">\(item.level)</value></component>
        <component name="age"><value xsi:type="xsd:decimal">\(item.age)</value></component>
        </inputNode><resultNode name="rating"><expected><list>\(expected)</list></expected></resultNode></testCase>
        """
    }.joined()
    return try readTestSuite(
      Array(
        """
        <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><modelName>m.dmn</modelName>\(text)</testCases>
        """.utf8), file: "m-test-01.xml")
  }

  private func report(_ cases: [(id: String, level: String, age: Int, expected: [Int])]) throws
    -> ExampleReport
  {
    TestRunner().report(on: [try suite(cases)], in: try Models.graph(body))
  }

  @Test func `says which examples fire a row, and which just do not`() throws {
    let rows = try report([("old", "high", 9, [1, 3]), ("young", "high", 8, [3]), ("far", "mid", 5, [3])])
      .rows
    #expect(
      rows.map(\.firing) == [["m-test-01/old"], [], ["m-test-01/old", "m-test-01/young", "m-test-01/far"]])
    #expect(rows.map(\.missing) == [["m-test-01/young"], [], []])
  }

  @Test func `asks no example that just does not fire of a row of dashes`() throws {
    let rows = try report([("old", "high", 9, [1, 3]), ("young", "high", 8, [3])]).rows
    #expect(rows.map(\.isComplete) == [true, false, true])
  }

  @Test func `tells why an example fails`() throws {
    let report = try report([("old", "high", 9, [3])])
    let failure = try #require(report.failures.first)
    #expect(failure.name == "m-test-01/old")
    #expect(failure.failure?.contains("expected") == true)
  }
}
