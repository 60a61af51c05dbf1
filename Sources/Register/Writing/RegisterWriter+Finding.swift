import FEEL

extension RegisterWriter {
  /// - Parameter isInDivision: the file says which division the finding belongs to.
  mutating func write(_ finding: IssuedFinding, isInDivision: Bool) {
    element(
      "finding",
      [
        "id": finding.id.text, "rule": finding.rule?.text, "subject": finding.subject,
        "division": isInDivision ? nil : finding.division?.text,
        "firstRaised": finding.firstRaised.description, "issuedOn": finding.issuedOn.description,
        "responseDue": finding.responseDue?.description,
        "significance": finding.significance.rawValue, "state": finding.state.rawValue,
        "closedOn": finding.closedOn?.description, "returns": finding.returns?.text,
        "source": finding.source.text,
      ]
    ) {
      $0.write(finding.elements)
      $0.write(finding.response)
      $0.write(finding.actions)
      for followUp in finding.followUps {
        $0.element("followUp", ["on": followUp.on.description, "by": followUp.by.text]) {
          $0.text("note", followUp.note)
        }
      }
    }
  }

  mutating func write(_ elements: FindingElements) {
    text("title", elements.title)
    text("criteria", elements.criteria)
    text("condition", elements.condition)
    text("cause", elements.cause)
    text("effect", elements.effect)
    text("recommendation", elements.recommendation)
  }

  mutating func write(_ response: ManagementResponse?) {
    guard let response else { return }
    element(
      "response",
      ["kind": response.kind.rawValue, "by": response.by.text, "on": response.on.description]
    ) { $0.text("reason", response.reason) }
  }

  mutating func write(_ actions: [Action]) {
    for action in actions {
      element(
        "action",
        [
          "id": action.id.text, "opened": action.opened.description, "owner": action.owner?.text,
          "originalDue": action.originalDue?.description, "source": action.source.text,
        ]
      ) {
        $0.text("description", action.description)
        for item in action.extensions { $0.write(item) }
        for item in action.progress { $0.write(item) }
        $0.write(action.evidence)
        $0.write(action.completion, as: "completion")
        $0.write(action.verification, as: "verification")
      }
    }
  }

  mutating func write(_ item: Extension) {
    element(
      "extension",
      [
        "from": item.from?.description, "to": item.to.description, "on": item.on.description,
        "requestedBy": item.requestedBy?.text, "approvedBy": item.approvedBy?.text,
      ]
    ) { $0.text("reason", item.reason) }
  }

  private mutating func write(_ progress: Progress) {
    element(
      "progress",
      [
        "on": progress.on.description, "by": progress.by?.text, "percent": String(progress.percent),
      ]
    ) { $0.text("note", progress.note) }
  }

  private mutating func write(_ attestation: Attestation?, as name: String) {
    guard let attestation else { return }
    element(name, ["on": attestation.on.description, "by": attestation.by?.text]) {
      $0.text("note", attestation.note)
    }
  }
}
