import Diagnostics
import FEEL
import Register
import Spreadsheet

/// Compares a workbook that came back with what was issued and with the register as it is now.
struct DivisionReading {
  let form: InputForm
  let issued: IssuedState
  private(set) var commands: [Command] = []
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
    for table in InputTable.allCases where table != .cover {
      for record in records[table] ?? [] { compareWithRegister(record) }
    }
    build(records, officer: officer, head: head)
    entries.problems.sort {
      ($0.diagnostic.location, $0.diagnostic.code) < ($1.diagnostic.location, $1.diagnostic.code)
    }
    for problem in entries.problems {
      if let key = problem.key { entries.remarks[key, default: []].append(problem.diagnostic) }
    }
  }

  /// A line that changed while the register changed too is a conflict: told, never decided here.
  private mutating func compareWithRegister(_ record: ReturnedRecord) {
    let changed = record.changed
    guard let first = changed.first else { return }
    let table = record.issued.table
    guard let now = form.records[table]?.first(where: { $0.id == record.id }) else {
      return add(.gone(record.id), first, of: record)
    }
    for fact in record.issued.facts {
      guard let present = now.fact(fact.name), present != fact.value else { continue }
      let field = InputField(rawValue: fact.name.rawValue).flatMap { record.issued.input($0)?.field }
      // Somebody has put on record what the line says as well.
      if let field, record.values[field] ?? "" == present { continue }
      add(
        .conflict(fact: fact.name.title, issued: fact.value, now: present), field ?? first, of: record)
    }
  }

  private mutating func add(_ problem: ReturnProblem, _ field: InputField, of record: ReturnedRecord) {
    entries.problems.append(
      (
        EntryKey(table: record.issued.table, id: record.id, field: field),
        problem.diagnostic(at: record.place(of: field))
      ))
  }

  private mutating func build(
    _ records: [InputTable: [ReturnedRecord]], officer: PersonID?, head: PersonID?
  ) {
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
  }
}
