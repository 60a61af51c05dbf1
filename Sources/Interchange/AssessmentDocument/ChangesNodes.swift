public import Assessment
import Register

extension Changes {
  /// What happened between two periods, as a document.
  public var document: DocumentNode { node }

  var node: DocumentNode {
    .object([
      "from": .code(from.period.id.description), "fromAsOf": .date(from.asOf),
      "to": .code(to.period.id.description), "toAsOf": .date(to.asOf), "rulesFrom": .code(rulesFrom),
      "rulesTo": .code(rulesTo), "down": .count(counts.down), "up": .count(counts.up),
      "unchanged": .count(counts.unchanged), "incomparable": .count(counts.incomparable),
      "causes": .array(
        item: "cause",
        causes.map { .object(["code": .code($0.cause.rawValue), "plans": .count($0.plans)]) }),
      "plans": .array(item: "plan", plans.map(\.node)),
      "findings": .object([
        "continuing": .count(findings.continuing),
        "raised": .array(item: "finding", findings.raised.map { .code($0.text) }),
        "gone": .array(item: "finding", findings.gone.map { .code($0.text) }),
      ]),
    ])
  }
}

extension ChangedPlan {
  fileprivate var node: DocumentNode {
    .object([
      "id": .code(plan.text), "division": .code(division.text), "levelFrom": .level(levelFrom),
      "levelTo": .level(levelTo), "movement": .code(movement?.rawValue),
      "likelihoodFrom": .count(scoreFrom?.likelihood), "consequenceFrom": .count(scoreFrom?.consequence),
      "likelihoodTo": .count(scoreTo?.likelihood), "consequenceTo": .count(scoreTo?.consequence),
      "causes": .array(item: "cause", causes.map { .code($0.rawValue) }),
    ])
  }
}
