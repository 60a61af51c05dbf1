public import FEEL

extension Register {
  /// The register as it stood when a period ended: periods after it, and everything of a later day, are taken out.
  ///
  /// Engagements of later periods of the audit plan stay as planned, without conclusions, observations and findings.
  /// Plans that entered later are taken out, and nothing is known yet of the end of others.
  /// What bears no day stays: titles, risk statements, controls, targets of indicators, people.
  ///
  /// - Parameter keepsResults: leaves results of indicators and of risk issues, observations, published reports and
  ///   evaluations of later periods, for a journal whose commands do not record them. They show in their periods only.
  /// - Returns: nil if the register does not have the period.
  public func standing(at period: PeriodID, keepsResults: Bool = false) -> Register? {
    guard let last = self.period(period)?.to else { return nil }
    var register = self
    register.periods.removeAll { $0.id > period }
    register.plans = plans.filter { $0.first.map { $0 <= period } ?? true }
      .map { $0.standing(at: period, on: last) }
    let held = Set(register.plans.map(\.id))
    register.selfAssessments.removeAll { $0.period > period }
    for index in register.riskIssues.indices {
      register.riskIssues[index].plans.removeAll { !held.contains($0) }
    }
    for index in register.indicators.indices {
      register.indicators[index].plans.removeAll { !held.contains($0) }
    }
    register.engagements = engagements.map {
      $0.standing(at: period, on: last, keepsObservations: keepsResults)
    }
    register.findings = findings.standing(at: period, on: last)
    if !keepsResults { register.removeResults(after: period, last) }
    return register
  }

  private mutating func removeResults(after period: PeriodID, _ last: CalendarDate) {
    for index in riskIssues.indices { riskIssues[index].results.removeAll { $0.period > period } }
    for index in indicators.indices {
      indicators[index].results.removeAll { $0.period > period }
      indicators[index].overrides.removeAll { $0.period > period }
    }
    published.removeAll { $0.period > period }
    evaluations.removeAll { $0.on > last }
    for index in evaluations.indices {
      if let review = evaluations[index].review, review.on > last { evaluations[index].review = nil }
    }
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
  fileprivate func standing(
    at period: PeriodID, on day: CalendarDate, keepsObservations: Bool
  ) -> Engagement {
    var engagement = self
    engagement.findings = findings.standing(at: period, on: day)
    guard self.period > period else { return engagement }
    engagement.state = .planned
    if !keepsObservations { engagement.observations = [] }
    engagement.scope = scope.map {
      ScopeItem(number: $0.number, text: $0.text, source: $0.source, origin: $0.origin)
    }
    return engagement
  }
}

extension [IssuedFinding] {
  fileprivate func standing(at period: PeriodID, on day: CalendarDate) -> [IssuedFinding] {
    filter { $0.firstRaised <= period }.compactMap { $0.standing(on: day) }
  }
}

extension IssuedFinding {
  /// The finding as it stood at the end of a day: everything of a later day is taken out, and the state is what the
  /// rest amounts to.
  ///
  /// - Returns: nil if it was issued later.
  public func standing(on day: CalendarDate) -> IssuedFinding? {
    guard issuedOn <= day else { return nil }
    var finding = self
    finding.actions = actions.standing(on: day)
    finding.followUps.removeAll { $0.on > day }
    if let response, response.on > day { finding.response = nil }
    if let closedOn, closedOn <= day { return finding }
    finding.closedOn = nil
    finding.state = finding.stateByContent
    return finding
  }

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
