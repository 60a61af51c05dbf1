internal import Diagnostics
internal import FEEL

/// Compiles the logic of one model's elements. It collects problems and goes on; what cannot be compiled
/// becomes logic that gives null.
struct LogicCompiler {
  let model: Int
  var types: TypeTable
  let externalFunctions = ExternalFunctions()
  /// A scope without variables: the types, zones and external functions that expressions may name.
  private let outside: Scope
  var problems: [Diagnostic] = []
  /// Names in expressions that nothing declares.
  var unknownNames: [Diagnostic] = []
  /// The tables met, for those who look at tables and not at values.
  var tables: [TableInContext] = []
  private var depth = 0

  /// Boxes inside boxes. Functions may call themselves from the innermost, so this bounds the stack of a call.
  private static let depthLimit = 32

  init(model: Int, types: TypeTable, zones: ZoneDatabase) {
    self.model = model
    self.types = types
    var outside = Scope()
    outside.types = types.named(in: model)
    outside.zones = zones
    outside.externalFunctions = { [externalFunctions] in externalFunctions.function($0) }
    self.outside = outside
  }

  func environment(reserved: Int = 0) -> Environment {
    Environment(outside, reserved: reserved)
  }

  mutating func type(_ reference: TypeReference?) -> DeclaredType {
    types.type(reference, in: model)
  }

  /// The logic of a box, its value converted to the type that the box declares.
  mutating func compile(_ box: BoxedExpression, in environment: Environment) -> Logic {
    guard depth < Self.depthLimit else {
      problems.append(.tooDeep(at: box.location))
      return .broken(.tooDeep)
    }
    depth += 1
    defer { depth -= 1 }
    let logic = form(of: box, in: environment)
    if case .function = box.form { return logic }
    return converted(logic, to: type(box.type))
  }

  /// Logic whose value is of a type; where it is so anyway, the logic itself.
  func converted(_ logic: Logic, to type: DeclaredType) -> Logic {
    if type.isAny { return logic }
    if case .constant(let value) = logic, let converted = type.converted(value) {
      return .constant(converted)
    }
    return logic.assured?.isSame(as: type) == true ? logic : .converted(Conversion(logic, to: type))
  }

  private mutating func form(of box: BoxedExpression, in environment: Environment) -> Logic {
    switch box.form {
    case .literal(let text): return expression(text, in: environment)
    case .context(let entries): return context(entries, in: environment)
    case .decisionTable(let table): return self.table(table, in: environment)
    case .invocation(let invocation): return self.invocation(invocation, in: environment)
    case .list(let items): return .list(items.map { compile($0, in: environment) })
    case .relation(let columns, let rows): return relation(columns, rows, in: environment)
    case .function(let definition): return function(definition, name: nil, in: environment)
    case .conditional(let condition, let then, let otherwise):
      return .conditional(
        compile(condition, in: environment), then: compile(then, in: environment),
        otherwise: compile(otherwise, in: environment))
    case .filter(let list, let match): return filter(list, match, in: environment)
    case .iteration(let iteration): return self.iteration(iteration, in: environment)
    }
  }
}

// MARK: - Expressions

extension LogicCompiler {
  mutating func expression(_ text: ExpressionText, in environment: Environment) -> Logic {
    guard let compiled = compiled(text, in: environment) else { return .broken(.notCompiled(text)) }
    return compiled.constant.map { .constant($0) } ?? .expression(compiled)
  }

  mutating func compiled(_ text: ExpressionText, in environment: Environment) -> CompiledExpression? {
    do throws(Problems) {
      let compiled = try FEEL.compile(expression: text.text, in: environment.scope, at: text.location)
      unknownNames += compiled.unknownNames
      return compiled
    } catch {
      problems += error.diagnostics
      return nil
    }
  }

  mutating func unaryTests(
    _ text: ExpressionText, input: FEELType, in environment: Environment
  ) -> UnaryTests? {
    do throws(Problems) {
      let compiled = try FEEL.compile(
        unaryTests: text.text, input: input, in: environment.scope, at: text.location)
      unknownNames += compiled.unknownNames
      return compiled
    } catch {
      problems += error.diagnostics
      return nil
    }
  }

