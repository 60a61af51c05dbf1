import Register

/// The findings issued so far, by what they are about: tells a new finding from one that continues or returns.
struct FindingHistory {
  private let period: PeriodID
  /// As it begins the ids of new findings.
  private let periodText: String
  private var issued: [String: [FindingSituation]] = [:]

  /// - Parameter period: in which the findings are raised that have no earlier one.
  init(_ situations: [FindingSituation], in period: PeriodID) {
    self.period = period
    periodText = period.description
    for situation in situations {
      guard situation.finding.rule != nil else { continue }
      issued[situation.finding.subject, default: []].append(situation)
    }
  }

  /// `2560-Q1/FIN-03.A2/R-14`, put together without the room that an interpolated string would ask for.
  private func newID(_ subject: String, _ rule: RuleID) -> String {
    var id = ""
    id.reserveCapacity(periodText.utf8.count + subject.utf8.count + rule.text.utf8.count + 2)
    id += periodText
    id += "/"
    id += subject
    id += "/"
    id += rule.text
    return id
  }

  /// The finding that a matched row stands for.
  func finding(_ raw: RawFinding) -> Finding {
    let subject = raw.subject.text
    let earlier = issued[subject]?.filter { $0.finding.rule == raw.hit.rule } ?? []
    let open = earlier.last(where: \.isOpen)
    let closed = earlier.last { !$0.isOpen }
    return Finding(
      id: open?.finding.id ?? FindingID(newID(subject, raw.hit.rule)),
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
