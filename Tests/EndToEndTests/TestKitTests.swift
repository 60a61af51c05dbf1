import Foundation
import TestSupport
import Testing

@Suite struct `Running a test kit` {
  private let kit = Project.root.appending(path: "Tests/Fixtures/small-kit")

  @Test func `writes a line of five fields for every case`() throws {
    let scratch = try TemporaryFolder()
    let file = scratch.url.appending(path: "new/results.csv")
    let result = try sopthan("dmn", "test", kit.path, "--results", file.path, "--language", "en")
    #expect(result.code == 1, "\(result.errors)")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[0] == "\"level/0001-sum\",\"0001-sum-test-01\",\"001\",\"SUCCESS\",\"\"")
    #expect(lines[1] == "\"level/0001-sum\",\"0001-sum-test-01\",\"002\",\"SUCCESS\",\"\"")
    #expect(lines[2].hasPrefix("\"level/0001-sum\",\"0001-sum-test-01\",\"003\",\"FAILURE\",\"sum: "))
    #expect(lines[3].hasPrefix("\"level/0001-sum\",\"0001-sum-test-01\",\"004\",\"ERROR\",\""))
    #expect(lines[4].hasPrefix("\"level/0002-broken\",\"0002-broken-test-01\",\"001\",\"ERROR\",\""))
    #expect(lines.allSatisfy { $0.count { $0 == "\"" } == 10 })
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: file.deletingLastPathComponent().path).count == 1)
  }

  @Test func `sums up by verdict and by folder`() throws {
    let result = try sopthan("dmn", "test", kit.path, "--language", "en")
    let rows = result.output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(rows.contains(["folder", "SUCCESS", "FAILURE", "ERROR", "IGNORED"]))
    #expect(rows.contains(["level/0001-sum", "2", "1", "1", "0"]))
    #expect(rows.contains(["level/0002-broken", "0", "0", "1", "0"]))
    #expect(rows.contains(["total", "2", "1", "2", "0"]))
  }

  @Test func `tells of a test file that can not be read and still runs the others`() throws {
    let scratch = try TemporaryFolder()
    let copy = scratch.url.appending(path: "kit")
    try FileManager.default.copyItem(at: kit, to: copy)
    try "<testCases>".write(to: copy.appending(path: "x-test-01.xml"), atomically: true, encoding: .utf8)
    let file = scratch.url.appending(path: "results.csv")
    let result = try sopthan("dmn", "test", copy.path, "--results", file.path)
    #expect(result.code == 2)
    #expect(result.errors.contains("x-test-01.xml"))
    #expect(try String(contentsOf: file, encoding: .utf8).split(separator: "\n").count == 5)
  }

  @Test func `refuses a folder without tests`() throws {
    let scratch = try TemporaryFolder()
    #expect(try sopthan("dmn", "test", scratch.url.path).code == 2)
    #expect(try sopthan("dmn", "test", scratch.url.path + "/absent").code == 2)
  }
}
