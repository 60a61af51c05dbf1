internal import Diagnostics
internal import FEEL
internal import SeparatedValues

extension Batch {
  /// The inputs that a record gives, in the program's order; those it does not give are null.
  func values(
    ofRow bytes: ArraySlice<UInt8>, _ unknownNames: inout Set<String>
  ) throws(RowProblem) -> [Value] {
    var values = [Value](repeating: .null, count: program.inputs.count)
    switch format {
    case .csv:
      let fields = try Self.fields(ofRecord: bytes)
      guard fields.count == columns.count else {
        throw .fields(given: fields.count, expected: columns.count)
      }
      for (field, column) in zip(fields, columns) {
        guard let input = column, field.isQuoted || !field.text.isEmpty else { continue }
        let structure = type(of: input).structure
        guard let value = Value(field: field.text, structure, zones: program.graph.zones) else {
          throw .value(input: program.inputs[input], text: field.text, type: structure)
        }
        values[input] = try allowed(value, input)
      }
    case .jsonLines:
      var reader = JSONReader(bytes)
      var seen: Set<Int> = []
      for entry in try reader.wholeObject() {
        guard let input = program.inputs.firstIndex(of: normalisedName(entry.name)) else {
          unknownNames.insert(entry.name)
          continue
        }
        guard seen.insert(input).inserted else { throw .nameTwice(entry.name) }
        let structure = type(of: input).structure
        guard let value = entry.value.adapted(to: structure, zones: program.graph.zones) else {
          throw .value(input: program.inputs[input], text: entry.value.text ?? "null", type: structure)
        }
        values[input] = try allowed(value, input)
      }
    }
    return values
  }

  private static func fields(ofRecord bytes: ArraySlice<UInt8>) throws(RowProblem) -> [CSV.Field] {
    do throws(CSV.Problem) {
      return try CSV.fields(ofRecord: bytes)
    } catch {
      switch error {
      case .quote: throw .quote
      case .notText: throw .notText
      }
    }
  }

  private func type(of input: Int) -> DeclaredType {
    program.inputGroups[input].first?.type ?? .any
  }

  private func allowed(_ value: Value, _ input: Int) throws(RowProblem) -> Value {
    for group in program.inputGroups[input] where group.type.converted(value) == nil {
      let structure = group.type.structure
      let text = value.text ?? "null"
      if value.converted(to: structure) == nil {
        throw .value(input: program.inputs[input], text: text, type: structure)
      }
      throw .notAllowed(input: program.inputs[input], text: text)
    }
    return value
  }
}

extension Value {
  /// The value that a field of a CSV file means as a type; nil if it means none.
  ///
  /// Without a type it is a string; lists, contexts and ranges are written as in FEEL.
  init?(field text: String, _ type: FEELType, zones: ZoneDatabase) {
    switch type {
    case .boolean:
      switch text {
      case "true": self = .boolean(true)
      case "false": self = .boolean(false)
      default: return nil
      }
    case .number:
      guard let number = Number(text) else { return nil }
      self = .number(number)
    case .any, .string: self = .string(text)
    case .date, .time, .dateTime, .yearsMonths, .daysTime:
      guard let value = Value.string(text).adapted(to: type, zones: zones) else { return nil }
      self = value
    case .list, .range, .context, .function, .null:
      var scope = Scope()
      scope.zones = zones
      guard let expression = try? compile(expression: text, in: scope, at: .file("")),
        expression.unknownNames.isEmpty
      else { return nil }
      let (value, errors) = expression.evaluate()
      guard errors.isEmpty else { return nil }
      self = value
    }
  }

  /// A value from JSON as a type wants it: dates, times and durations are strings there.
  func adapted(to type: FEELType, zones: ZoneDatabase) -> Value? {
    switch (type, self) {
    case (.date, .string(let text)): CalendarDate(text).map { .date($0) }
    case (.time, .string(let text)): Time(text, zones: zones).map { .time($0) }
    case (.dateTime, .string(let text)): DateTime(text, zones: zones).map { .dateTime($0) }
    case (.yearsMonths, .string(let text)): YearsMonthsDuration(text).map { .yearsMonths($0) }
    case (.daysTime, .string(let text)): DaysTimeDuration(text).map { .daysTime($0) }
    case (.list(let member), .list(let members)):
      Self.whole(members.map { $0.adapted(to: member, zones: zones) }).map { .list($0) }
    case (.context(let entries), .context(let context)):
      Self.whole(
        context.entries.map { entry in
          guard let declared = entries.first(where: { $0.name == entry.name }) else { return entry.value }
          return entry.value.adapted(to: declared.type, zones: zones)
        }
      ).map { .context(Context(shape: context.shape, values: $0)) }
    default: self
    }
  }

  private static func whole(_ values: [Value?]) -> [Value]? {
    let all = values.compactMap(\.self)
    return all.count == values.count ? all : nil
  }
}
