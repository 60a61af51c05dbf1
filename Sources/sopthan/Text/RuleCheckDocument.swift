import DMN
import Diagnostics
import Interchange

/// The analysis of a set of models as a document, in both languages.
struct RuleCheckDocument {
  let node: DocumentNode

  init(_ analysis: RuleAnalysis, of models: RuleModels) {
    node = .object([
      "version": models.version.map { .code($0) } ?? .null,
      "models": .array(item: "model", models.definitions.map { .code($0.file) }),
      "clean": .flag(analysis.isClean),
      "problems": .array(item: "problem", analysis.problems.map { .object(Self.members(of: $0)) }),
      "tables": .array(item: "table", analysis.tables.map(Self.table)),
    ])
  }

  private static func table(_ analysis: TableAnalysis) -> DocumentNode {
    let table = analysis.table
    return .object([
      "model": .code(table.model), "decision": .code(table.decision),
      "place": .code(table.location.description), "hitPolicy": .code(table.hitPolicy.letter),
      "rows": .count(table.rows.count), "coverage": .code(analysis.coverage.rawValue),
      "problems": .array(item: "problem", analysis.problems.map(problem)),
    ])
  }

  private static func problem(_ problem: RuleProblem) -> DocumentNode {
    let example = problem.example.map { input in
      DocumentNode.object(["input": .text(input.expression), "value": .text(input.text)])
    }
    let more: DocumentNode = .object([
      "rows": .array(item: "row", problem.rows.map { .count($0) }),
      "example": .array(item: "value", example),
    ])
    guard case .object(let extra) = more else { return more }
    return .object(members(of: problem.diagnostic) + extra)
  }

  private static func members(of diagnostic: Diagnostic) -> [DocumentNode.Member] {
    let node: DocumentNode = .object([
      "code": .code(diagnostic.code), "severity": .code(diagnostic.severity.rawValue),
      "place": .code(diagnostic.location.description), "thai": .text(diagnostic.message.thai),
      "english": .text(diagnostic.message.english),
      "hintThai": diagnostic.hint.map { .text($0.thai) } ?? .null,
      "hintEnglish": diagnostic.hint.map { .text($0.english) } ?? .null,
    ])
    guard case .object(let members) = node else { return [] }
    return members
  }
}
