import Assessment
import FEEL
import Register

extension OSCALWriter {
  /// The risk that a finding points to: cause, effect, levels before and after, what is recommended and what is agreed.
  func risk(of finding: Finding) -> OSCALNode {
    let plan = finding.plan.flatMap { id in register.plans.first { $0.id == id } }
    let actions = finding.issued?.actions ?? []
    let acceptance = plan.flatMap(acceptanceInForce)
    let cause = finding.elements.cause ?? finding.elements.condition
    let effect = finding.elements.effect ?? finding.elements.condition
    return OSCALNode(
      "risk", list: "risks", ["uuid": uuidInPeriod("risk", finding.id.text)], .none,
      [
        .line("title", text(finding.elements.title)), .prose("description", text(cause)),
        .prose("statement", text(effect)),
      ] + property("finding-id", finding.id.text)
        + [.line("status", status(of: finding, acceptance: acceptance))]
        + characterizations(of: finding)
        + (deadline(of: actions).map { [.line("deadline", moment($0))] } ?? [])
        + recommendation(of: finding) + actions.map { response(to: finding, $0) }
        + log(of: finding, actions: actions, acceptance: acceptance))
  }

  private func status(of finding: Finding, acceptance: Acceptance?) -> String {
    if acceptance != nil { return "deviation-approved" }
    guard let issued = finding.issued else { return "open" }
    switch issued.state {
    case .closed, .withdrawn: return "closed"
    case .draft, .issued, .responded: return "open"
    case .inProgress, .completed, .verified: return "remediating"
    }
  }

  private func acceptanceInForce(of plan: Plan) -> Acceptance? {
    let day = assessment.standpoint.asOf
    return plan.acceptances.last { $0.on <= day && $0.expires.map { $0 >= day } ?? false }
  }

  private func deadline(of actions: [Action]) -> CalendarDate? {
    actions.filter { $0.completion == nil }.compactMap { $0.extensions.last?.to ?? $0.originalDue }.max()
  }

  private func characterizations(of finding: Finding) -> [OSCALNode] {
    let system = "urn:sopthan:matrix:\(assessment.rulesVersion)"
    func facet(_ name: String, _ value: String?, _ state: String?) -> [OSCALNode] {
      guard let value else { return [] }
      let properties = state.map {
        [OSCALNode("prop", list: "props", ["name": "state", "value": $0])]
      }
      return [
        OSCALNode(
          "facet", list: "facets", ["name": name, "system": system, "value": value], .none, properties ?? [])
      ]
    }
    func characterization(_ facets: [OSCALNode]) -> [OSCALNode] {
      facets.isEmpty
        ? []
        : [
          OSCALNode(
            "characterization", list: "characterizations", [:], .none,
            [OSCALNode("origin", [:], .none, tool.children)] + facets)
        ]
    }
    let result = finding.plan.flatMap { id in assessment.plans.first { $0.plan == id } }
    let initial =
      facet("likelihood", result?.openingScore.map { "\($0.likelihood)" }, "initial")
      + facet("impact", result?.openingScore.map { "\($0.consequence)" }, "initial")
      + facet("risk", result?.assessedLevel?.rawValue, "initial")
    let adjusted =
      facet("likelihood", result?.reportedScore.map { "\($0.likelihood)" }, "adjusted")
      + facet("impact", result?.reportedScore.map { "\($0.consequence)" }, "adjusted")
      + facet("risk", result?.reportedLevel?.rawValue, "adjusted")
    return characterization(facet("significance", finding.significance.rawValue, nil))
      + characterization(initial) + characterization(adjusted)
  }

  private func recommendation(of finding: Finding) -> [OSCALNode] {
    guard let recommendation = finding.elements.recommendation else { return [] }
    return [
      OSCALNode(
        "response", list: "remediations",
        ["uuid": uuidInPeriod("recommendation", finding.id.text), "lifecycle": "recommendation"], .none,
        [
          .line("title", text(Text(thai: "ข้อเสนอแนะ", english: "Recommendation"))),
          .prose("description", text(recommendation)),
        ])
    ]
  }

  private func response(to finding: Finding, _ action: Action) -> OSCALNode {
    let name = "\(finding.id).\(action.id)"
    let done = action.completion.map { $0.on <= assessment.standpoint.asOf } ?? false
    let due = action.extensions.last?.to ?? action.originalDue
    let timing = due.map { due in
      OSCALNode(
        "timing", [:], .none,
        [
          OSCALNode(
            "within-date-range", ["start": moment(min(action.opened, due)), "end": moment(due)])
        ])
    }
    let task = OSCALNode(
      "task", list: "tasks", ["uuid": uuidInPeriod("task", name), "type": "action"], .none,
      [.line("title", action.id.text), .prose("description", text(action.description))]
        + [timing].compactMap(\.self))
    return OSCALNode(
      "response", list: "remediations",
      ["uuid": uuidInPeriod("response", name), "lifecycle": done ? "completed" : "planned"], .none,
      [.line("title", action.id.text), .prose("description", text(action.description)), task])
  }

  /// Extensions of due dates, and the acceptance in force.
  private func log(of finding: Finding, actions: [Action], acceptance: Acceptance?) -> [OSCALNode] {
    let extensions = actions.flatMap { action in
      action.extensions.filter { $0.on <= assessment.standpoint.asOf }.map { granted in
        OSCALNode(
          "entry", list: "entries",
          ["uuid": uuidInPeriod("extension", "\(finding.id).\(action.id) \(granted.on) \(granted.to)")],
          .none,
          [.line("title", text(Text(thai: "ขยายกำหนด \(action.id)", english: "Extension of \(action.id)")))]
            + (granted.reason.map { [.prose("description", text($0))] } ?? [])
            + [.line("start", moment(granted.on))] + property("old-due", granted.from?.description)
            + property("new-due", granted.to.description) + loggedBy(granted.approvedBy))
      }
    }
    let accepted = acceptance.map { acceptance in
      OSCALNode(
        "entry", list: "entries", ["uuid": uuidInPeriod("acceptance", "\(finding.id) \(acceptance.on)")],
        .none,
        [
          .line("title", text(Text(thai: "ยอมรับความเสี่ยงคงเหลือ", english: "Residual risk accepted"))),
          .prose("description", text(acceptance.reason)), .line("start", moment(acceptance.on)),
        ] + property("expires", acceptance.expires?.description) + property("minute", acceptance.minute)
          + loggedBy(acceptance.by) + [.line("status-change", "deviation-approved")])
    }
    let entries = extensions + [accepted].compactMap(\.self)
    return entries.isEmpty ? [] : [OSCALNode("risk-log", [:], .none, entries)]
  }

  private func loggedBy(_ person: PersonID?) -> [OSCALNode] {
    person.map { [OSCALNode("logged-by", list: "logged-by", ["party-uuid": uuid("person", $0.text)])] } ?? []
  }
}
