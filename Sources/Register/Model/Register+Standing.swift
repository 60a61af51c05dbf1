import FEEL

extension Register {
  /// The register as it stood when a period ended: periods after it, and everything of a later day, are taken out.
  ///
  /// Engagements of later periods of the audit plan stay as planned, without conclusions, observations and findings.
  /// Plans that entered later are taken out, and nothing is known yet of the end of others.
  /// What bears no day stays: titles, risk statements, controls, targets of indicators, people.
  ///
  /// - Returns: nil if the register does not have the period.
  public func standing(at period: PeriodID) -> Register? {
    guard let last = self.period(period)?.to else { return nil }
    var register = self
    register.periods.removeAll { $0.id > period }
    register.plans = plans.filter { $0.first.map { $0 <= period } ?? true }
      .map { $0.standing(at: period, on: last) }
    let held = Set(register.plans.map(\.id))
    register.selfAssessments.removeAll { $0.period > period }
    register.riskIssues = riskIssues.map {
      var issue = $0
      issue.results.removeAll { $0.period > period }
      issue.plans.removeAll { !held.contains($0) }
      return issue
    }
    register.engagements = engagements.map { $0.standing(at: period, on: last) }
    register.indicators = indicators.map {
      var indicator = $0
      indicator.results.removeAll { $0.period > period }
      indicator.overrides.removeAll { $0.period > period }
      indicator.plans.removeAll { !held.contains($0) }
      return indicator
    }
    register.published.removeAll { $0.period > period }
    register.evaluations = evaluations.filter { $0.on <= last }.map {
      var evaluation = $0
      if let review = $0.review, review.on > last { evaluation.review = nil }
      return evaluation
    }
    register.findings = findings.standing(at: period, on: last)
    return register
  }
}

extension Plan {
  fileprivate func standing(at period: PeriodID, on day: CalendarDate) -> Plan {
    var plan = self
    plan.controls = controls.map {
      var control = $0
      control.tests.removeAll { $0.on > day }
      return control
    }
    plan.assessments.removeAll { $0.period > period }
    plan.actions = actions.standing(on: day)
    plan.acceptances = acceptances.filter { $0.on <= day }.map {
      var acceptance = $0
      if let lapsed = acceptance.lapsedOn, lapsed > day { acceptance.lapsedOn = nil }
      return acceptance
    }
    if let last, last >= period { plan.last = nil }
    return plan
  }
}

extension Engagement {
  fileprivate func standing(at period: PeriodID, on day: CalendarDate) -> Engagement {
    var engagement = self
    engagement.findings = findings.standing(at: period, on: day)
    guard self.period > period else { return engagement }
    engagement.state = .planned
    engagement.observations = []
    engagement.scope = scope.map {
      ScopeItem(number: $0.number, text: $0.text, source: $0.source, origin: $0.origin)
    }
    return engagement
  }
}

extension [IssuedFinding] {
  fileprivate func standing(at period: PeriodID, on day: CalendarDate) -> [IssuedFinding] {
    filter { $0.firstRaised <= period && $0.issuedOn <= day }.map { issued in
      var finding = issued
      finding.actions = issued.actions.standing(on: day)
      finding.followUps.removeAll { $0.on > day }
      if let response = issued.response, response.on > day { finding.response = nil }
      if let closed = issued.closedOn, closed <= day { return finding }
      finding.closedOn = nil
      finding.state = finding.stateByContent
      return finding
    }
  }
}

extension IssuedFinding {
  /// The state of a finding that is not closed, by what stands in it.
  fileprivate var stateByContent: FindingState {
    if state == .draft || state == .withdrawn { return state }
    if response == nil { return .issued }
    if actions.isEmpty { return .responded }
    if actions.allSatisfy({ $0.verification != nil }) { return .verified }
    return actions.allSatisfy { $0.completion != nil } ? .completed : .inProgress
  }
}

extension [Action] {
  fileprivate func standing(on day: CalendarDate) -> [Action] {
    filter { $0.opened <= day }.map {
      var action = $0
      action.extensions.removeAll { $0.on > day }
      action.progress.removeAll { $0.on > day }
      action.evidence.removeAll { $0.on.map { $0 > day } ?? false }
      if let completion = action.completion, completion.on > day { action.completion = nil }
      if let verification = action.verification, verification.on > day { action.verification = nil }
      return action
    }
  }
}
