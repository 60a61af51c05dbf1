public import FEEL
public import Register

/// Repairs: added, reported on, extended, completed, verified, opened again.
extension Decision {
  mutating func add(_ addition: ActionAddition) -> [Event] {
    check(written: addition.description, at: "description")
    let owner = person(addition.owner, at: "owner")
    if addition.due < day { refuse(.dueNotAfter(addition.due, day: day), at: "due") }
    let division: DivisionCode?
    switch addition.holder {
    case .plan(let id):
      guard let plan = plan(id, at: "holder") else { return [] }
      division = plan.division
    case .finding(let id):
      guard let finding = finding(id, at: "holder") else { return [] }
      division = finding.division
      check(StateMachines.finding, from: finding.state, of: finding.id.text, at: "holder")
      check(notBefore: finding.response?.on ?? finding.issuedOn, "ความเห็นฝ่ายบริหาร", "management's response")
    }
    permit(Right(.addAction), of: division)
    // Who repairs must be somebody who may say that it is done: an auditor repairs nothing.
    if let owner, !mayDo(Right(.completeAction), owner, of: division ?? owner.division) {
      refuse(.ownerMayNot(owner.id, owner.role, division), at: "owner")
    }
    return [.actionAdded(addition, id: register.nextAction(of: addition.holder))]
  }

  mutating func progress(_ progress: ActionProgress) -> [Event] {
    if !(0...100).contains(progress.percent) { refuse(.percentOutOfRange(progress.percent), at: "percent") }
    guard let subject = action(progress.action) else { return [] }
    permit(Right(.progressAction), of: subject.division)
    move(subject)
    check(notBefore: subject.action.opened, "การเริ่ม", "its beginning")
    check(notBefore: subject.action.progress.last?.on, "รายงานครั้งก่อน", "the report before it")
    return [.actionProgressed(progress)]
  }

  mutating func extend(_ item: ActionExtension) -> [Event] {
    check(written: item.reason, at: "reason")
    _ = person(item.requestedBy, at: "requestedBy")
    guard let subject = action(item.action) else { return [] }
    permit(Right(.extendAction), of: subject.division)
    move(subject)
    check(notBy: item.requestedBy, who: .requested)
    check(notBy: subject.action.owner, who: .ownsAction)
    check(notBefore: subject.action.opened, "การเริ่ม", "its beginning")
    check(notBefore: subject.action.extensions.last?.on, "การขยายเวลาครั้งก่อน", "the extension before it")
    guard let due = subject.action.due else {
      refuse(.noDueDate(subject.name), at: "action")
      return []
    }
    if item.to <= due { refuse(.notLater(item.to, due: due), at: "to") }
    var granted = subject.action
    granted.extensions.append(
      Extension(
        from: due, to: item.to, on: day, requestedBy: item.requestedBy, approvedBy: nil, reason: item.reason))
    let record = SignedRecord.extending(granted, item.action.holder.description)
    return [.actionExtended(item, from: due, signed: Signature(record))]
  }

  mutating func complete(_ completion: ActionCompletion) -> [Event] {
    check(completion.evidence)
    guard let subject = action(completion.action) else { return [] }
    permit(Right(.completeAction), of: subject.division)
    move(subject)
    check(notBefore: subject.action.opened, "การเริ่ม", "its beginning")
    check(notBefore: subject.action.progress.last?.on, "รายงานครั้งก่อน", "the last report")
    if completion.evidence.isEmpty, subject.action.evidence.isEmpty {
      refuse(.noEvidence(subject.name), at: "evidence")
    }
    return [.actionCompleted(completion)]
  }

  mutating func verify(_ remark: ActionRemark) -> [Event] {
    guard let subject = action(remark.action) else { return [] }
    permit(Right(.verifyAction), of: subject.division)
    check(notBy: subject.action.owner, who: .ownsAction)
    guard move(subject) else { return [] }
    check(notBy: subject.action.completion?.by, who: .completed)
    check(notBefore: subject.action.completion?.on, "วันที่แล้วเสร็จ", "its completion")
    let record = SignedRecord.verification(of: subject.action, remark.action.holder.description)
    return [.actionVerified(remark, signed: Signature(record))]
  }

  mutating func reopen(_ remark: ActionRemark) -> [Event] {
    if remark.note?.isBlank ?? true { refuse(.noteMissing(Deed.Kind.reopenAction.wording), at: "note") }
    guard let subject = action(remark.action) else { return [] }
    permit(Right(.reopenAction), of: subject.division)
    move(subject)
    check(notBefore: subject.action.completion?.on, "วันที่แล้วเสร็จ", "its completion")
    return [.actionReopened(remark)]
  }

  /// Of the action itself, and of the finding that it repairs.
  @discardableResult
  mutating func move(_ subject: ActionSubject) -> Bool {
    let ofAction = check(
      StateMachines.action, from: ActionState(subject.action), of: subject.name, at: "action")
    guard let finding = subject.finding else { return ofAction }
    return check(StateMachines.finding, from: finding.state, of: finding.id.text, at: "action") && ofAction
  }
}

extension Action {
  /// The due date that counts now.
  public var due: CalendarDate? { extensions.last?.to ?? originalDue }
}
