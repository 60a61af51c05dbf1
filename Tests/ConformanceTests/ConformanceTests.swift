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

  /// Writes the lines of the kit's result format to the file that the environment names, if it names one.
  private func write(_ results: [TestResult]) throws {
    guard let path = ProcessInfo.processInfo.environment["SOPTHAN_TCK_RESULTS"] else { return }
    let lines = results.map { $0.line + "\n" }.joined()
    try lines.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
