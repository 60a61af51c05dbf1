import Register

/// The findings issued so far, by what they are about: tells a new finding from one that continues or returns.
struct FindingHistory {
  private struct Key: Hashable {
    let subject: String
    let rule: RuleID
  }

  private let period: PeriodID
  /// As it begins the ids of new findings.
  private let periodText: String
  private var issued: [Key: [FindingSituation]] = [:]

  /// - Parameter period: in which the findings are raised that have no earlier one.
  init(_ situations: [FindingSituation], in period: PeriodID) {
    self.period = period
    periodText = period.description
    for situation in situations {
      guard let rule = situation.finding.rule else { continue }
      issued[Key(subject: situation.finding.subject, rule: rule), default: []].append(situation)
    }
  }

  /// The finding that a matched row stands for.
  func finding(_ raw: RawFinding) -> Finding {
    let subject = raw.subject.text
    let earlier = issued[Key(subject: subject, rule: raw.hit.rule)] ?? []
    let open = earlier.last(where: \.isOpen)
    let closed = earlier.last { !$0.isOpen }
    return Finding(
      id: open?.finding.id ?? FindingID("\(periodText)/\(subject)/\(raw.hit.rule.text)"),
      rule: raw.hit.rule, subject: raw.subject, subjectText: subject, division: raw.division,
      plan: raw.plan, significance: raw.hit.significance, elements: raw.hit.elements,
      status: open != nil ? .continuing : closed != nil ? .returned : .new,
      firstRaised: open?.finding.firstRaised ?? period,
      returns: open == nil ? closed?.finding.id : open?.finding.returns, issued: open?.finding,
      decision: raw.question.findingsDecision, origin: raw.origin)
  }
}

extension Finding {
  /// An issued finding that no row of this period stands for: raised by hand, or withdrawn.
  init(_ issued: IssuedFinding, status: FindingStatus, subject: Subject) {
    self.init(
      id: issued.id, rule: issued.rule, subject: subject, subjectText: issued.subject,
      division: issued.division, plan: nil, significance: issued.significance,
      elements: issued.elements, status: status, firstRaised: issued.firstRaised,
      returns: issued.returns, issued: issued, decision: nil, origin: issued.origin)
  }
}
