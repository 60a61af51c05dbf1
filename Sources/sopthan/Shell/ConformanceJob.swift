import DMN
import Diagnostics
import FEEL
import Shell

/// Reads the suites of a folder tree and runs them on all cores.
struct ConformanceJob {
  let folder: String
  let now: DateTime?

  /// The result of every case in the order of the suites' paths, and what keeps a suite from being read.
  func run() throws -> (results: [TestResult], problems: [Diagnostic]) {
    let paths = try FileSystem.files(below: folder)
    let suites = paths.filter { isTestSuite($0) }
    guard !suites.isEmpty else { throw Problems([noSuite]) }
    let models = paths.filter { $0.hasSuffix(".dmn") }
    let runner = TestRunner(now: now, zones: .system)
    let counter = ProgressCounter(of: suites.count)
    let outcomes = onAllCores(suites) { suite in
      let outcome = self.run(suite, models: models, runner)
      counter.advance()
      return outcome
    }
    counter.finish()
    return (outcomes.flatMap(\.results), outcomes.flatMap(\.problems))
  }

  private func run(
    _ suite: String, models: [String], _ runner: TestRunner
  ) -> (results: [TestResult], problems: [Diagnostic]) {
    let prefix = suite.lastIndex(of: "/").map { String(suite[...$0]) } ?? ""
    var texts: [(path: String, bytes: [UInt8])] = []
    let file: (path: String, bytes: [UInt8])
    do throws(FileSystem.Failure) {
      for model in models where model.hasPrefix(prefix) { texts.append((model, try read(model))) }
      file = (suite, try read(suite))
    } catch {
      return ([], [error.diagnostic()])
    }
    do throws(Problems) {
      return (try runner.run(suite: file, models: texts), [])
    } catch {
      return ([], error.diagnostics)
    }
  }

  private func read(_ path: String) throws(FileSystem.Failure) -> [UInt8] {
    try FileSystem.read("\(folder)/\(path)")
  }

  private var noSuite: Diagnostic {
    Diagnostic(
      at: .file(folder), code: "dmn.no-test-suite",
      Message(thai: "ในโฟลเดอร์นี้ไม่มีแฟ้มกรณีทดสอบ", english: "the folder holds no test file"),
      hint: Message(
        thai: "ชื่อแฟ้มกรณีทดสอบลงท้ายด้วย -test-01.xml", english: "the name of a test file ends in -test-01.xml"))
  }
}
