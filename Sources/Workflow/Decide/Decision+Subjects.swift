import Register

/// What a finding raised by hand may speak of.
enum SubjectOwner: Sendable, Hashable {
  case division(DivisionCode)
  /// The organisation, an engagement, an indicator: of no single division.
  case nobody
}

extension Decision {
  /// Whose a subject is, found by its name, or refused.
  mutating func subject(_ name: String) -> SubjectOwner? {
    if let owner = owner(of: name) { return owner }
    if let dot = name.lastIndex(of: ".") {
      let part = String(name[name.index(after: dot)...])
      if isPart(part, of: String(name[..<dot])) { return owner(of: String(name[..<dot])) }
    }
    let known =
      ["ORG"] + register.divisions.map(\.code.text) + register.plans.map(\.id.text)
      + register.engagements.map(\.id.text) + register.indicators.map(\.id.text)
    refuse(.unknown(.subject, name, among: known), at: "subject")
    return nil
  }

  private func owner(of name: String) -> SubjectOwner? {
    if let plan = register.plans.first(where: { $0.id.text == name }) { return .division(plan.division) }
    if register.division(DivisionCode(name)) != nil { return .division(DivisionCode(name)) }
    let isKnown =
      name == "ORG" || register.engagements.contains { $0.id.text == name }
      || register.indicators.contains { $0.id.text == name }
      || register.riskIssues.contains { $0.id.text == name }
      || register.published.contains { $0.claims.contains { $0.id.text == name } }
    return isKnown ? .nobody : nil
  }

  /// `K1` or `A2` of a plan, `S3` of an engagement.
  private func isPart(_ part: String, of whole: String) -> Bool {
    if let plan = register.plans.first(where: { $0.id.text == whole }) {
      return plan.controls.contains { $0.id.text == part } || plan.actions.contains { $0.id.text == part }
    }
    return register.engagements.first { $0.id.text == whole }?.scope.contains { "S\($0.number)" == part }
      ?? false
  }
}
