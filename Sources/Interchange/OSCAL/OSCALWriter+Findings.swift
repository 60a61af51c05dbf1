import Assessment
import FEEL
import Register

/// A finding becomes an observation (what is), a finding (against which objective) and a risk (why it matters).
extension OSCALWriter {
  func observation(of finding: Finding) -> OSCALNode {
    let isTest = if case .control = finding.subject { true } else { false }
    let evidence = evidence(of: finding.subject).map { document in
      OSCALNode(
        "relevant-evidence", list: "relevant-evidence", ["href": document.reference], .none,
        [.prose("description", text(document.title))])
    }
    return OSCALNode(
      "observation", list: "observations", ["uuid": uuidInPeriod("observation", finding.id.text)], .none,
      [
        .line("title", text(finding.elements.title)),
        .prose("description", text(finding.elements.condition)),
      ] + property("finding-id", finding.id.text) + property("source", register.place(of: finding.origin)) + [
        OSCALNode("method", list: "methods", [:], .line(isTest ? "TEST" : "EXAMINE")),
        OSCALNode("type", list: "types", [:], .line("finding")), origin(of: finding),
      ] + evidence + [.line("collected", moment(assessment.standpoint.asOf))])
  }

  func node(of finding: Finding) -> OSCALNode {
    OSCALNode(
      "finding", list: "findings", ["uuid": uuidInPeriod("finding", finding.id.text)], .none,
      [
        .line("title", text(finding.elements.title)),
        .prose("description", text(finding.elements.condition)),
      ] + property("finding-id", finding.id.text) + property("rule-id", finding.rule?.text)
        + property("decision", finding.decision) + property("significance", finding.significance.rawValue)
        + property("status", finding.status.rawValue)
        + [
          OSCALNode(
            "link", list: "links",
            ["href": "#\(uuid("criteria", finding.elements.criteria.english))", "rel": "reference"]),
          origin(of: finding),
          OSCALNode(
            "target", ["type": "objective-id", "target-id": target(of: finding)], .none,
            [OSCALNode("status", ["state": "not-satisfied", "reason": "fail"])]),
          OSCALNode(
            "related-observation", list: "related-observations",
            ["observation-uuid": uuidInPeriod("observation", finding.id.text)]),
          OSCALNode(
            "associated-risk", list: "related-risks",
            ["risk-uuid": uuidInPeriod("risk", finding.id.text)]),
        ])
  }

  /// An identifier in OSCAL is a token: it begins with a letter or `_` and holds no slash.
  private func target(of finding: Finding) -> String {
    let subject = finding.plan?.text ?? finding.subjectText.replacing("/", with: ".")
    return subject.first?.isLetter == true ? subject : "_\(subject)"
  }

  private func origin(of finding: Finding) -> OSCALNode {
    guard case .engagement(let id) = finding.subject, finding.rule == nil else { return tool }
    return origin(of: register.engagements.first { $0.id == id }?.lead)
  }

  /// The documents behind what a finding speaks of.
  private func evidence(of subject: Subject) -> [Evidence] {
    let day = assessment.standpoint.asOf
    func plan(_ id: PlanID) -> Plan? { register.plans.first { $0.id == id } }
    switch subject {
    case .plan(let id): return plan(id)?.assessment(in: period.id)?.reported?.evidence ?? []
    case .control(let id, let control):
      let tests = plan(id)?.controls.first { $0.id == control }?.tests.filter { $0.on <= day }
      return tests?.last?.evidence ?? []
    case .action(let id, let action): return plan(id)?.actions.first { $0.id == action }?.evidence ?? []
    case .division, .indicator, .claim, .engagement, .scopeItem, .finding, .organisation: return []
    }
  }
}
