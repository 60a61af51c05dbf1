import Assessment
import FEEL
import Register

/// Acceptance of residual risks.
extension Decision {
  mutating func accept(_ acceptance: RiskAcceptance) -> [Event] {
    check(written: acceptance.reason, at: "reason")
    if let expires = acceptance.expires {
      if expires <= day { refuse(.expiryNotAfter(expires, day: day), at: "expires") }
    } else {
      refuse(.noExpiry, at: "expires")
    }
    if command.role.rawValue != acceptance.authority.rawValue {
      refuse(.authorityOfRole(command.role, acceptance.authority), at: "authority")
    }
    guard let plan = plan(acceptance.plan) else { return [] }
    permit(Right(.acceptRisk), of: plan.division)
    check(notBy: plan.owner, who: .ownsPlan)
    check(
      StateMachines.acceptance, from: plan.acceptances.last.map { AcceptanceState($0, on: day) },
      of: plan.id.text, at: "plan")
    check(notBefore: plan.acceptances.last?.on, "การยอมรับครั้งก่อน", "the acceptance before it")
    checkLevel(of: acceptance, plan)
    let decided = Acceptance(
      on: day, by: command.actor, authority: acceptance.authority, level: acceptance.level,
      expires: acceptance.expires, minute: acceptance.minute, reason: acceptance.reason, source: .recorded)
    return [.riskAccepted(acceptance, signed: Signature(.acceptance(decided, plan)))]
  }

  /// What is accepted is the plan's reported level, by an authority that is great enough for it.
  private mutating func checkLevel(of acceptance: RiskAcceptance, _ plan: Plan) {
    let latest = register.periods.last { period in
      period.from <= day && plan.assessment(in: period.id)?.reported != nil
    }
    guard let latest,
      let level = rules.result(of: plan, from: Standpoint(period: latest, asOf: day)).reportedLevel
    else {
      refuse(.noLevel(plan.id), at: "plan")
      return
    }
    if level != acceptance.level {
      refuse(.otherLevel(acceptance.level, reported: level, latest.id), at: "level")
    }
    let demanded = rules.duties(for: level)?.acceptAuthority
    if let demanded, acceptance.authority.rank < demanded.rank {
      refuse(.authorityTooLow(acceptance.authority, demanded: demanded, level), at: "authority")
    }
  }

  mutating func lapse(_ lapse: AcceptanceLapse) -> [Event] {
    guard let plan = plan(lapse.plan) else { return [] }
    permit(Right(.lapseAcceptance), of: plan.division)
    guard let acceptance = plan.acceptances.last(where: { $0.on == lapse.decidedOn }) else {
      refuse(
        .unknown(
          .acceptance, "\(plan.id) \(lapse.decidedOn)", among: plan.acceptances.map { "\(plan.id) \($0.on)" }),
        at: "decidedOn")
      return []
    }
    check(
      StateMachines.acceptance, from: AcceptanceState(acceptance, on: day), of: "\(plan.id) \(acceptance.on)",
      at: "plan")
    return [.acceptanceLapsed(lapse)]
  }
}

extension AcceptanceState {
  /// By a day; an acceptance without a last day never was in force.
  init(_ acceptance: Acceptance, on day: CalendarDate) {
    if let lapsed = acceptance.lapsedOn, lapsed <= day {
      self = .lapsed
      return
    }
    self = acceptance.expires.map { $0 >= day } ?? false ? .inForce : .expired
  }
}

extension Authority {
  /// 0 for the least.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
