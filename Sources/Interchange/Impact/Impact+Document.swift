public import Assessment
import Register

extension DocumentNode {
  /// The impacts of a draft on some periods.
  public init(_ impacts: [Impact]) {
    self = .object(["impacts": .array(item: "impact", impacts.map(\.node))])
  }

  fileprivate static func change<Value>(
    _ change: Impact.Change<Value>, _ node: (Value) -> DocumentNode
  ) -> DocumentNode {
    .object(["before": node(change.before), "after": node(change.after)])
  }
}

extension Impact {
  fileprivate var node: DocumentNode {
    .object([
      "period": .code(period.description), "rules": .change(versions) { .code($0) },
      "findings": .change(findings) { .count($0) },
      "gained": .array(item: "finding", gained.map(\.impactNode)),
      "lost": .array(item: "finding", lost.map(\.impactNode)),
      "reweighed": .array(
        item: "finding",
        reweighed.map {
          .object(["id": .code($0.finding.text), "significance": .change($0.significance) { .level($0) }])
        }),
      "byRule": .array(
        item: "rule",
        rules.map {
          .object([
            "id": .code($0.rule.text), "findings": .change($0.findings) { .count($0) },
            "gained": .count($0.gained), "lost": .count($0.lost),
          ])
        }),
      "byPlan": .array(item: "plan", plans.map(\.node)),
      "ratings": .array(
        item: "division",
        divisions.map {
          .object(["code": .code($0.division.text), "rating": .change($0.rating) { .code($0) }])
        }),
      "lights": .array(
        item: "indicator",
        indicators.map {
          .object(["id": .code($0.indicator.text), "light": .change($0.light) { .code($0?.rawValue) }])
        }),
    ])
  }
}

extension Finding {
  fileprivate var impactNode: DocumentNode {
    .object([
      "id": .code(id.text), "rule": .code(rule?.text), "plan": .code(plan?.text),
      "division": .code(division?.text), "significance": .level(significance),
      "title": .bilingual(elements.title), "condition": .bilingual(elements.condition),
    ])
  }
}

extension Impact.PlanImpact {
  fileprivate var node: DocumentNode {
    .object([
      "id": .code(plan.text), "division": .code(division.text),
      "levels": .array(
        item: "level",
        levels.map { .object(["name": .code($0.name), "level": .change($0.level) { .level($0) }]) }),
      "controlRequired": controlRequired.isChange
        ? .change(controlRequired) { $0.map { .flag($0) } ?? .null } : .null,
      "carriesResidualRisk": carriesResidualRisk.isChange
        ? .change(carriesResidualRisk) { .flag($0) } : .null,
      "gained": .array(item: "rule", gained.map { .code($0.text) }),
      "lost": .array(item: "rule", lost.map { .code($0.text) }),
    ])
  }
}
