import Foundation
import TestSupport
import Testing

/// The expected numbers are those that the organisation published for 2560-Q2, section 8.3 of its report.
@Suite struct `The assessment of 2560-Q2` {
  struct Document: Decodable {
    struct Row: Decodable, Equatable {
      let level: String
      let assessed: Int
      let controlled: Int?
      let residual: Int?
    }
    struct Total: Decodable { let assessed, controlled, residual: Int }
    struct Summary: Decodable {
      let rows: [Row]
      let total: Total
      let reduced: Int
      let reducedPercent: Decimal
    }
    struct Movement: Decodable, Equatable {
      let from: String
      let to: String?
      let plans: Int
    }
    struct Plan: Decodable {
      let id: String
      let reportedLevel: String?
    }
    struct Claim: Decodable {
      let id, claimed, verdict: String
      let recomputed: String?
    }
    struct Figure: Decodable { let id, verdict: String }
    struct Use: Decodable {
      let id: String
      let findings, plans: Int
    }
    let summary: Summary
    let movement: [Movement]
    let plans: [Plan]
    let claims: [Claim]
    let figures: [Figure]
    let ruleUse: [Use]
  }

  let document: Document

  init() throws {
    let result = try sopthan("assess", Project.register.path, "--period", "2560-Q2", "--format", "json")
    try #require(result.code == 0, "\(result.errors)")
    document = try JSONDecoder().decode(Document.self, from: Data(result.output.utf8))
  }

  @Test func `reproduces the published summary table`() {
    #expect(
      document.summary.rows == [
        .init(level: "highest", assessed: 14, controlled: 14, residual: 2),
        .init(level: "high", assessed: 39, controlled: 39, residual: 22),
        .init(level: "medium", assessed: 34, controlled: 34, residual: 47),
        .init(level: "low", assessed: 29, controlled: nil, residual: nil),
      ])
    let total = document.summary.total
    #expect(total.assessed == 116 && total.controlled == 87 && total.residual == 71)
    #expect(document.summary.reduced == 57)
    #expect("\(document.summary.reducedPercent)" == "65.52")
  }

  @Test func `moves every reduced plan by exactly one level`() {
    #expect(
      document.movement == [
        .init(from: "highest", to: "highest", plans: 2), .init(from: "highest", to: "high", plans: 12),
        .init(from: "high", to: "high", plans: 10), .init(from: "high", to: "medium", plans: 29),
        .init(from: "medium", to: "medium", plans: 18), .init(from: "medium", to: "low", plans: 16),
      ])
  }

  @Test func `leaves at highest the two plans that the report names`() {
    #expect(
      document.plans.filter { $0.reportedLevel == "highest" }.map(\.id).sorted() == ["ADM-01", "FIN-01"])
  }

  @Test func `reproduces every published figure that the register holds`() {
    #expect(document.figures.count == 15)
    #expect(document.figures.allSatisfy { $0.verdict == "agrees" })
  }

  /// Recomputed by hand from the published figures.
  @Test(arguments: [
    ("C04", "65.52", "agrees"), ("C12", "72.13", "disagrees"), ("C15", "180.92", "truncated"),
    ("C21", "748", "disagrees"), ("C37", "593", "disagrees"), ("C41", "753", "disagrees"),
    ("C55", "111.41", "truncated"), ("C57", "547", "disagrees"), ("C66", "97.04", "disagrees"),
    ("C80", "42.83", "disagrees"), ("C81", "74", "disagrees"), ("C87", "112", "disagrees"),
    ("C92", "357", "disagrees"),
  ])
  func `tells of a published claim whether it agrees`(id: String, recomputed: String, verdict: String) throws
  {
    let claim = try #require(document.claims.first { $0.id == id })
    #expect(claim.verdict == verdict)
    #expect(claim.recomputed == recomputed)
  }

  @Test func `finds eighty of the ninety-two claims in agreement`() {
    #expect(document.claims.count == 92)
    #expect(document.claims.count { $0.verdict == "agrees" } == 80)
    #expect(document.claims.count { $0.verdict == "truncated" } == 2)
    #expect(document.claims.count { $0.verdict == "disagrees" } == 10)
  }

  @Test func `fires at least twenty-five rules, none on more than a third of the plans`() {
    #expect(document.ruleUse.count { $0.findings > 0 } >= 25)
    #expect(
      document.ruleUse.allSatisfy { $0.plans <= 116 / 3 }, "\(document.ruleUse.filter { $0.plans > 38 })")
  }
}