  /// An expression of the engine's own over `boxed list`, which stands in a slot of the environment.
  mutating func rule(_ text: String, slot: Int, in environment: Environment) -> CompiledExpression? {
    var scope = outside
    scope.declare(Self.boxedList, slot: slot)
    scope.reserve(slots: environment.next)
    do throws(Problems) {
      return try FEEL.compile(expression: text, in: scope, at: .file(text))
    } catch {
      problems += error.diagnostics
      return nil
    }
  }

  /// The variable in which a box hands a list to FEEL.
  private static let boxedList = "boxed list"
}

// MARK: - Boxes

extension LogicCompiler {
  private mutating func context(_ entries: [ContextEntry], in environment: Environment) -> Logic {
    var inner = environment
    var compiled: [Logic.Entry] = []
    var names: [String] = []
    var result: Logic?
    for entry in entries {
      guard let variable = entry.variable else {
        result = compile(entry.value, in: inner)
        continue
      }
      if names.contains(variable.name) { problems.append(.duplicateEntry(variable)) }
      let type = self.type(variable.type)
      let value = converted(compile(entry.value, in: inner), to: type)
      names.append(variable.name)
      compiled.append(
        Logic.Entry(slot: inner.declare(variable.name, type: type), value: value))
    }
    if let result { return .block(compiled, result: result) }
    if Set(names).count < names.count { return .constant(.null) }
    return .context(Shape(names), compiled)
  }

  private mutating func invocation(_ invocation: Invocation, in environment: Environment) -> Logic {
    let function = compile(invocation.function, in: environment)
    var names: Set<String> = []
    var arguments: [(parameter: String, value: Logic)] = []
    for binding in invocation.bindings {
      if !names.insert(binding.parameter.name).inserted {
        problems.append(.duplicateEntry(binding.parameter))
      }
      let value = binding.value.map { compile($0, in: environment) } ?? .constant(.null)
      arguments.append((binding.parameter.name, converted(value, to: type(binding.parameter.type))))
    }
    return .invocation(function: function, arguments: arguments)
  }

  private mutating func relation(
    _ columns: [Variable], _ rows: [[BoxedExpression]], in environment: Environment
  ) -> Logic {
    let types = columns.map { type($0.type) }
    let compiled = rows.map { row in
      zip(columns.indices, row).map { column, cell in
        converted(compile(cell, in: environment), to: types[column])
      }
    }
    guard compiled.allSatisfy({ $0.count == columns.count }) else {
      return .broken(.brokenRelation)
    }
    return .relation(Shape(columns.map(\.name)), compiled)
  }

  private mutating func filter(
    _ list: BoxedExpression, _ match: BoxedExpression, in environment: Environment
  ) -> Logic {
    var inner = environment
    let compiledList = compile(list, in: environment)
    if case .literal(let text) = match.form {
      let name = Self.boxedList
      let slot = inner.declare(name, type: DeclaredType(compiledList.type))
      let filter = ExpressionText(text: "\(name)[\(text.text)\n]", location: text.location, id: text.id)
      guard let compiled = compiled(filter, in: inner) else { return .broken(.notCompiled(text)) }
      return .filter(list: compiledList, slot: slot, compiled)
    }
    let slot = inner.declare("item")
    var entries: [(name: String, slot: Int)] = []
    if case .list(.context(let members)) = compiledList.type {
      for member in members {
        entries.append((member.name, inner.declare(member.name, type: DeclaredType(member.type))))
      }
    }
    guard let items = rule("for each in \(Self.boxedList) return each", slot: slot, in: inner) else {
      return .broken(.tooDeep)
    }
    return .boxedFilter(
      BoxedFilter(
        list: compiledList, items: items, slot: slot, entries: entries,
        condition: compile(match, in: inner)))
  }

  private mutating func iteration(_ iteration: Iteration, in environment: Environment) -> Logic {
    var inner = environment
    let list = compile(iteration.list, in: environment)
    let slot = inner.declare(iteration.variable.name)
    let partial = iteration.kind == .each ? inner.declare("partial") : inner.reserveSlot()
    let body = compile(iteration.body, in: inner)
    guard let items = rule("for each in \(Self.boxedList) return each", slot: slot, in: inner) else {
      return .broken(.tooDeep)
    }
    return .iteration(
      CompiledIteration(
        kind: iteration.kind, list: list, items: items, slot: slot, partial: partial, body: body))
  }
}
