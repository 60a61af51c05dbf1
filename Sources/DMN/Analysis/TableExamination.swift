internal import Diagnostics
internal import FEEL

/// Puts the questions to one table and gathers the answers.
struct TableExamination {
  let description: TableDescription
  let space: TableSpace
  let outputs: TableOutputs
  private let context: TableInContext
  private let work: Int
  var problems: [RuleProblem] = []
  /// Rows that no allowed input matches.
  private var impossible: Set<Int> = []
  private var masked: Set<Int> = []

  init(_ context: TableInContext, model: Definitions, _ types: inout TypeTable, work: Int) {
    self.context = context
    self.work = work
    description = TableDescription(context.table, in: model, of: context.owner)
    space = TableSpace(context, &types)
    outputs = TableOutputs(context, &types)
  }

  private var table: DecisionTable { context.table }

  mutating func run() -> TableAnalysis {
    let isWellFormed = table.rules.allSatisfy {
      $0.inputs.count == table.inputs.count && $0.outputs.count == table.outputs.count
    }
    guard isWellFormed, !table.inputs.isEmpty, !table.rules.isEmpty,
      space.dimensions.count <= Candidates.dimensionLimit
    else {
      if space.dimensions.count > Candidates.dimensionLimit { note(.notFinished) }
      return TableAnalysis(table: description, coverage: .unknown, problems: problems)
    }
    checkCells()
    checkRows()
    noteOpaqueRows()
    switch table.hitPolicy {
    case .unique: checkOverlaps { _, _ in true }
    case .any:
      if !outputs.areAllAlike { checkOverlaps { [outputs] in outputs.agree($0, $1) != true } }
    case .first: checkMasking(order: Array(space.rows.indices))
    case .priority: if let order = outputs.byPriority { checkMasking(order: order) }
    case .ruleOrder, .outputOrder, .collect: break
    }
    let coverage = checkCoverage()
    checkOutputs()
    return TableAnalysis(table: description, coverage: coverage, problems: problems)
  }
}

// MARK: - Cells and rows

extension TableExamination {
  private mutating func checkCells() {
    for (index, column) in space.columns.enumerated() {
      let dimension = space.dimensions[space.places[index]]
      for cell in column.cells.values.sorted(by: { $0.row < $1.row }) {
        guard let constants = cell.constants, !cell.isIrrelevant, !dimension.isUncut else { continue }
        let text = table.rules[cell.row].inputs[index]
        var rows: [Int] {
          table.rules.indices.filter { table.rules[$0].inputs[index].text == text.text }
        }
        let kinds = Set(constants.boundaries.filter { !$0.isNull }.map(\.kind))
        if !kinds.isEmpty, kinds.isDisjoint(with: column.kinds) {
          impossible.formUnion(rows)
          problems.append(.cellType(at: text, rows, of: description, column.text, kinds, column.kinds))
          continue
        }
        let stray = constants.members.filter { value in
          !value.isNull && column.kinds.contains(value.kind)
            && !Dimension.cells(of: dimension.lines, constants: [value]) { $0.equals(value) == true }
              .intersects(dimension.domain)
        }
        if !stray.isEmpty {
          problems.append(
            .valueNotAllowed(stray, at: text, rows, of: description, column.text, dimension))
        }
      }
    }
  }

  private mutating func checkRows() {
    for (row, rule) in space.rows.enumerated() where !impossible.contains(row) {
      guard let empty = rule.sets.firstIndex(where: { $0?.isEmpty == true }) else { continue }
      impossible.insert(row)
      let cells = space.places.indices.filter { space.places[$0] == empty }
      problems.append(
        .impossibleRow(
          row, of: description, space.dimensions[empty], cells: cells.map { table.rules[row].inputs[$0] }))
    }
  }

  private mutating func noteOpaqueRows() {
    let opaque = space.rows.indices.compactMap { row -> (row: Int, cell: ExpressionText)? in
      guard let column = space.rows[row].opaqueColumn else { return nil }
      let text = table.rules[row].inputs[column]
      // A cell that cannot be compiled is a problem of its own.
      return space.columns[column].cells[text.text]?.tests == nil ? nil : (row, text)
    }
    if !opaque.isEmpty { problems.append(.notAnalysed(opaque, of: description)) }
  }

