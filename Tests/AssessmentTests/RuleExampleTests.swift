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

  @Test func `has an example that fires and one that just does not for every row but those named here`()
    throws
  {
    let folder = Project.register.appending(path: "rules/2560.1")
    let suites = try Project.files(below: folder).filter(isTestSuite).map {
      try readTestSuite(try Project.bytes("registers/codi-2560/rules/2560.1/\($0)"), file: $0)
    }
    let report = TestRunner().report(on: suites, in: try CODI.rules.get().graph)
    #expect(report.failures.isEmpty)
    #expect(report.rows.count == 218)
    #expect(
      report.rows.filter { !$0.isComplete }.compactMap(\.id).sorted() == [
        "english-authorities-5", "levels-by-rank-5", "thai-authorities-5", "thai-lights-4", "thai-states-5",
        "thai-states-6",
      ])
  }

  @Test func `is reached by the plans of a quarter as findings tell it`() throws {
    let register = try CODI.register.get()
    let rules = try CODI.rules.get()
    let period = try #require(PeriodID("2560-Q2").flatMap { register.period($0) })
    let coverage = try rowCoverage(of: rules, by: register, from: Standpoint(period: period))
    let fired = try CODI.assessment.get().rules.filter { $0.findings > 0 }.map(\.rule)
    for rule in rules.rules {
      #expect(coverage.runs(firing: rule.location).isEmpty == !fired.contains(rule.id), "\(rule.id)")
    }
  }
}
