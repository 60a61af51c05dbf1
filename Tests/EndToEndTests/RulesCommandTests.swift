import Foundation
import TestSupport
import Testing

@Suite struct `The commands about rules` {
  @Test func `tests the rules by their own examples`() throws {
    let result = try sopthan(
      "rules", "test", Project.register.path, "--period", "2560-Q2", "--language", "en")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("395 examples, 395 pass"))
    let strict = try sopthan("rules", "test", Project.register.path, "--complete")
    #expect(strict.code == 1)
  }

  @Test func `prints the rule manual, the same each time`() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      let result = try sopthan(
        "rules", "document", Project.register.path, "--out", folder.url.appending(path: name).path)
      try #require(result.code == 0, "\(result.errors)")
    }
    let names = try Project.files(below: folder.url.appending(path: "a"))
    #expect(
      names.contains("rule-manual.html") && names.contains("rule-manual.xlsx") && names.contains("levels.svg")
    )
    for name in names {
      let first = try Data(contentsOf: folder.url.appending(path: "a/\(name)"))
      #expect(first == (try Data(contentsOf: folder.url.appending(path: "b/\(name)"))), "\(name)")
    }
  }

  @Test func `finds no impact of the rules that are in force`() throws {
    let result = try sopthan(
      "rules", "impact", Project.register.path, "--with",
      Project.register.appending(path: "rules/2560.1").path,
      "--period", "2560-Q2", "--language", "en")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("nothing changes"))
  }
}
