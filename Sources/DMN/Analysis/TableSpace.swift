internal import Diagnostics
internal import FEEL

/// A decision table as boxes in a space whose dimensions are its input expressions.
///
/// Columns with the same expression are one dimension. A row that asks what the analysis does not understand is
/// opaque: its box is where it can match at most.
struct TableSpace {
  struct Row: Sendable {
    /// For each dimension the cells that it accepts; nil for all.
    var sets: [CellRanges?]
    /// The first cell that is beyond the analysis, by its column.
    var opaqueColumn: Int?

    var isOpaque: Bool { opaqueColumn != nil }
  }

  let table: DecisionTable
  let columns: [Column]
  let dimensions: [Dimension]
  /// The dimension of each column.
  let places: [Int]
  let rows: [Row]

  init(_ context: TableInContext, _ types: inout TypeTable) {
    table = context.table
    columns = context.table.inputs.indices.map { Column($0, of: context, &types) }
    var texts: [String: Int] = [:]
    var members: [[Int]] = []
    var places: [Int] = []
    for (index, column) in columns.enumerated() {
      let place = texts[column.text] ?? members.count
      if place == members.count { members.append([]) }
      texts[column.text] = place
      members[place].append(index)
      places.append(place)
    }
    self.places = places
    dimensions = members.map { [columns] in Dimension($0.map { columns[$0] }) }
    rows = Self.rows(of: context.table, columns, dimensions, places)
  }

  private static func rows(
    of table: DecisionTable, _ columns: [Column], _ dimensions: [Dimension], _ places: [Int]
  ) -> [Row] {
    let sets = columns.indices.map { index in
      columns[index].cells.mapValues { dimensions[places[index]].cells(of: $0) }
    }
    return table.rules.map { rule in
      var row = Row(sets: Array(repeating: nil, count: dimensions.count))
      for (index, text) in rule.inputs.enumerated() where index < columns.count {
        switch sets[index][text.text] {
        case .all?: break
        case .some(.only(let cells)):
          let place = places[index]
          row.sets[place] = row.sets[place].map { $0.intersection(cells) } ?? cells
        case .unknown?, nil: row.opaqueColumn = row.opaqueColumn ?? index
        }
      }
      return row
    }
  }

  /// Every input that the types allow.
  var domain: Region { Region(dimensions.map(\.domain)) }
  /// The same without null where nobody expects it.
  var expected: Region { Region(dimensions.map(\.expected)) }

  /// The cells that a row accepts in a dimension.
  func cells(of row: Int, in dimension: Int) -> CellRanges {
    rows[row].sets[dimension] ?? dimensions[dimension].domain
  }

  /// Where all these rows can match; nil if nowhere.
  func common(_ numbers: [Int], within region: Region) -> Region? {
    var sets = region.sets
    for dimension in sets.indices {
      for number in numbers {
        if let set = rows[number].sets[dimension] { sets[dimension] = sets[dimension].intersection(set) }
      }
      if sets[dimension].isEmpty { return nil }
    }
    return Region(sets)
  }
}

/// A box: for each dimension a set of cells.
struct Region: Sendable, Hashable {
  var sets: [CellRanges]

  init(_ sets: [CellRanges]) { self.sets = sets }

  var isEmpty: Bool { sets.contains { $0.isEmpty } }

  func isSuperset(of other: Region) -> Bool {
    zip(sets, other.sets).allSatisfy { $0.isSuperset(of: $1) }
  }

  func replacing(_ dimension: Int, by set: CellRanges) -> Region {
    var copy = self
    copy.sets[dimension] = set
    return copy
  }
}

/// What a cell of a table accepts of its dimension.
enum Acceptance {
  case all
  case only(CellRanges)
  case unknown
}

extension Dimension {
  init(_ columns: [Column]) {
    var lines: [Line] = []
    for kind in columns.first?.kinds ?? [] {
      let constants = columns.flatMap(\.constants).filter { $0.kind == kind }
      guard let line = Line(kind, constants: constants, isOrdered: columns.contains(where: \.isOrdered))
      else {
        lines = []
        break
      }
      lines.append(line)
    }
    if lines.isEmpty { lines = [Line(ofUncut: columns.first?.uncutValue ?? .null)] }
    let null = Self.nullCell(of: lines)
    let nullOnly = CellRanges(null..<null + 1)
    var inhabited: [Range<Int>] = nullOnly.ranges
    for (line, offset) in zip(lines, Self.offsets(of: lines)) {
      inhabited += line.inhabited.ranges.map { $0.lowerBound + offset..<$0.upperBound + offset }
    }
    let domain = columns.reduce(CellRanges(joining: inhabited)) {
      $0.intersection($1.allowedCells(of: lines))
    }
    let expectsNull = columns.contains { $0.allowsNull || $0.asksForNull }
    self.init(
      text: columns.first?.text ?? "", lines: lines, domain: domain,
      expected: expectsNull ? domain : domain.subtracting(nullOnly),
      isPlain: columns.allSatisfy { $0.path != nil && !$0.isLoose },
      isEnumerated: columns.contains(where: \.isEnumerated))
  }

  /// What a cell of one of the columns accepts.
  func cells(of cell: Column.Cell) -> Acceptance {
    if cell.isIrrelevant { return .all }
    guard let tests = cell.tests, let constants = cell.constants,
      !isUncut || constants.boundaries.allSatisfy(\.isNull)
    else { return .unknown }
    let accepted = Self.cells(of: lines, constants: constants.boundaries) { value in
      var frame = Frame()
      return tests.test(value, in: &frame) == true
    }
    return .only(accepted.intersection(domain))
  }
}
