internal import Diagnostics
internal import FEEL

extension LogicCompiler {
  /// A function written in a box; it captures what it can see.
  mutating func function(
    _ definition: FunctionDefinition, name: String?, in environment: Environment
  ) -> Logic {
    let (inner, captured) = environment.inside()
    guard
      let template = template(
        definition, name: name, result: type(definition.type).resultOfFunction,
        captured: captured.map(\.slot), in: inner)
    else { return external(definition, in: environment) }
    return .function(template)
  }

  /// A function whose environment already holds what it captures; nil if its body is not FEEL.
  mutating func template(
    _ definition: FunctionDefinition, name: String?, result: DeclaredType, captured: [Int],
    in environment: Environment
  ) -> FunctionTemplate? {
    guard definition.kind == .feel else { return nil }
    var inner = environment
    let firstParameter = inner.next
    var parameters: [FunctionValue.Parameter] = []
    var types: [DeclaredType] = []
    for parameter in definition.parameters {
      if parameters.contains(where: { $0.name == parameter.name }) {
        problems.append(.duplicateEntry(parameter))
      }
      let type = self.type(parameter.type)
      types.append(type)
      parameters.append(FunctionValue.Parameter(parameter.name, type: type.structure))
      inner.declare(parameter.name, type: type)
    }
    let body = definition.body.map { compile($0, in: inner) } ?? .constant(.null)
    return FunctionTemplate(
      name: name, parameters: parameters, types: types, result: result,
      captured: captured, firstParameter: firstParameter, slots: inner.next, body: body)
  }

  /// A function of another language: the entries of the context in its body say which.
  mutating func external(_ definition: FunctionDefinition, in environment: Environment) -> Logic {
    guard definition.kind == .java, case .context(let written)? = definition.body?.form else {
      return .broken(.noSuchExternal)
    }
    var entries: [String: String] = [:]
    for entry in written {
      guard let name = entry.variable?.name, case .literal(let text) = entry.value.form,
        case .string(let value)? = compiled(text, in: environment)?.constant
      else { continue }
      entries[name] = value
    }
    let parameters = definition.parameters.map {
      FunctionValue.Parameter($0.name, type: type($0.type).structure)
    }
    let function = ExternalFunction(language: "java", entries: entries, parameters: parameters)
    return externalFunctions.function(function).map { .constant(.function($0)) }
      ?? .broken(.noSuchExternal)
  }
}
