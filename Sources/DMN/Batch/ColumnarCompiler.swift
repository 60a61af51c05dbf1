internal import FEEL

/// Compiles a program into a columnar plan, or finds that it does not fit into one.
///
/// What fits: inputs that are numbers, strings or booleans; tables of up to 64 rows whose input expressions are
/// variables, whose input cells depend on the input alone and whose outputs are constants; `count`, `min` and `max`
/// of what a COLLECT table gives; any logic over so few values that it can be tabulated.
struct ColumnarCompiler {
  /// What a slot of the program's frame is in the plan.
  enum Variable {
    case input(column: Int, ValueDomain)
    case codes(column: Int, [Value])
    case rows(masks: Int, [Value], none: Value)
  }

  let program: Program
  let now: DateTime?
  var variables: [Int: Variable] = [:]
  var surprises: [[Bool]?] = []
  var kernels: [Kernel] = []
  var tables: [CompiledTable] = []

  /// Combinations of codes that are worked out in advance.
  static let longestTabulation = 20_000

  static func plan(_ program: Program, now: DateTime?) -> ColumnarPlan? {
    var compiler = ColumnarCompiler(program: program, now: now)
    guard let inputs = compiler.addInputs() else { return nil }
    for step in program.steps {
      guard let variable = compiler.add(step) else { return nil }
      compiler.variables[step.number] = variable
    }
    var results: [ColumnarPlan.Source] = []
    for result in program.results {
      guard case .decision(let slot) = result else { return nil }
      switch compiler.variables[slot] {
      case .codes(let column, let values): results.append(.codes(column, values))
      case .rows(let masks, let values, let none): results.append(.rows(masks, values, none: none))
      case .input, nil: return nil
      }
    }
    return ColumnarPlan(
      inputs: inputs, surprises: compiler.surprises, kernels: compiler.kernels, tables: compiler.tables,
      results: results)
  }

  private init(program: Program, now: DateTime?) {
    self.program = program
    self.now = now
  }

  /// Makes a column of codes known.
  mutating func addColumn(_ surprises: [Bool]?) -> Int {
    self.surprises.append(surprises?.contains(true) == true ? surprises : nil)
    return self.surprises.count - 1
  }
}

// MARK: - Inputs

extension ColumnarCompiler {
  private mutating func addInputs() -> [ColumnarPlan.Input]? {
    var landmarks: [Int: [Landmarks]] = [:]
    // A test whose answer depends on more than the input makes the program unfit, if it is of an input at all.
    var unfit: Set<Int> = []
    for step in program.steps {
      guard case .table(let table) = step.logic.unconverted.logic else { continue }
      for (column, input) in table.inputs.enumerated() {
        guard case .variable(let slot) = input.expression.form else { continue }
        let tests =
          table.questions.filter { $0.column == column }.map(\.tests)
          + [input.allowedValues].compactMap(\.self) + (input.type?.ownTests ?? [])
        for test in tests {
          if let own = test.landmarks { landmarks[slot, default: []].append(own) } else { unfit.insert(slot) }
        }
      }
    }
    var inputs: [ColumnarPlan.Input] = []
    for groups in program.inputGroups {
      guard groups.count == 1, let group = groups.first else { return nil }
      let allowed = group.type.ownTests.compactMap(\.landmarks)
      guard unfit.isDisjoint(with: group.slots), allowed.count == group.type.ownTests.count else {
        return nil
      }
      let domain = ValueDomain(group.slots.flatMap { landmarks[$0] ?? [] } + allowed)
      guard domain.count < 65_000 else { return nil }
      switch group.type.structure {
      case .number:
        guard let classes = NumberClasses(domain) else { return nil }
        inputs.append(.number(classes))
      case .string: inputs.append(.text(domain.texts))
      case .boolean: inputs.append(.boolean)
      default: return nil
      }
      let column = addColumn(
        (0..<domain.count).map {
          domain.representative(of: $0).map { group.type.converted($0) == nil } ?? true
        })
      for slot in group.slots { variables[slot] = .input(column: column, domain) }
    }
    return inputs
  }
}

extension Logic {
  /// The logic without the conversions around it, innermost first.
  var unconverted: (logic: Logic, types: [DeclaredType]) {
    guard case .converted(let conversion) = self else { return (self, []) }
    let inner = conversion.logic.unconverted
    return (inner.logic, inner.types + [conversion.type])
  }
}
