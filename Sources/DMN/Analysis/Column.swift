internal import Diagnostics
internal import FEEL

/// An input column of a table: what its values may be, and what its cells ask.
struct Column {
  /// What cells of one text ask.
  struct Cell {
    /// Nil for a cell without a test and for one that cannot be compiled.
    var tests: UnaryTests?
    /// Nil where the answer depends on more than comparisons with constants.
    var constants: TestConstants?
    var isIrrelevant = false
    /// The first row that has such a cell, by its place in the table.
    var row: Int
  }

  let text: String
  let type: DeclaredType
  /// The type that the model declares for the expression, be it a name or a path.
  let path: DeclaredType?
  /// The kinds of its values; empty if they cannot be told or cut into cells.
  private(set) var kinds: [Kind]
  /// The tests that a value must pass to be allowed; those that the analysis does not understand are left out.
  let allowed: [(tests: UnaryTests, constants: TestConstants)]
  /// Whether such tests were left out.
  let isLoose: Bool
  /// Whether the model itself counts null among the allowed values.
  let allowsNull: Bool
  /// Whether the allowed values are listed one by one.
  let isEnumerated: Bool
  /// Some value of a column whose values cannot be cut into cells.
  let uncutValue: Value
  /// By their texts.
  private(set) var cells: [String: Cell] = [:]

  init(_ index: Int, of table: TableInContext, _ types: inout TypeTable) {
    let clause = table.table.inputs[index]
    let scope = table.environment.scope
    text = normalisedName(clause.expression.text)
    path = table.environment.type(ofPath: clause.expression.text)
    type = types.type(clause.type, in: table.model)
    let compiled = try? compile(
      expression: clause.expression.text, in: scope, at: clause.expression.location)
    let structure =
      [type.structure, path?.structure ?? .any, compiled?.type ?? .any].first { $0 != .any } ?? .any
    let own = clause.allowedValues.flatMap { text in
      text.text.contains { !$0.isWhitespace }
        ? try? compile(unaryTests: text.text, input: structure, in: scope, at: text.location) : nil
    }
    let sources = [own.map { [$0] } ?? [], type.tests, path?.tests ?? []]
    var seen: Set<String> = []
    let all = sources.joined().filter { seen.insert($0.text).inserted }
    allowed = all.compactMap { tests in tests.constants.map { (tests, $0) } }
    isLoose = allowed.count < all.count
    let narrowest = sources.first { !$0.isEmpty } ?? []
    allowsNull =
      !narrowest.isEmpty && narrowest.allSatisfy { $0.constants?.members.contains(.null) == true }
    isEnumerated = narrowest.contains { $0.constants?.isOrdered == false }
    for (row, rule) in table.table.rules.enumerated() where rule.inputs.indices.contains(index) {
      let text = rule.inputs[index]
      guard cells[text.text] == nil else { continue }
      var cell = Cell(row: row)
      if !text.text.contains(where: { !$0.isWhitespace }) {
        cell.isIrrelevant = true
      } else if let tests = try? compile(
        unaryTests: text.text, input: structure, in: scope, at: text.location)
      {
        cell.isIrrelevant = tests.isIrrelevant
        cell.tests = tests.isIrrelevant ? nil : tests
        cell.constants = tests.constants
      }
      cells[text.text] = cell
    }
    if case .list = structure { uncutValue = .list([]) } else { uncutValue = .string("other") }
    kinds = structure.scalarKind.map { [$0] } ?? []
    if structure == .any {
      let found = Set(constants.map(\.kind)).filter(\.isScalar)
      kinds = found.sorted { $0.rawValue < $1.rawValue }
    }
  }

  /// Every constant that a cell or an allowed value compares with.
  var constants: [Value] {
    allowed.flatMap(\.constants.boundaries) + cells.values.flatMap { $0.constants?.boundaries ?? [] }
  }

  var isOrdered: Bool {
    allowed.contains(where: \.constants.isOrdered)
      || cells.values.contains { $0.constants?.isOrdered == true }
  }

  /// Whether a cell names null as something that it accepts.
  var asksForNull: Bool {
    cells.values.contains { cell in
      guard let tests = cell.tests, cell.constants?.boundaries.contains(.null) == true else { return false }
      var frame = Frame()
      return tests.test(.null, in: &frame) == true
    }
  }

  /// The cells of a dimension's lines that the types and the allowed values let through; null always.
  func allowedCells(of lines: [Line]) -> CellRanges {
    let null = Dimension.nullCell(of: lines)
    let all = CellRanges(0..<null + 1)
    return allowed.reduce(all) { cells, allowed in
      cells.intersection(
        Dimension.cells(of: lines, constants: allowed.constants.boundaries) { value in
          var frame = Frame()
          return value.isNull || allowed.tests.test(value, in: &frame) == true
        })
    }
  }
}

extension FEELType {
  fileprivate var scalarKind: Kind? {
    switch self {
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .yearsMonths: .yearsMonths
    case .daysTime: .daysTime
    case .any, .null, .list, .range, .context, .function: nil
    }
  }
}
