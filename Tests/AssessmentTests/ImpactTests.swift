import Assessment
import DMN
import Register
import Foundation
import TestSupport
import Testing

@Suite struct `The impact of a draft rule pack` {
  /// The pack of the first register with texts of its models replaced.
  private func draft(_ changes: (file: String, old: String, new: String)...) throws -> RulePack {
    let models = try CODI.files.get().filter {
      $0.path.hasPrefix("rules/2560.1/") && $0.path.hasSuffix(".dmn")
    }
    return try RulePack(
      version: "draft",
      models: models.map { file in
        var text = String(decoding: file.bytes, as: UTF8.self)
        for change in changes where file.path.hasSuffix(change.file) {
          #expect(text.contains(change.old))
          text = text.replacing(change.old, with: change.new)
        }
        return try readDefinitions(Array(text.utf8), file: file.path)
      })
  }

  private func impact(of draft: RulePack) throws -> Impact {
    let register = try CODI.register.get()
    let standpoint = Standpoint(period: try #require(PeriodID("2560-Q2").flatMap { register.period($0) }))
    return Impact(from: try CODI.assessment.get(), to: try assess(register, from: standpoint, by: draft))
  }

  @Test func `is none of the same rules under another name`() throws {
    let impact = try impact(of: draft())
    #expect(impact.isNone)
    #expect(impact.versions.isChange)
  }

  @Test func `shows the findings that a renamed rule loses and gains`() throws {
    let rule = try #require(try CODI.assessment.get().rules.first { $0.rule == RuleID("R-97") })
    let impact = try impact(of: draft(("claims.dmn", "<text>\"R-97\"</text>", "<text>\"R-970\"</text>")))
    #expect(rule.findings > 0)
    #expect(impact.lost.count == rule.findings && impact.gained.count == rule.findings)
    #expect(impact.findings.before == impact.findings.after)
    #expect(impact.rules.map(\.rule.text) == ["R-97", "R-970"])
    #expect(impact.rules.map(\.findings.before) == [rule.findings, nil])
    #expect(impact.rules.map(\.findings.after) == [nil, rule.findings])
  }

  @Test func `shows the plans whose level a cell of the matrix changes`() throws {
    let before = try CODI.assessment.get()
    let rows = try CODI.rules.get().graph.tables
    let matrix = try #require(rows.first { $0.id == "matrix" })
    let highest = matrix.rows.filter { $0.outputs[0].text == "\"highest\"" }
    #expect(!highest.isEmpty)
    let weaker = try impact(of: draftWithMatrix(row: try #require(highest.last?.id)))
    for plan in weaker.plans {
      let result = try #require(before.plans.first { $0.plan == plan.plan })
      for level in plan.levels where level.name == "reportedLevel" {
        #expect(level.level.before == result.reportedLevel && level.level.after == .high)
      }
    }
    #expect(
      weaker.plans.contains {
        $0.levels.contains { $0.level.before == .highest && $0.level.after == .high }
      })
  }

  /// The draft in which a row of the matrix gives high.
  private func draftWithMatrix(row id: String) throws -> RulePack {
    let models = try CODI.files.get().filter {
      $0.path.hasPrefix("rules/2560.1/") && $0.path.hasSuffix(".dmn")
    }
    return try RulePack(
      version: "draft",
      models: models.map { file in
        var text = String(decoding: file.bytes, as: UTF8.self)
        if let row = text.range(of: "<rule id=\"\(id)\">"), file.path.hasSuffix("levels.dmn") {
          let output = try #require(text[row.upperBound...].range(of: "\"highest\""))
          text.replaceSubrange(output, with: "\"high\"")
        }
        return try readDefinitions(Array(text.utf8), file: file.path)
      })
  }
}
