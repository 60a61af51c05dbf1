import Diagnostics
import FEEL
import Register
import Spreadsheet

/// Compares a workbook that came back with what was issued and with the register as it is now.
struct DivisionReading {
  let form: InputForm
  let issued: IssuedState
  private(set) var commands: [EnteredCommand] = []
  /// Whether the division entered anything, be it on record already or not.
  private(set) var hasEntries = false
  private(set) var entries = DivisionEntries()

  init(
    _ workbook: ReadWorkbook, issued: IssuedState, form: InputForm, officer: PersonID?, head: PersonID?
  ) {
    self.form = form
    self.issued = issued
    var records: [InputTable: [ReturnedRecord]] = [:]
    let issuedRecords = Dictionary(grouping: issued.records, by: \.table)
    for table in InputTable.allCases {
      guard let lines = issuedRecords[table], !lines.isEmpty else { continue }
      let reader = TableReader(lines, of: table, in: workbook, form: form)
      records[table] = reader.records
      entries.problems += reader.problems
      entries.values.merge(reader.returned) { _, new in new }
    }
    let told = build(records, officer: officer, head: head)
    for table in InputTable.allCases where table != .cover {
      for record in records[table] ?? [] {
        if !record.changed.isEmpty { hasEntries = true }
        // What is on record as the division has it leaves nothing to be in conflict.
        let isAsked = told.contains(record.key) || !record.unreadable.isEmpty
        if isAsked { compareWithRegister(record) }
      }
    }
    entries.settle()
  }

  /// A line that asks for something while the register changed too is a conflict: told, never decided here.
  private mutating func compareWithRegister(_ record: ReturnedRecord) {
    let table = record.issued.table
    guard let lead = record.changed.first ?? record.issued.inputs.first?.field else { return }
    guard let now = form.records[table]?.first(where: { $0.id == record.id }) else {
      return add(.gone(record.id), lead, of: record)
    }
    let isScored = commands.contains { entered in
      guard case .scoreAsDivision(let score) = entered.command.deed else { return false }
      return score.assessment.plan.text == record.id
    }
    for fact in record.issued.facts {
      guard let present = now.fact(fact.name), present != fact.value else { continue }
      let field = InputField(rawValue: fact.name.rawValue).flatMap { record.issued.input($0)?.field }
      // Somebody has put on record what the line says as well.
      if let field, record.values[field] ?? "" == present { continue }
      // An assessment that was begun meanwhile with these very scores may be handed in.
      if fact.name == .state, table == .plans, !isScored { continue }
      let key = EntryKey(table: table, id: record.id, field: field ?? lead)
      add(
        .conflict(
          fact: fact.name.title, issued: shown(fact.value, as: fact.name, at: key),
          now: shown(present, as: fact.name, at: key),
          yours: field.map { shown(record.values[$0] ?? "", as: fact.name, at: key) }), key.field, of: record)
    }
  }

  /// A value as it stands in the cell, and not as it is kept.
  private func shown(_ value: String, as fact: RecordFact, at key: EntryKey) -> Text {
    if value.isEmpty { return Text(thai: "ว่าง", english: "blank") }
    let quoted = Text(thai: "\"\(value.excerpt)\"", english: "\"\(value.excerpt)\"")
    if fact == .state {
      return (key.table == .findings ? FindingState.name(value) : AssessmentState.name(value)) ?? quoted
    }
    guard key.field.rawValue == fact.rawValue, case .choice(let choices, _) = form.kind(of: key),
      let choice = choices.first(where: { $0.code == value })
    else { return quoted }
    return Text(thai: "\"\(choice.name.thai)\"", english: "\"\(choice.name.english)\"")
  }

  private mutating func add(_ problem: ReturnProblem, _ field: InputField, of record: ReturnedRecord) {
    entries.problems.append(
      (
        EntryKey(table: record.issued.table, id: record.id, field: field),
        problem.diagnostic(at: record.place(of: field))
      ))
  }

  /// - Returns: the lines that ask for something or lack something.
  private mutating func build(
    _ records: [InputTable: [ReturnedRecord]], officer: PersonID?, head: PersonID?
  ) -> Set<String> {
    let cover = Dictionary(
      (records[.cover] ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func value(_ line: CoverEntry) -> String? { cover[line.rawValue]?.values[.value] }
    var builder = CommandBuilder(
      form: form, officer: officer ?? value(.officer).map(PersonID.init),
      head: head ?? value(.head).map(PersonID.init),
      filledOn: cover[CoverEntry.filledOn.rawValue]?.date(.value), isHandedIn: value(.handedIn) == "final",
      cover: Dictionary(
        CoverEntry.allCases.compactMap { line in cover[line.rawValue].map { (line, $0.place(of: .value)) } },
        uniquingKeysWith: { first, _ in first }))
    for record in records[.plans] ?? [] { builder.addPlan(record) }
    for record in records[.controls] ?? [] { builder.addControl(record) }
    for record in records[.actions] ?? [] { builder.addAction(record) }
    for record in records[.findings] ?? [] { builder.addFinding(record) }
    builder.addQuestions(records[.questions] ?? [])
    commands = builder.commands
    // An unreadable line of the cover is told already.
    let unreadable = Set(cover.values.filter { !$0.unreadable.isEmpty }.map(\.id))
    entries.problems += builder.problems.filter { problem in
      problem.key.map { $0.table != .cover || !unreadable.contains($0.id) } ?? true
    }
    return Set(
      builder.commands.flatMap(\.lines).map(\.key)
        + builder.problems.compactMap(\.key).map { "\($0.table.rawValue) \($0.id)" })
  }
}

extension Named where Self: RawRepresentable, RawValue == String {
  /// The name of a value by its code.
  fileprivate static func name(_ code: String) -> Text? {
    Self(rawValue: code).map { Text(thai: "“\($0.name.thai)”", english: "“\($0.name.english)”") }
  }
}
