import ArgumentParser
import DMN
import Diagnostics
import FEEL
import Shell

struct DMNEvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Evaluate decisions of DMN models with given inputs.",
    discussion: """
      Inputs are FEEL expressions. A value that can not be computed is null, and its reason is told on standard error.

      Example: sopthan dmn evaluate registers/codi-2560/rules/2560.1/levels.dmn --decision "level of score" \
      --input 'score={likelihood: 4, consequence: 5}'
      """)

  @Argument(
    help: "Model files; models that they import must be among them.", completion: .file(extensions: ["dmn"])
  )
  var models: [String]
  @Option(name: .long, help: "A decision to evaluate; may be given several times.")
  var decision: [String]
  @Option(name: .long, help: "An input as NAME=FEEL; may be given several times.")
  var input: [String] = []
  @Option(name: .long, help: "What now() and today() give, YYYY-MM-DDThh:mm:ss. Default: the clock's time.")
  var now: DateTime?
  @Flag(name: .long, help: "Tell which rows matched, and on what.") var explain = false
  @OptionGroup(title: "Many rows") var rows: BatchOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    try running(in: language) {
      let graph = try DecisionGraph(try definitions(), zones: .system)
      if let path = rows.batch {
        return try rows.run(path, graph, decisions: decision, now: now ?? .current, in: language)
      }
      let given = try input.map { try Self.parse($0) }
      let program = try graph.program(decisions: decision, inputs: given.map(\.name))
      let moment = now ?? .current
      let outcome = program.run(given.map(\.value), now: moment)
      for (name, value) in zip(decision, outcome.values) { Terminal.print("\(name) = \(value.shown)") }
      if explain {
        for trace in program.explain(given.map(\.value), now: moment) {
          Terminal.print(TraceText(trace).text)
        }
      }
      report(
        outcome.errors.map { error in
          Diagnostic(
            .warning, at: error.error.location ?? error.location, code: "dmn.not-evaluated",
            error.error.message, hint: error.error.hint)
        }, in: language)
    }
  }

  private func definitions() throws -> [Definitions] {
    var found: [Definitions] = []
    var problems: [Diagnostic] = []
    for path in models {
      do {
        found.append(try readDefinitions(try FileSystem.read(path), file: path))
      } catch let error as Problems {
        problems += error.diagnostics
      } catch let failure as FileSystem.Failure {
        problems.append(failure.diagnostic())
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return found
  }

  private static func parse(_ input: String) throws(Problems) -> (name: String, value: Value) {
    let place = Location.argument("--input")
    guard let equals = input.firstIndex(of: "=") else {
      throw Problems([
        Diagnostic(
          at: place, code: "dmn.input-without-value",
          Message(thai: "\"\(input)\" ไม่มีเครื่องหมาย =", english: "\"\(input)\" has no ="),
          hint: Message(thai: "เขียนเป็น ชื่อ=นิพจน์ FEEL", english: "write NAME=FEEL expression"))
      ])
    }
    let expression = try compile(
      expression: String(input[input.index(after: equals)...]), in: Scope(), at: place)
    guard expression.unknownNames.isEmpty else { throw Problems(expression.unknownNames) }
    return (String(input[..<equals]), expression.evaluate().value)
  }
}
