import Assessment
import FEEL
import Register

/// The values of everything that a form may ask for one unit, made once.
struct FactValues: Sendable {
  let unit: FormUnit
  let rows: [RowKind: [FactRow]]
  /// The unit's facts and its rows, in the order of `FactPlace.unit`'s scope.
  let unitValues: [Value]

  init(_ unit: FormUnit) {
    self.unit = unit
    let plans = unit.plans.map { PlanRow(unit: unit, plan: $0, result: unit.assessed.result($0.id)).row }
    var rows: [RowKind: [FactRow]] = [.plans: plans]
    for kind in RowKind.plans.inner { rows[kind] = plans.flatMap { $0.inner[kind] ?? [] } }
    let findings = unit.findingRows
    rows[.findings] = findings
    for kind in RowKind.findings.inner { rows[kind] = findings.flatMap { $0.inner[kind] ?? [] } }
    rows[.earlierFindings] = unit.earlierFindingRows
    rows[.auditees] = unit.auditeeRows
    rows[.scopeItems] = unit.scopeItemRows
    rows[.engagementObservations] = unit.engagementObservationRows
    rows[.observations] = (unit.review?.observations ?? []).map {
      ObservationRow(unit: unit, observation: $0).row
    }
    self.rows = rows
    unitValues =
      UnitFacts.facts.map { $0.value(unit) }
      + RowKind.allCases.map { kind in .list((rows[kind] ?? []).map(\.context)) }
  }
}

/// The facts that an expression sees.
struct FactFrame {
  let values: [Value]
  let row: FactRow?

  /// Those of the unit.
  init(_ facts: FactValues) {
    values = facts.unitValues
    row = nil
  }

  /// Those of a row beside the unit's; `ordinal` counts the rows that are shown, from 1.
  init(_ facts: FactValues, _ row: FactRow, ordinal: Int) {
    values = facts.unitValues + row.values + [.count(ordinal)]
    self.row = row
  }

  /// The facts that an expression names and that have nothing to show, longest names first.
  func missing(in expression: String) -> [FactDescription] {
    let own = row.map { zip($0.kind.facts, $0.values).map { ($0, $1) } } ?? []
    let units = zip(UnitFacts.facts.map(\.description), values).map { ($0, $1) }
    return named(in: expression, among: own + units).filter { $0.1.isBlank }.map(\.0)
  }

  /// Who keeps what an expression asks.
  func suppliers(of expression: String) -> [Supplier] {
    let own = row.map { zip($0.kind.facts, $0.values).map { ($0, $1) } } ?? []
    let units = zip(UnitFacts.facts.map(\.description), values).map { ($0, $1) }
    return named(in: expression, among: own + units).map(\.0.supplier)
  }

  private func named(
    in expression: String, among facts: [(FactDescription, Value)]
  ) -> [(FactDescription, Value)] {
    var rest = expression
    return facts.sorted { $0.0.name.count > $1.0.name.count }.filter { fact, _ in
      guard let range = rest.rangeOfWord(fact.name) else { return false }
      // A shorter name inside this one is not meant.
      rest.replaceSubrange(range, with: "·")
      return true
    }
  }
}

extension String {
  /// Where a name stands that is no part of a longer word.
  fileprivate func rangeOfWord(_ name: String) -> Range<String.Index>? {
    var start = startIndex
    while let range = self[start...].firstRange(of: name) {
      let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
      let after = range.upperBound < endIndex ? self[range.upperBound] : " "
      if !before.isLetter, !before.isNumber, !after.isLetter, !after.isNumber { return range }
      start = range.upperBound
    }
    return nil
  }
}
