import Diagnostics
import FEEL
import Register

/// Acceptances and engagements.
extension Register {
  mutating func accept(_ acceptance: RiskAcceptance, _ stamp: Stamp) throws(Problems) {
    try check(person: stamp.actor)
    let plan = try index(of: acceptance.plan)
    if let expires = acceptance.expires, expires < stamp.day {
      throw .misfit(.tooEarly(expires, .decision, stamp.day), at: "expires")
    }
    let role = people.first { $0.id == stamp.actor }?.role
    if let role, role.rawValue != acceptance.authority.rawValue {
      throw .misfit(
        .otherRole(stamp.actor.text, role.rawValue, acceptance.authority.rawValue), at: "authority")
    }
    plans[plan].acceptances.append(
      Acceptance(
        on: stamp.day, by: stamp.actor, authority: acceptance.authority, level: acceptance.level,
        expires: acceptance.expires, minute: acceptance.minute, reason: acceptance.reason,
        source: .recorded))
  }

  mutating func lapse(_ lapse: AcceptanceLapse, _ stamp: Stamp) throws(Problems) {
    let plan = try index(of: lapse.plan)
    let acceptances = plans[plan].acceptances
    guard let found = acceptances.lastIndex(where: { $0.on == lapse.decidedOn && $0.lapsedOn == nil }) else {
      let known = acceptances.filter { $0.lapsedOn == nil }.map(\.on.description)
      throw .misfit(.unknown(.acceptance, lapse.decidedOn.description, among: known), at: "decidedOn")
    }
    try stamp.check(notBefore: lapse.decidedOn, .decision)
    plans[plan].acceptances[found].lapsedOn = stamp.day
  }

  mutating func advance(_ advance: EngagementAdvance) throws(Problems) {
    let index = try index(of: advance.engagement)
    engagements[index].state = advance.state
  }

  mutating func conclude(_ conclusion: ScopeItemConclusion, _ stamp: Stamp) throws(Problems) {
    let engagement = try index(of: conclusion.engagement)
    let scope = engagements[engagement].scope
    guard let item = scope.firstIndex(where: { $0.number == conclusion.item }) else {
      throw .misfit(
        .unknown(.scopeItem, String(conclusion.item), among: scope.map { String($0.number) }), at: "item")
    }
    engagements[engagement].scope[item].conclusion = conclusion.conclusion
    engagements[engagement].scope[item].conclusionText = conclusion.text
    engagements[engagement].scope[item].concludedOn = stamp.day
    engagements[engagement].scope[item].conclusionSource = .recorded
  }
}
