public import Diagnostics
public import FEEL

/// Decisions asked of any number of rows.
///
/// Rows come in blocks of bytes that begin and end with a record. A block is decoded, evaluated and rendered by calls
/// that share nothing, so blocks can go to several cores. Where the program fits into a columnar plan, a field goes
/// straight from its bytes to a code; every other row takes the way of a single evaluation, with the same results.
public struct Batch: Sendable {
  public enum Format: Sendable, Hashable {
    /// RFC 4180, with a header. An empty field without quotes is null.
    case csv
    /// A JSON object on each line.
    case jsonLines
  }

  public let format: Format
  public let decisions: [String]
  /// Columns of a CSV file that name no input that the decisions need.
  public let unusedColumns: [String]
  /// Inputs that the decisions need and no column of a CSV file gives; they are null in every row.
  public let absentInputs: [String]
  /// The decision tables that a row may hit, each once.
  public let tables: [TableDescription]

  let program: Program
  /// What `now` and `today` give in every row.
  let now: DateTime?
  /// Nil if the program does not fit into one.
  let plan: ColumnarPlan?
  /// For each column of a CSV file the input it gives.
  let columns: [Int?]
  /// The names of the inputs, to be found by their bytes.
  let names: TextClasses
  let compiledTables: [CompiledTable]

  /// `header` holds the names of a CSV file's columns; a JSON line names its own.
  ///
  /// Columns bind by name to the input data that the decisions need.
  public init(
    _ graph: DecisionGraph, decisions: [String], format: Format, header: [String] = [],
    now: DateTime? = nil
  ) throws(Problems) {
    let needed = try graph.inputNames(of: decisions)
    var problems: [Diagnostic] = []
    let columns = header.map { normalisedName($0) }
    for (index, name) in columns.enumerated() where columns[..<index].contains(name) {
      problems.append(.columnTwice(name))
    }
    guard problems.isEmpty else { throw Problems(problems) }
    let bound = format == .csv ? needed.filter { columns.contains($0) } : needed
    program = try graph.program(decisions: decisions, inputs: bound)
    plan = ColumnarCompiler.plan(program, now: now)
    self.now = now
    self.format = format
    self.decisions = decisions
    self.columns = columns.map { bound.firstIndex(of: $0) }
    unusedColumns = zip(header, columns).filter { !bound.contains($0.1) }.map(\.0)
    absentInputs = needed.filter { !bound.contains($0) }
    names = TextClasses(bound)
    var seen: Set<Location> = []
    compiledTables = program.steps.flatMap(\.logic.tables).filter {
      seen.insert($0.description.location).inserted
    }
    tables = compiledTables.compactMap { table in
      graph.tables.first { $0.location == table.description.location }
    }
  }

  /// Whether the rows take the quick way.
  public var isColumnar: Bool { plan != nil }
}

extension DecisionGraph {
  /// The names of the input data that decisions need, in the order of the models.
  func inputNames(of decisions: [String]) throws(Problems) -> [String] {
    let program = try program(decisions: decisions, inputs: [])
    var needed: Set<Int> = []
    for step in program.steps { needed.formUnion(step.node.requirements.map(\.node)) }
    var names: [String] = []
    for number in needed.sorted()
    where nodes[number].kind == .inputData && !names.contains(nodes[number].name) {
      names.append(nodes[number].name)
    }
    return names
  }
}

extension Logic {
  /// The tables in it, outermost first; those in functions are not of it.
  var tables: [CompiledTable] {
    switch self {
    case .table(let table): [table]
    case .constant, .expression, .broken, .function: []
    case .converted(let conversion): conversion.logic.tables
    case .context(_, let entries): entries.flatMap(\.value.tables)
    case .block(let entries, let result): entries.flatMap(\.value.tables) + result.tables
    case .invocation(let function, let arguments): function.tables + arguments.flatMap(\.value.tables)
    case .list(let items): items.flatMap(\.tables)
    case .relation(_, let rows): rows.joined().flatMap(\.tables)
    case .conditional(let condition, let then, let otherwise):
      condition.tables + then.tables + otherwise.tables
    case .filter(let list, _, _): list.tables
    case .boxedFilter(let filter): filter.list.tables + filter.condition.tables
    case .iteration(let iteration): iteration.list.tables + iteration.body.tables
    }
  }
}

extension Diagnostic {
  fileprivate static func columnTwice(_ name: String) -> Diagnostic {
    Diagnostic(
      at: .argument("--batch"), code: "batch.column-twice",
      Message(thai: "มีคอลัมน์ \"\(name)\" ซ้ำ", english: "the column \"\(name)\" is there twice"))
  }
}
