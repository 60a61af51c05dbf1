public import DMN
import Diagnostics

/// Reads the examples that stand beside the models of a rule pack, `*-test-NN.xml`; throws every problem of every file.
public func ruleExamples(ofVersion version: String, inRegister folder: String) throws -> [TestSuite] {
  let prefix = "rules/\(version)"
  var suites: [TestSuite] = []
  var problems: [Diagnostic] = []
  for name in try FileSystem.files(below: "\(folder)/\(prefix)") where isTestSuite(name) {
    do throws(Problems) {
      suites.append(
        try readTestSuite(try readFile("\(folder)/\(prefix)/\(name)"), file: "\(prefix)/\(name)"))
    } catch {
      problems += error.diagnostics
    }
  }
  guard problems.isEmpty else { throw Problems(problems) }
  return suites
}

private func readFile(_ path: String) throws(Problems) -> [UInt8] {
  do throws(FileSystem.Failure) {
    return try FileSystem.read(path)
  } catch {
    throw Problems([error.diagnostic()])
  }
}
