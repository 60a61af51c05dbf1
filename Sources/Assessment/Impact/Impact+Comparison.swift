import Register

extension Impact {
  /// Compares what two rule packs make of the same register in the same period.
  public init(from before: Assessment, to after: Assessment) {
    let old = Dictionary(before.findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after.findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let gained = after.findings.filter { old[$0.id] == nil }
    let lost = before.findings.filter { new[$0.id] == nil }
    self.init(
      period: before.standpoint.period.id,
      versions: Change(before: before.rulesVersion, after: after.rulesVersion),
      findings: Change(before: before.findings.count, after: after.findings.count),
      gained: gained, lost: lost,
      reweighed: before.findings.compactMap { finding in
        guard let other = new[finding.id], other.significance != finding.significance else { return nil }
        return Reweighed(
          finding: finding.id, plan: finding.plan,
          significance: Change(before: finding.significance, after: other.significance))
      },
      rules: Self.rules(before, after, gained: gained, lost: lost),
      plans: Self.plans(before, after, gained: gained, lost: lost),
      divisions: Self.pairs(before.divisions, after.divisions, by: \.division).compactMap { old, new in
        let rating = Change(before: old?.rating?.code, after: new?.rating?.code)
        guard rating.isChange, let code = (old ?? new)?.division else { return nil }
        return DivisionImpact(division: code, rating: rating)
      },
      indicators: Self.pairs(before.indicators, after.indicators, by: \.indicator).compactMap { old, new in
        let light = Change(before: old?.light, after: new?.light)
        guard light.isChange, let id = (old ?? new)?.indicator else { return nil }
        return IndicatorImpact(indicator: id, light: light)
      })
  }

  private static func rules(
    _ before: Assessment, _ after: Assessment, gained: [Finding], lost: [Finding]
  ) -> [RuleImpact] {
    pairs(before.rules, after.rules, by: \.rule).compactMap { old, new -> RuleImpact? in
      guard let rule = (old ?? new)?.rule else { return nil }
      let impact = RuleImpact(
        rule: rule, findings: Change(before: old?.findings, after: new?.findings),
        gained: gained.count { $0.rule == rule }, lost: lost.count { $0.rule == rule })
      return impact.findings.isChange || impact.gained > 0 || impact.lost > 0 ? impact : nil
    }.sorted { $0.rule < $1.rule }
  }

  private static func plans(
    _ before: Assessment, _ after: Assessment, gained: [Finding], lost: [Finding]
  ) -> [PlanImpact] {
    let gainedRules = Dictionary(grouping: gained, by: \.plan).mapValues { $0.compactMap(\.rule) }
    let lostRules = Dictionary(grouping: lost, by: \.plan).mapValues { $0.compactMap(\.rule) }
    return pairs(before.plans, after.plans, by: \.plan).compactMap { old, new in
      guard let old, let new else { return nil }
      let levels = named.compactMap { name, path in
        let level = Change(before: old[keyPath: path], after: new[keyPath: path])
        return level.isChange ? NamedLevel(name: name, level: level) : nil
      }
      let impact = PlanImpact(
        plan: old.plan, division: old.division, levels: levels,
        controlRequired: Change(before: old.controlRequired, after: new.controlRequired),
        carriesResidualRisk: Change(before: old.carriesResidualRisk, after: new.carriesResidualRisk),
        gained: gainedRules[old.plan] ?? [], lost: lostRules[old.plan] ?? [])
      let isNone =
        impact.levels.isEmpty && !impact.controlRequired.isChange && !impact.carriesResidualRisk.isChange
        && impact.gained.isEmpty && impact.lost.isEmpty
      return isNone ? nil : impact
    }
  }

  private static var named: [(String, KeyPath<PlanResult, Level?>)] {
    [
      ("inherentLevel", \.inherentLevel), ("assessedLevel", \.assessedLevel),
      ("previousLevel", \.previousLevel), ("divisionLevel", \.divisionLevel),
      ("auditorLevel", \.auditorLevel), ("reportedLevel", \.reportedLevel),
      ("lowestJustifiedLevel", \.lowestJustifiedLevel),
    ]
  }

  /// The members of both lists that have the same key, in the order of the first; those of the second alone follow.
  private static func pairs<Item, Key: Hashable>(
    _ first: [Item], _ second: [Item], by key: (Item) -> Key
  ) -> [(Item?, Item?)] {
    let others = Dictionary(second.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(first.map(key))
    return first.map { ($0, others[key($0)]) } + second.filter { !known.contains(key($0)) }.map { (nil, $0) }
  }
}
