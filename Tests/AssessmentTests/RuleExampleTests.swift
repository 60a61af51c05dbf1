import Assessment
import DMN
import Foundation
import Register
import TestSupport
import Testing

@Suite struct `The rule pack of the first register` {
  static let results = Result {
    let folder = Project.register.appending(path: "rules/2560.1")
    return TestRunner().run(
      files: try Project.files(below: folder).map {
        (path: $0, bytes: try Project.bytes("registers/codi-2560/rules/2560.1/\($0)"))
      })
  }

  @Test func `passes every one of its examples`() throws {
    let (results, problems) = try Self.results.get()
    #expect(problems.isEmpty)
    #expect(results.count >= 300)
    for result in results where result.verdict != .success {
      Issue.record("\(result.suite) \(result.caseID): \(result.detail)")
    }
  }

  @Test func `has for every rule an example that fires it and one just short of it`() throws {
    let cases = Set(try Self.results.get().results.map(\.caseID))
    let rules = try CODI.rules.get().rules
    #expect(rules.count >= 40)
    for rule in rules {
      #expect(cases.contains("\(rule.id)-fires"), "\(rule.id)")
      #expect(cases.contains("\(rule.id)-short"), "\(rule.id)")
    }
  }

  @Test func `gives every rule an id of its own, a title and a criterion in both languages`() throws {
    let rules = try CODI.rules.get().rules
    #expect(Set(rules.map(\.id)).count == rules.count)
    for rule in rules {
      #expect(!rule.title.thai.isEmpty && !rule.title.english.isEmpty, "\(rule.id)")
      #expect(!rule.criteria.thai.isEmpty && !rule.criteria.english.isEmpty, "\(rule.id)")
    }
  }
}
