import ArgumentParser
import DMN
import Diagnostics
import FEEL
import Shell

struct DMNTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the test cases of a folder tree in the layout of the Technology Compatibility Kit.",
    discussion: """
      Every file *-test-NN.xml is a suite; its model, and the models that it imports, stand in its folder or below.

      The results file holds one line a case, five quoted fields: folder, test file without .xml, case, verdict \
      (SUCCESS, FAILURE, ERROR or IGNORED) and detail. It takes its place only when it is whole.

      Exit codes: 0 every case succeeds; 1 a case does not; 2 a test file can not be read.

      Example: sopthan dmn test TestCases --results results.csv
      """)

  @Argument(help: "The folder whose suites are run, those of its folders included.", completion: .directory)
  var folder: String
  @Option(name: .long, help: "The file to write the results to.", completion: .file())
  var results: String?
  @Option(name: .long, help: "What now() and today() give, YYYY-MM-DDThh:mm:ss. Default: the clock's time.")
  var now: DateTime?
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    try running(in: language) {
      let job = ConformanceJob(folder: folder, now: now ?? .current)
      let (found, problems) = try job.run()
      if let results { try Self.write(found, to: results) }
      Terminal.print(ConformanceText(found, language: language).text)
      guard problems.isEmpty else { throw Problems(problems) }
      if found.contains(where: { $0.verdict != .success }) { throw ExitCode.found }
    }
  }

  private static func write(_ results: [TestResult], to path: String) throws {
    let lines = Array(results.map { $0.line + "\n" }.joined().utf8)
    try writeWhole(path) { try $0.write(lines, as: $1) }
  }
}
