import ArgumentParser
import DMN
import Diagnostics
import FEEL
import Glibc
import Shell

/// The options of `dmn evaluate` for a file of rows.
struct BatchOptions: ParsableArguments {
  @Option(
    name: .long,
    help: "Rows to evaluate, as .csv with a header or .jsonl. Columns bind to input data by name.",
    completion: .file(extensions: ["csv", "jsonl"]))
  var batch: String?
  @Option(name: .long, help: "Where the results of the rows go: a .csv or .jsonl file.")
  var out: String?
  @Flag(name: .long, help: "Tell rows, seconds of evaluation and how often each row of each table matched.")
  var statistics = false
  @Flag(
    name: .long,
    help: "Pass over rows that can not be read instead of writing nothing. They are told either way.")
  var skipBadRows = false
  @Option(name: .long, help: "Cores to use. Default: all.")
  var cores: Int?

  func validate() throws {
    if batch == nil, out != nil || statistics || skipBadRows || cores != nil {
      throw ValidationError("--out, --statistics, --skip-bad-rows and --cores go with --batch.")
    }
    if batch != nil, out == nil, !statistics {
      throw ValidationError("--batch needs --out, --statistics or both.")
    }
    if let cores, cores < 1 { throw ValidationError("--cores must be 1 or more.") }
  }

  /// Evaluates the rows of a file.
  func run(_ path: String, _ graph: DecisionGraph, decisions: [String], now: DateTime?, in language: Language)
    throws
  {
    let output = try out.map { (path: $0, format: try format(of: $0)) }
    let job = try BatchJob(
      graph, decisions: decisions, input: path, try format(of: path), output: output, countsHits: statistics,
      now: now, language: language)
    let available = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let totals = try job.run(cores: cores ?? available, skippingBadRows: skipBadRows)
    if statistics { Terminal.print(BatchText(totals, of: job.batch, in: language).text) }
  }

  private func format(of path: String) throws(Problems) -> Batch.Format {
    if path.hasSuffix(".csv") { return .csv }
    if path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson") { return .jsonLines }
    throw Problems([
      Diagnostic(
        at: .argument(path), code: "batch.format",
        Message(
          thai: "ไม่รู้จักรูปแบบของแฟ้ม \"\(path)\"", english: "the format of \"\(path)\" is not known"),
        hint: Message(
          thai: "ใช้แฟ้มที่ลงท้ายด้วย .csv หรือ .jsonl", english: "use a file that ends in .csv or .jsonl"))
    ])
  }
}
