import DMN
import Diagnostics
import FEEL
import Foundation
import Testing

@Suite struct `Conformance to DMN 1.5` {
  @Test(.enabled(if: Kit.isPresent, "the folder ../shared/dmn-tck is not beside the repository"))
  func `every case of the kit passes`() throws {
    let runner = TestRunner(now: Kit.now, zones: Kit.zones)
    let (results, problems) = runner.run(files: try Kit.files())
    try write(results)
    #expect(problems.isEmpty, "every test file can be read")
    #expect(results.count >= 2_312, "no case is passed over")
    #expect(results.filter { $0.verdict != .success }.map(\.line) == [])
  }

  @Test(.enabled(if: Kit.isPresent, "the folder ../shared/dmn-tck is not beside the repository"))
  func `null that the kit calls an error has an error beside it`() throws {
    let runner = TestRunner(now: Kit.now, zones: Kit.zones)
    let files = try Kit.files()
    var silent: [String] = []
    for file in files where isTestSuite(file.path) {
      let suite = try readTestSuite(file.bytes, file: file.path)
      let models = try files.filter { $0.path.hasPrefix(suite.folder + "/") && $0.path.hasSuffix(".dmn") }
        .map { try readDefinitions($0.bytes, file: $0.path) }
      let graph = DecisionGraph(tolerating: models, zones: Kit.zones)
      let main = try #require(models.first { $0.file == "\(suite.folder)/\(suite.modelName)" })
      for testCase in suite.cases where testCase.results.contains(where: \.isErrorExpected) {
        let outcome = try runner.run(testCase, in: graph, model: main)
        if outcome.errors.isEmpty, outcome.values.contains(.null) {
          silent.append("\(suite.name)/\(testCase.id)")
        }
      }
    }
    #expect(silent == [])
  }

  /// Writes the lines of the kit's result format to the file that the environment names, if it names one.
  private func write(_ results: [TestResult]) throws {
    guard let path = ProcessInfo.processInfo.environment["SOPTHAN_TCK_RESULTS"] else { return }
    let lines = results.map { $0.line + "\n" }.joined()
    try lines.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
