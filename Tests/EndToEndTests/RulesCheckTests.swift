import Foundation
import TestSupport
import Testing

@Suite struct `Checking the rules` {
  private let tables = Project.root.appending(path: "Tests/Fixtures/broken-tables")

  @Test func `tells each problem with place, rows, example and hint, and ends with exit code 1`() throws {
    let file = tables.appending(path: "overlaps.dmn").path
    let result = try sopthan("rules", "check", file, "--language", "en")
    #expect(result.code == 1)
    #expect(
      result.output.contains(
        "overlaps.dmn:21:7: error: rows 2 and 3 match together in \"bands\", where only one may; for example points = 9 Hint: "
      ))
    #expect(try sopthan("rules", "check", file).output.contains("แถว 2 และ 3 ตรงพร้อมกัน"))
  }

  @Test func `finds nothing to mend in the first register's rule pack`() throws {
    let result = try sopthan("rules", "check", Project.register.path, "--language", "en")
    #expect(result.code == 0, "\(result.output)")
    #expect(result.output.contains("34 tables, 218 rows; 18 of 18 that must be complete are; 0 problems"))
  }

  @Test func `tells the same as JSON`() throws {
    let file = tables.appending(path: "gaps.dmn").path
    let result = try sopthan("rules", "check", file, "--format", "json")
    #expect(result.code == 1)
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let sets = try #require(object?["sets"] as? [[String: Any]])
    let found = try #require(sets.first?["tables"] as? [[String: Any]])
    #expect(found.allSatisfy { $0["coverage"] as? String == "incomplete" })
    #expect(found.count == 16)
  }

  @Test(arguments: ["nothing.dmn", "gaps.txt"])
  func `ends with exit code 2 when a model can not be read`(name: String) throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: name)
    if name == "gaps.txt" { try Data("no model".utf8).write(to: file) }
    #expect(try sopthan("rules", "check", file.path).code == 2)
  }

  @Test func `ends with exit code 0 for tables without problems`() throws {
    let result = try sopthan("rules", "check", tables.appending(path: "gaps-mended.dmn").path)
    #expect(result.code == 0, "\(result.output)")
  }
}
