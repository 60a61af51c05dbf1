public import Diagnostics
public import FEEL

/// Runs test cases against models and says how they went.
public struct TestRunner: Sendable {
  /// What `now()` and `today()` give.
  public var now: DateTime?
  /// Where the zone ids in texts are looked up.
  public var zones: ZoneDatabase

  public init(now: DateTime? = nil, zones: ZoneDatabase = .none) {
    self.now = now
    self.zones = zones
  }

  /// Runs every test suite, `*-test-NN.xml`, among the files, with the models of its folder and below.
  ///
  /// Paths are relative and separated by `/`. There is a result for every case of a suite that can be read, also
  /// when its model cannot; `problems` are those of suites that cannot be read.
  public func run(
    files: [(path: String, bytes: [UInt8])]
  ) -> (results: [TestResult], problems: [Diagnostic]) {
    let files = files.sorted { $0.path < $1.path }
    var results: [TestResult] = []
    var problems: [Diagnostic] = []
    for file in files where isTestSuite(file.path) {
      do throws(Problems) {
        results += try run(suite: file, models: files)
      } catch {
        problems += error.diagnostics
      }
    }
    return (results, problems)
  }

  /// Runs the cases of one test suite; of the models those in its folder and below count.
  ///
  /// Throws only if the suite itself cannot be read.
  public func run(
    suite file: (path: String, bytes: [UInt8]), models: [(path: String, bytes: [UInt8])]
  ) throws(Problems) -> [TestResult] {
    run(try readTestSuite(file.bytes, file: file.path), files: models)
  }

  private func run(_ suite: TestSuite, files: [(path: String, bytes: [UInt8])]) -> [TestResult] {
    let folder = suite.folder
    let prefix = folder.isEmpty ? "" : folder + "/"
    var models: [Definitions] = []
    var main: Definitions?
    var reason = "\(suite.modelName) is not in the folder"
    for file in files where file.path.hasPrefix(prefix) && file.path.hasSuffix(".dmn") {
      let isMain = file.path == prefix + suite.modelName
      do throws(Problems) {
        let model = try readDefinitions(file.bytes, file: file.path)
        models.append(model)
        if isMain { main = model }
      } catch {
        if isMain { reason = error.diagnostics.first?.text(in: .english) ?? "not read" }
      }
    }
    guard let main else {
      return suite.cases.map { result(of: $0, suite, (.error, reason)) }
    }
    let graph = DecisionGraph(tolerating: models, zones: zones)
    return suite.cases.map { result(of: $0, suite, verdict(of: $0, in: graph, model: main)) }
  }

  private func result(
    of testCase: TestCase, _ suite: TestSuite, _ outcome: (verdict: TestResult.Verdict, detail: String)
  ) -> TestResult {
    TestResult(
      folder: suite.folder, suite: suite.name, caseID: testCase.id, verdict: outcome.verdict,
      detail: outcome.detail)
  }
}

/// Whether a path is that of a file of test cases: `*-test-NN.xml`.
public func isTestSuite(_ path: String) -> Bool {
  guard path.hasSuffix(".xml"), let range = path.range(ofLast: "-test-") else { return false }
  let digits = path[range.upperBound...].dropLast(4)
  return !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
}

extension TestRunner {
  /// Why a case fails, or nil if it passes.
  public func failure(of testCase: TestCase, in graph: DecisionGraph, model: Definitions) -> String? {
    let (verdict, detail) = verdict(of: testCase, in: graph, model: model)
    return verdict == .success ? nil : detail
  }

  private func verdict(
    of testCase: TestCase, in graph: DecisionGraph, model: Definitions
  ) -> (verdict: TestResult.Verdict, detail: String) {
    do throws(Problems) {
      let (values, errors) = try run(testCase, in: graph, model: model)
      for (expectation, value) in zip(testCase.results, values) {
        if let difference = value.difference(fromExpected: expectation.value) {
          let reasons = errors.prefix(3).map { " (\($0.element): \($0.error.reason))" }.joined()
          return (.failure, "\(expectation.name): \(difference)\(reasons)")
        }
      }
      return (.success, "")
    } catch {
      return (.error, error.diagnostics.first?.text(in: .english) ?? "not run")
    }
  }

  /// The values that a case asks for, in the order of its results, and the errors beside them.
  public func run(
    _ testCase: TestCase, in graph: DecisionGraph, model: Definitions
  ) throws(Problems) -> (values: [Value], errors: [DecisionError]) {
    if testCase.kind == .knowledge {
      let (value, errors) = try graph.call(
        knowledge: testCase.invocableName ?? "", testCase.inputs.map { (name: $0.name, value: $0.value) },
        now: now, model: model.namespace)
      return (testCase.results.map { _ in value }, errors)
    }
    let program = try program(of: testCase, in: graph, model: model)
    let outcome = program.run(testCase.inputs.map(\.value), now: now)
    guard testCase.kind != .decision else { return (outcome.values, outcome.errors) }
    let value = outcome.values.first ?? .null
    guard program.isServiceOfSeveral, case .context(let context) = value else {
      return (testCase.results.map { _ in value }, outcome.errors)
    }
    return (testCase.results.map { context[$0.name] ?? .null }, outcome.errors)
  }

  /// What a case asks for: some decisions, or a call of a service or function.
  func program(
    of testCase: TestCase, in graph: DecisionGraph, model: Definitions
  ) throws(Problems) -> Program {
    switch testCase.kind {
    case .decision:
      try graph.program(
        decisions: testCase.results.map { $0.name.qualified(by: $0.namespace) },
        inputs: testCase.inputs.map { $0.name.qualified(by: $0.namespace) }, model: model.namespace)
    case .service, .knowledge:
      try graph.program(
        service: testCase.invocableName ?? "", inputs: testCase.inputs.map(\.name), model: model.namespace)
    }
  }
}

extension TestSuite {
  /// The file's name without folder and `.xml`.
  public var name: String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.hasSuffix(".xml") ? String(last.dropLast(4)) : last
  }

  /// The folder that holds the file.
  public var folder: String {
    file.split(separator: "/").dropLast().joined(separator: "/")
  }
}

extension String {
  fileprivate func qualified(by namespace: String?) -> String {
    namespace.map { "\($0)#\(self)" } ?? self
  }

  fileprivate func range(ofLast part: String) -> Range<Index>? {
    var start = endIndex
    while start > startIndex {
      start = index(before: start)
      if self[start...].hasPrefix(part) {
        return start..<index(start, offsetBy: part.count)
      }
    }
    return nil
  }
}
