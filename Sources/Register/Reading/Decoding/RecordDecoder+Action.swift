import FEEL
import XML

extension RecordDecoder {
  /// The actions of a plan or of a finding.
  mutating func actions(of parent: Element) -> [Action] {
    var seen = SeenNames<String>()
    return parent.children(named: "action").compactMap { element in
      let id = element.identifier("id", as: ActionID.self)
      if let id { checkOnce(.action, id.text, at: element, among: &seen) }
      let owner = person("owner", of: element)
      let opened = element.date("opened")
      let originalDue = element.date("originalDue")
      check("opened", opened, notAfter: "originalDue", originalDue, at: element)
      let extensions = extensions(of: element, opened: opened, originalDue: originalDue)
      let progress = progress(of: element, opened: opened)
      let evidence = evidence(of: element)
      let completion = element.first(named: "completion").flatMap { attestation($0) }
      let verification = element.first(named: "verification").flatMap { attestation($0) }
      checkEnd(of: element, opened: opened, completion: completion, verification: verification)
      guard let id, let opened, let description = element.text(in: "description"),
        let source = element.source
      else { return undecodable(element) }
      return Action(
        id: id, description: description, opened: opened, owner: owner, originalDue: originalDue,
        extensions: extensions, progress: progress, evidence: evidence, completion: completion,
        verification: verification, source: source, origin: origin(of: element))
    }
  }

  private mutating func extensions(
    of action: Element, opened: CalendarDate?, originalDue: CalendarDate?
  ) -> [Extension] {
    var previous: CalendarDate?
    var due = originalDue
    let isDueKnown = action["originalDue"] == nil || originalDue != nil
    return action.children(named: "extension").compactMap { element in
      let requestedBy = person("requestedBy", of: element)
      let approvedBy = person("approvedBy", of: element)
      let from = element.date("from")
      if isDueKnown, let from, from != due { report(.extensionChain(from: from, due: due), at: element) }
      guard let to = element.date("to"), let on = element.date("on") else {
        return undecodable(element)
      }
      check("opened", opened, notAfter: "on", on, at: element)
      check(due == nil ? "from" : "due", due ?? from, notAfter: "to", to, at: element)
      checkOrder(on, of: element, after: &previous)
      due = to
      return Extension(
        from: from, to: to, on: on, requestedBy: requestedBy, approvedBy: approvedBy,
        reason: element.text(in: "reason"), origin: origin(of: element))
    }
  }

  private mutating func progress(of action: Element, opened: CalendarDate?) -> [Progress] {
    var previous: CalendarDate?
    return action.children(named: "progress").compactMap { element in
      let by = person("by", of: element)
      guard let on = element.date("on"), let percent = element.int("percent") else {
        return undecodable(element)
      }
      check("opened", opened, notAfter: "on", on, at: element)
      checkOrder(on, of: element, after: &previous)
      return Progress(
        on: on, by: by, percent: percent, note: element.text(in: "note"), origin: origin(of: element))
    }
  }

  private mutating func attestation(_ element: Element) -> Attestation? {
    let by = person("by", of: element)
    guard let on = element.date("on") else { return undecodable(element) }
    return Attestation(on: on, by: by, note: element.text(in: "note"), origin: origin(of: element))
  }

  private mutating func checkEnd(
    of action: Element, opened: CalendarDate?, completion: Attestation?, verification: Attestation?
  ) {
    check("opened", opened, notAfter: "completion", completion?.on, at: action)
    check("completion", completion?.on, notAfter: "verification", verification?.on, at: action)
    if let verified = action.first(named: "verification"), action.first(named: "completion") == nil {
      report(.verifiedBeforeCompletion, at: verified)
    }
  }
}
