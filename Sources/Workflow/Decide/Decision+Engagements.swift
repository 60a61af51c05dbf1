import Register

/// The work of the audit plan.
extension Decision {
  mutating func advance(_ advance: EngagementAdvance) -> [Event] {
    permit(Right(.advanceEngagement), of: nil)
    guard let engagement = engagement(advance.engagement) else { return [] }
    check(
      StateMachines.engagement, from: engagement.state, to: advance.state, of: engagement.id.text,
      at: "state")
    let open = engagement.findings.filter { $0.state != .closed && $0.state != .withdrawn }.map(\.id)
    if advance.state == .closed, !open.isEmpty { refuse(.openFindings(engagement.id, open), at: "state") }
    return [.engagementAdvanced(advance)]
  }

  mutating func conclude(_ conclusion: ScopeItemConclusion) -> [Event] {
    permit(Right(.concludeScopeItem), of: nil)
    guard let engagement = engagement(conclusion.engagement) else { return [] }
    check(StateMachines.engagement, from: engagement.state, of: engagement.id.text, at: "engagement")
    if !engagement.scope.contains(where: { $0.number == conclusion.item }) {
      refuse(
        .unknown(
          .scopeItem, "\(engagement.id).S\(conclusion.item)",
          among: engagement.scope.map { "\(engagement.id).S\($0.number)" }), at: "item")
    }
    return [.scopeItemConcluded(conclusion)]
  }
}
