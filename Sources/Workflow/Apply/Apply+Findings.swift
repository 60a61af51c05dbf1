import Diagnostics
import FEEL
import Register

extension Register {
  /// A finding by hand: a draft in its engagement.
  mutating func raise(_ raising: FindingRaising, id: FindingID, _ stamp: Stamp) throws(Problems) {
    let engagement = try index(of: raising.engagement)
    let named = id.text.split(separator: "/").first.flatMap { PeriodID(String($0)) }
    let period = named ?? engagements[engagement].period
    try checkNew(id, subject: raising.subject, division: raising.division)
    try check(period: period)
    engagements[engagement].findings.append(
      IssuedFinding(
        id: id, rule: nil, subject: raising.subject, division: raising.division, firstRaised: period,
        issuedOn: stamp.day, responseDue: nil, significance: raising.significance,
        elements: raising.elements, state: .draft, source: .recorded))
  }

  /// A draft that is put before those it concerns, or a rule's finding that enters the register.
  mutating func issue(_ issued: IssuedFinding) throws(Problems) {
    if let due = issued.responseDue, due < issued.issuedOn {
      throw .misfit(.tooEarly(due, .issue, issued.issuedOn), at: "responseDue")
    }
    if let place = existingPlace(of: issued.id) { return try issueDraft(issued, at: place) }
    guard let rule = issued.rule, issued.id.text == "\(issued.firstRaised)/\(issued.subject)/\(rule)" else {
      // One by hand is raised before it is issued.
      _ = try place(of: issued.id)
      return
    }
    try checkNew(issued.id, subject: issued.subject, division: issued.division)
    if let returns = issued.returns { _ = try place(of: returns, at: "returns") }
    var finding = issued
    finding.state = .issued
    guard let division = finding.division else { return findings.append(finding) }
    findings.insert(finding, at: insertionIndex(for: division, among: findings.map(\.division)))
  }

  private mutating func issueDraft(_ issued: IssuedFinding, at place: FindingPlace) throws(Problems) {
    var finding = self[place]
    guard finding.state == .draft else { throw .misfit(.exists(.finding, issued.id.text), at: "id") }
    for day in [finding.response?.on, finding.followUps.first?.on].compactMap(\.self)
    where day < issued.issuedOn {
      throw .misfit(.tooEarly(day, .issue, issued.issuedOn), at: "issuedOn")
    }
    finding.issuedOn = issued.issuedOn
    finding.responseDue = issued.responseDue
    finding.significance = issued.significance
    finding.elements = issued.elements
    finding.state = .issued
    self[place] = finding
  }

  private func checkNew(
    _ id: FindingID, subject: String, division: DivisionCode?
  ) throws(Problems) {
    if existingPlace(of: id) != nil { throw .misfit(.exists(.finding, id.text), at: "id") }
    if let division { try check(division: division) }
    guard holds(subject: subject) else {
      throw .misfit(.unknown(.subject, subject, among: plans.map(\.id.text)), at: "subject")
    }
  }

  mutating func respond(_ given: FindingResponse, _ stamp: Stamp) throws(Problems) {
    try check(person: stamp.actor)
    let place = try place(of: given.finding)
    var finding = self[place]
    try stamp.check(notBefore: finding.issuedOn, .issue)
    finding.response = ManagementResponse(
      kind: given.kind, by: stamp.actor, on: stamp.day, reason: given.reason)
    if finding.state == .draft || finding.state == .issued { finding.state = .responded }
    self[place] = finding
  }

  mutating func followUp(_ remark: FindingRemark, _ stamp: Stamp) throws(Problems) {
    guard remark.note != nil else { throw .misfit(.noNote(remark.finding.text), at: "note") }
    let place = try place(of: remark.finding)
    self[place] = try noted(remark, in: self[place], stamp)
  }

  /// Closed or withdrawn; what was noted on that occasion stands among the follow-ups.
  mutating func end(
    _ remark: FindingRemark, as state: FindingState, _ stamp: Stamp
  ) throws(Problems) {
    let place = try place(of: remark.finding)
    var finding = try noted(remark, in: self[place], stamp)
    try stamp.check(notBefore: finding.issuedOn, .issue)
    finding.state = state
    finding.closedOn = stamp.day
    self[place] = finding
  }

  private func noted(
    _ remark: FindingRemark, in finding: IssuedFinding, _ stamp: Stamp
  ) throws(Problems) -> IssuedFinding {
    guard let note = remark.note else { return finding }
    try check(person: stamp.actor)
    try stamp.check(notBefore: finding.issuedOn, .issue)
    var finding = finding
    finding.followUps.insert(FollowUp(on: stamp.day, by: stamp.actor, note: note)) { $0.on }
    return finding
  }
}

// MARK: Subjects

extension Register {
  /// Whether there is what a finding speaks of: the organisation, a division, a plan or its control or action, or an
  /// indicator, an engagement, a risk issue or a claim, or a part of these.
  private func holds(subject: String) -> Bool {
    if subject == "ORG" || isWhole(subject) { return true }
    if plans.contains(where: { $0.id.text == subject }) { return true }
    guard let dot = subject.lastIndex(of: ".") else { return false }
    let whole = String(subject[..<dot])
    let part = subject[subject.index(after: dot)...]
    guard let plan = plans.first(where: { $0.id.text == whole }) else { return isWhole(whole) }
    return plan.controls.contains { $0.id.text == part } || plan.actions.contains { $0.id.text == part }
  }

  private func isWhole(_ name: String) -> Bool {
    divisions.contains { $0.code.text == name } || engagements.contains { $0.id.text == name }
      || indicators.contains { $0.id.text == name } || riskIssues.contains { $0.id.text == name }
      || published.contains { $0.claims.contains { $0.id.text == name } }
  }
}
