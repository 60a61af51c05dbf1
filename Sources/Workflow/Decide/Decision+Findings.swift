import Assessment
import Diagnostics
import FEEL
import Register

/// Findings: raised by hand, issued, answered, followed up, closed, withdrawn.
extension Decision {
  mutating func raise(_ raising: FindingRaising) -> [Event] {
    check(written: raising.elements.title, at: "elements.title")
    check(written: raising.elements.criteria, at: "elements.criteria")
    check(written: raising.elements.condition, at: "elements.condition")
    if let code = raising.division { _ = division(code) }
    let subject = subject(raising.subject)
    if let subject, case .division(let own) = subject, own != raising.division {
      refuse(.subjectOfDivision(raising.subject, own, given: raising.division), at: "division")
    }
    permit(Right(.raiseFinding), of: raising.division)
    guard let engagement = engagement(raising.engagement) else { return [] }
    check(StateMachines.engagement, from: engagement.state, of: engagement.id.text, at: "engagement")
    return [.findingRaised(raising, id: nextFinding(of: engagement))]
  }

  mutating func issue(_ issue: FindingIssue) throws(Problems) -> [Event] {
    if let due = issue.responseDue, due < day { refuse(.dueNotAfter(due, day: day), at: "responseDue") }
    if let draft = register.issued(issue.finding) {
      permit(Right(.issueFinding), of: draft.division)
      check(StateMachines.finding, from: draft.state, of: draft.id.text, at: "finding")
      return [.findingIssued(issued(draft, responseDue: issue.responseDue))]
    }
    let named = issue.finding.text.split(separator: "/").first.flatMap { PeriodID(String($0)) }
    guard let id = issue.period ?? named else {
      refuse(
        .unknown(.finding, issue.finding.text, among: register.issuedFindings.map(\.id.text)), at: "finding")
      return []
    }
    guard let period = period(id) else { return [] }
    if day < period.from { refuse(.beforePeriod(day, period.id, from: period.from), at: "effective") }
    let assessment = try assessment(of: period)
    guard let finding = assessment.findings.first(where: { $0.id == issue.finding }) else {
      let open = assessment.findings.filter { $0.issued == nil }.map(\.id.text)
      refuse(.notGiven(issue.finding, period.id, day, among: open), at: "finding")
      return []
    }
    permit(Right(.issueFinding), of: finding.division)
    return [.findingIssued(issued(IssuedFinding(finding, on: day), responseDue: issue.responseDue))]
  }

  mutating func withdraw(_ remark: FindingRemark) throws(Problems) -> [Event] {
    guard let finding = finding(remark.finding) else { return [] }
    permit(Right(.withdrawFinding), of: finding.division)
    check(StateMachines.finding, from: finding.state, of: finding.id.text, at: "finding")
    check(notBefore: finding.issuedOn, "วันที่แจ้ง", "the day of issue")
    if finding.rule == nil {
      if remark.note?.isBlank ?? true { refuse(.noteMissing(Deed.Kind.withdrawFinding.wording), at: "note") }
    } else if let period = register.periods.last(where: { $0.from <= day }) {
      let assessment = try assessment(of: period)
      if assessment.findings.contains(where: { $0.id == finding.id }) {
        refuse(.stillGiven(finding.id, period.id), at: "finding")
      }
    }
    return [.findingWithdrawn(remark)]
  }

  mutating func respond(_ response: FindingResponse) -> [Event] {
    if response.kind != .agree, response.reason?.isBlank ?? true {
      refuse(.reasonMissing(.disagreement), at: "reason")
    }
    guard let finding = finding(response.finding) else { return [] }
    permit(Right(.respondToFinding), of: finding.division)
    check(StateMachines.finding, from: finding.state, of: finding.id.text, at: "finding")
    check(notBefore: finding.response?.on ?? finding.issuedOn, "วันที่แจ้ง", "the day of issue")
    return [.responseGiven(response)]
  }

  mutating func followUp(_ remark: FindingRemark) -> [Event] {
    if remark.note?.isBlank ?? true { refuse(.noteMissing(Deed.Kind.followUpFinding.wording), at: "note") }
    guard let finding = finding(remark.finding) else { return [] }
    permit(Right(.followUpFinding), of: finding.division)
    check(StateMachines.finding, from: finding.state, of: finding.id.text, at: "finding")
    check(
      notBefore: finding.followUps.last?.on ?? finding.issuedOn, "การติดตามครั้งก่อน", "the follow-up before it")
    return [.findingFollowedUp(remark)]
  }

  mutating func close(_ remark: FindingRemark) -> [Event] {
    guard let finding = finding(remark.finding) else { return [] }
    permit(Right(.closeFinding), of: finding.division)
    check(notBy: finding.response?.by, who: .responded)
    for action in finding.actions {
      check(notBy: action.owner, who: .ownsAction)
      check(notBy: action.completion?.by, who: .completed)
    }
    check(notBefore: finding.lastDay, "รายการล่าสุด", "its last entry")
    guard check(StateMachines.finding, from: finding.state, of: finding.id.text, at: "finding") else {
      return []
    }
    if finding.state == .responded {
      if !finding.actions.isEmpty { refuse(.openActions(finding.id), at: "finding") }
      if remark.note?.isBlank ?? true { refuse(.noteMissing(Deed.Kind.closeFinding.wording), at: "note") }
    }
    return [.findingClosed(remark, signed: Signature(.closing(finding)))]
  }

  private func assessment(of period: Period) throws(Problems) -> Assessment {
    if let assessmentInHand { return assessmentInHand }
    return try assess(register, from: Standpoint(period: period, asOf: day), by: rules)
  }

  /// `2560-Q2/ENG-2560-1/3`: the period whose day it is, or the engagement's where that lies ahead of all days.
  private func nextFinding(of engagement: Engagement) -> FindingID {
    let period = register.periods.last { $0.from <= day }?.id ?? engagement.period
    let numbers = engagement.findings.compactMap { $0.id.text.split(separator: "/").last.flatMap { Int($0) } }
    return FindingID("\(period)/\(engagement.id)/\((numbers.max() ?? 0) + 1)")
  }

  private func issued(_ finding: IssuedFinding, responseDue: CalendarDate?) -> IssuedFinding {
    var finding = finding
    finding.state = .issued
    finding.issuedOn = day
    // A rule pack may say how many days management has; the command may say another day.
    let days = rules.duties(for: finding.significance)?["respond within days"].flatMap { Int($0) }
    finding.responseDue = responseDue ?? days.flatMap { day.adding(days: $0) }
    return finding
  }
}

extension IssuedFinding {
  /// A rule's finding as it is put before the division.
  fileprivate init(_ finding: Finding, on day: CalendarDate) {
    self.init(
      id: finding.id, rule: finding.rule, subject: finding.subjectText, division: finding.division,
      firstRaised: finding.firstRaised, issuedOn: day, responseDue: nil, significance: finding.significance,
      elements: finding.elements, state: .issued, returns: finding.returns, source: .recorded)
  }

  /// The latest day of anything that stands in the finding.
  fileprivate var lastDay: CalendarDate {
    let days =
      [response?.on, followUps.last?.on].compactMap(\.self)
      + actions.flatMap { [$0.opened, $0.completion?.on, $0.verification?.on].compactMap(\.self) }
    return days.reduce(issuedOn) { max($0, $1) }
  }
}
