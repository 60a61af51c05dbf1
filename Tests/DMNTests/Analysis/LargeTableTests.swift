import DMN
import FEEL
import Testing

@Suite struct `Analysis of large tables` {
  private static let count = 20_000

  private func table(_ policy: String, _ rows: [String]) throws -> TableAnalysis {
    let table = Models.table(policy, inputs: ["x", "y"], outputs: [""], rows: rows)
    let model = try Models.read(
      Models.input("x", type: "number") + Models.input("y", type: "number")
        + Models.decision("d", requires: Models.needsInput("x") + Models.needsInput("y"), table))
    return try #require(analyseRules(of: [model], work: 5_000_000).tables.first)
  }

  @Test(.timeLimit(.minutes(1)))
  func `finds the one overlap and the one gap among many rows`() throws {
    var rows = (1..<Self.count).map { "[\($0)..\($0 + 1)) | - | 1" } + ["< 1|-|1", ">= \(Self.count)|-|1"]
    rows[7_000] = "[7001..7002.5) | 3 | 1"
    let analysis = try table("UNIQUE", rows)
    #expect(analysis.problems.first { $0.kind == .overlap }?.rows == [7_001, 7_002])
    let gaps = analysis.problems.filter { $0.kind == .gap }
    #expect(!gaps.isEmpty && gaps.allSatisfy { $0.example.first?.text == "7001" })
    #expect(!analysis.problems.contains { $0.kind == .notFinished })
  }

  @Test(.timeLimit(.minutes(1)))
  func `ends within its budget and says so where rows lie across each other`() throws {
    let rows = (0..<4_000).map { "not(\($0)) | not(\($0 * 7 % 4_001)) | \($0)" }
    let analysis = try table("ANY", rows)
    #expect(!analysis.problems.isEmpty)
  }
}
