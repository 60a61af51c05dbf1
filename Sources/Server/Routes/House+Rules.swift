import Assessment
import DMN
import Diagnostics
import Hummingbird
import Interchange
import Pages
import Shell
import Store

/// The rules, and what a draft of them would change.
extension House {
  /// - Parameter version: of the rule pack; nil for the one in force.
  func rules(_ version: String?, _ visit: Visit) async throws -> Response {
    guard let pack = version.map({ visit.knowledge.packs[$0] }) ?? visit.knowledge.rulesInForce else {
      throw Refusal(.notFound)
    }
    let register = visit.knowledge.register
    let manual = try await manuals.manual(of: pack.version) { [reading, making] in
      let prefix = "rules/\(pack.version)/"
      let files = try await reading.run { journal, _ in
        try journal.files().filter { $0.path.hasPrefix(prefix) && isTestSuite($0.path) }
      }
      return try await making.run {
        let suites = try files.map { try readTestSuite($0.bytes, file: $0.path) }
        return RuleManual(
          of: pack, in: register, examples: TestRunner().report(on: suites, in: pack.graph),
          toolVersion: ToolVersion.current)
      }
    }
    return Response(RulesPage(manual, in: scene(visit)).page)
  }

  /// Compares models that were handed in with those in force, and keeps nothing of them.
  func impact(of files: [Multipart.File], _ visit: Visit) async throws -> Response {
    let scene = scene(visit)
    guard let quarter = scene.current else { throw Refusal(.notFound) }
    let version = quarter.rules.version
    let register = visit.knowledge.register
    let prefix = "rules/\(version)/"
    let inForce = try await reading.run { journal, _ in
      try journal.files().filter { $0.path.hasPrefix(prefix) && $0.path.hasSuffix(".dmn") }
    }
    do {
      let impact = try await making.run {
        var models = Dictionary(inForce.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        for file in files { models[prefix + file.baseName] = file.bytes }
        let definitions = try models.sorted { $0.key < $1.key }.map {
          try readDefinitions($0.value, file: $0.key)
        }
        let draft = try RulePack(version: "\(version)*", models: definitions)
        return Impact(
          from: quarter.assessed.assessment,
          to: try assess(
            register, from: quarter.assessed.assessment.standpoint, by: draft, slicing: onAllCores))
      }
      return Response(ImpactPage(impact, in: scene).page)
    } catch let problems as Problems {
      return Response(ImpactPage(problems: problems.diagnostics, in: scene).page)
    }
  }
}

extension Multipart.File {
  /// Without whatever a browser or somebody else wrote before the last slash.
  fileprivate var baseName: String {
    name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? "model.dmn"
  }
}
