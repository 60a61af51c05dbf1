public import Diagnostics
public import FEEL
public import Register

extension ForeignImport {
  /// A command for each plan, with the first of its rows, counted from 1.
  ///
  /// - Throws: every field of the mapping that does not enter a journal together with a plan.
  public func commands(
    by actor: Person, on day: CalendarDate, mapping: Mapping
  ) throws(Problems) -> [(command: Command, row: Int)] {
    let refused = mapping.fields.filter {
      $0.field.part == .assessment || $0.field.part == .action || $0.field == .first
    }
    guard refused.isEmpty else {
      throw Problems(refused.map { ForeignTableProblem.notForJournal($0.field).diagnostic(at: $0.location) })
    }
    let records = Dictionary(
      register.records.map { ($0.key, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    return plans.map { imported in
      let record = String(decoding: records[imported.plan.recordKey] ?? [], as: UTF8.self)
      let addition = PlanAddition(division: imported.plan.division, record: record)
      let command = Command(
        actor: actor.id, role: actor.role, effective: day, deed: .addPlan(addition))
      return (command, imported.rows.first ?? 1)
    }
  }
}
