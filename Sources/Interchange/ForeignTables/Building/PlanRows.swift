import Diagnostics
import Register
import Spreadsheet

/// The rows that make up one plan: the one that names it, and those below that go on with it.
struct PlanRows: Sendable {
  /// Its id where the table gives ids, else its title; nil where that cell could not be read.
  let key: String?
  /// What the rows say of the plan itself, with the row of its name first.
  private(set) var plan: ForeignRow
  private(set) var rows: [ForeignRow]

  var division: String? { plan.value(.division) }

  init(key: String?, first: ForeignRow) {
    self.key = key
    plan = first
    rows = [first]
  }

  /// Adds a row; what it says of the plan itself must not differ from what stands above.
  mutating func add(_ row: ForeignRow) -> [Diagnostic] {
    rows.append(row)
    var problems: [Diagnostic] = []
    plan.unreadable.formUnion(row.unreadable)
    for field in ForeignField.allCases where !field.part.isRepeated && row.written.contains(field) {
      guard let entry = row.entries[field] else { continue }
      if let above = plan.entries[field], !plan.standIns.contains(field) {
        guard above.value != entry.value else { continue }
        problems.append(
          ForeignTableProblem.otherThanAbove(
            field, entry.value, above: above.value, place: above.place
          ).diagnostic(at: entry.place))
      } else {
        plan.entries[field] = entry
        plan.standIns.remove(field)
        plan.written.insert(field)
      }
    }
    return problems
  }
}

extension PlanRows {
  /// Gathers rows to plans, in the order of the table.
  static func gathered(
    _ rows: [ForeignRow], isKeyedByID: Bool, in table: ForeignTable
  ) -> (plans: [PlanRows], problems: [Diagnostic]) {
    let keyField: ForeignField = isKeyedByID ? .planID : .title
    var plans: [PlanRows] = []
    var problems: [Diagnostic] = []
    var places: [[String]: Location] = [:]
    for row in rows {
      if let last = plans.indices.last, goesOn(row, with: plans[last], keyField) {
        problems += plans[last].add(row)
        continue
      }
      guard row.written.contains(keyField) || row.unreadable.contains(keyField) else {
        problems.append(
          ForeignTableProblem.rowWithoutPlan(keyField).diagnostic(
            at: row.places[keyField] ?? table.location(row.row, 0)))
        continue
      }
      let key = row.value(keyField)
      if let key, let place = row.places[keyField] {
        let name = [isKeyedByID ? "" : row.value(.division) ?? "", key]
        if let first = places[name] {
          problems.append(ForeignTableProblem.repeatedPlan(key, first: first).diagnostic(at: place))
        }
        places[name] = places[name] ?? place
      }
      plans.append(PlanRows(key: key, first: row))
    }
    return (plans, problems)
  }

  /// A row without a name of its own, or with the name of the plan above, goes on with that plan.
  private static func goesOn(_ row: ForeignRow, with plan: PlanRows, _ keyField: ForeignField) -> Bool {
    if row.unreadable.contains(keyField) { return false }
    guard row.written.contains(keyField) else { return true }
    let isOfSameDivision = !row.written.contains(.division) || row.value(.division) == plan.division
    return row.value(keyField) == plan.key && isOfSameDivision
  }
}