  private mutating func note(_ kind: RuleProblem.Kind) {
    if !problems.contains(where: { $0.kind == kind }) { problems.append(.notFinished(description)) }
  }
}

// MARK: - The table as a whole

extension TableExamination {
  private mutating func checkOverlaps(_ matters: (Int, Int) -> Bool) {
    let overlaps = Overlaps(of: space, work: work, matters: matters)
    if !overlaps.isFinished { note(.notFinished) }
    for group in overlaps.groups {
      // What certainly disagrees is one problem, what may is another.
      let certain = group.others.filter { table.hitPolicy == .unique || agree(group.row, $0) == false }
      for others in [certain, group.others.filter { !certain.contains($0) }] {
        guard let other = others.first,
          let common = space.common([group.row, other], within: space.expected)
        else { continue }
        let kind: RuleProblem.Kind =
          table.hitPolicy == .unique
          ? .overlap : others == certain ? .disagreement : .possibleDisagreement
        problems.append(
          .overlap(kind, group.row, others, of: description, example(in: common), isPlain: isPlain))
      }
    }
  }

  private func agree(_ first: Int, _ second: Int) -> Bool? { outputs.agree(first, second) }

  private mutating func checkMasking(order: [Int]) {
    let masking = Masking(of: space, order: order, work: work)
    if !masking.isFinished { note(.notFinished) }
    for (position, row) in order.enumerated() where masking.isMasked(row) && !impossible.contains(row) {
      masked.insert(row)
      guard let own = space.common([row], within: space.domain) else { continue }
      let cover = order[..<position].filter {
        !space.rows[$0].isOpaque && space.common([row, $0], within: space.domain) != nil
      }
      let region = space.common([row], within: space.expected) ?? own
      let values = example(in: region)
      let winner = cover.first { space.common([$0], within: point(region)) != nil }
      problems.append(
        .masked(row, by: cover.sorted(), winner: winner, of: description, values))
    }
  }

  private mutating func checkCoverage() -> TableAnalysis.Coverage {
    switch table.hitPolicy {
    case .ruleOrder, .outputOrder, .collect: return .notRequired
    case .unique, .any, .first, .priority: if outputs.hasDefault { return .notRequired }
    }
    let gaps = Gaps(of: space, work: work)
    if !gaps.isFinished { note(.notFinished) }
    for gap in gaps.gaps {
      problems.append(
        .gap(gap, of: description, space, example(in: gap.region), isPlain: isPlain))
    }
    if gaps.gaps.contains(where: \.isCertain) { return .incomplete }
    return gaps.isFinished && gaps.gaps.isEmpty ? .complete : .unknown
  }

  private mutating func checkOutputs() {
    let rows = space.rows.indices.filter { !impossible.contains($0) && !masked.contains($0) }
    let listsWhatIsFound: Bool
    switch table.hitPolicy {
    // A sum or a count is none of the values that the rows give.
    case .collect(.sum), .collect(.count): return
    // Such tables share their scales with others: only what a row tries to give in vain is missing.
    case .ruleOrder, .outputOrder, .collect: listsWhatIsFound = true
    case .unique, .any, .first, .priority: listsWhatIsFound = false
    }
    for (index, clause) in table.outputs.enumerated() {
      var values = outputs.unreachable(index, rows: rows)
      if listsWhatIsFound {
        let inVain = outputs.known(index, rows: impossible.sorted())
        values = values.filter { value in inVain.contains { $0.equals(value) == true } }
      }
      if !values.isEmpty { problems.append(.unreachable(values, clause, of: description)) }
    }
  }

  private var isPlain: Bool { space.dimensions.allSatisfy(\.isPlain) }

  private func example(in region: Region) -> [RuleProblem.Input] {
    zip(space.dimensions, region.sets).map { dimension, cells in
      RuleProblem.Input(expression: dimension.text, value: dimension.example(of: cells))
    }
  }

  /// The cells of the example, as a region.
  private func point(_ region: Region) -> Region {
    Region(
      zip(space.dimensions, region.sets).map { dimension, cells in
        let cell = dimension.exampleCell(of: cells)
        return CellRanges(cell..<cell + 1)
      })
  }
}
