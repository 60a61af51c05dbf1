import Diagnostics
import FEEL
import Register

extension Register {
  mutating func add(_ addition: ActionAddition, id: ActionID, _ stamp: Stamp) throws(Problems) {
    try check(person: addition.owner, at: "owner")
    if addition.due < stamp.day {
      throw .misfit(.tooEarly(addition.due, .opening, stamp.day), at: "due")
    }
    let action = Action(
      id: id, description: addition.description, opened: stamp.day, owner: addition.owner,
      originalDue: addition.due, source: .recorded)
    let reference = ActionReference(holder: addition.holder, action: id)
    switch addition.holder {
    case .plan(let plan):
      let index = try index(of: plan, at: "holder")
      try plans[index].actions.append(action, as: reference)
    case .finding(let id):
      let place = try place(of: id, at: "holder")
      var finding = self[place]
      try finding.actions.append(action, as: reference)
      finding.settle(after: .added)
      self[place] = finding
    }
  }

  mutating func progress(_ progress: ActionProgress, _ stamp: Stamp) throws(Problems) {
    try check(person: stamp.actor)
    try changeAction(progress.action) { (action) throws(Problems) in
      try stamp.check(notBefore: action.opened, .opening)
      action.progress.insert(
        Progress(on: stamp.day, by: stamp.actor, percent: progress.percent, note: progress.note)
      ) { $0.on }
    }
  }

  mutating func extend(
    _ extended: ActionExtension, from due: CalendarDate, _ stamp: Stamp
  ) throws(Problems) {
    try check(person: stamp.actor)
    try check(person: extended.requestedBy, at: "requestedBy")
    try changeAction(extended.action) { (action) throws(Problems) in
      let current = action.extensions.last?.to ?? action.originalDue
      guard due == current else { throw .misfit(.otherDue(due, current), at: "from") }
      if extended.to < due { throw .misfit(.tooEarly(extended.to, .due, due), at: "to") }
      try stamp.check(notBefore: action.opened, .opening)
      try stamp.check(notBefore: action.extensions.last?.on, .extending)
      action.extensions.append(
        Extension(
          from: due, to: extended.to, on: stamp.day, requestedBy: extended.requestedBy,
          approvedBy: stamp.actor, reason: extended.reason))
    }
  }

  mutating func complete(_ completion: ActionCompletion, _ stamp: Stamp) throws(Problems) {
    try check(person: stamp.actor)
    try changeAction(completion.action, settling: .completed) { (action) throws(Problems) in
      try stamp.check(notBefore: action.opened, .opening)
      action.completion = Attestation(on: stamp.day, by: stamp.actor, note: completion.note)
      action.verification = nil
      action.evidence += completion.evidence
    }
  }

  mutating func verify(_ remark: ActionRemark, _ stamp: Stamp) throws(Problems) {
    try check(person: stamp.actor)
    try changeAction(remark.action, settling: .verified) { (action) throws(Problems) in
      guard let completion = action.completion else {
        throw .misfit(.notCompleted("\(remark.action)"), at: "action")
      }
      try stamp.check(notBefore: completion.on, .completion)
      action.verification = Attestation(on: stamp.day, by: stamp.actor, note: remark.note)
    }
  }

  mutating func reopen(_ remark: ActionRemark) throws(Problems) {
    try changeAction(remark.action, settling: .reopened) { (action) throws(Problems) in
      action.completion = nil
      action.verification = nil
    }
  }

  /// Changes an action, and then the state of the finding that it repairs.
  mutating func changeAction(
    _ reference: ActionReference, at field: String = "action", settling step: ActionStep? = nil,
    _ change: (inout Action) throws(Problems) -> Void
  ) throws(Problems) {
    switch reference.holder {
    case .plan(let plan):
      let index = try index(of: plan, at: field)
      try plans[index].actions.change(reference, at: field, change)
    case .finding(let id):
      let place = try place(of: id, at: field)
      var finding = self[place]
      try finding.actions.change(reference, at: field, change)
      if let step { finding.settle(after: step) }
      self[place] = finding
    }
  }
}

/// What was done to an action, as far as it moves its finding.
enum ActionStep {
  case added, completed, verified, reopened
}

extension [Action] {
  fileprivate mutating func append(_ action: Action, as reference: ActionReference) throws(Problems) {
    if contains(where: { $0.id == action.id }) {
      throw .misfit(.exists(.action, "\(reference)"), at: "id")
    }
    append(action)
  }

  fileprivate mutating func change(
    _ reference: ActionReference, at field: String, _ change: (inout Action) throws(Problems) -> Void
  ) throws(Problems) {
    guard let index = firstIndex(where: { $0.id == reference.action }) else {
      let known = map { ActionReference(holder: reference.holder, action: $0.id).description }
      throw .misfit(.unknown(.action, "\(reference)", among: known), at: field)
    }
    try change(&self[index])
  }
}

extension IssuedFinding {
  /// The actions carry their finding along while it is being repaired; a draft or a finding that has ended stays.
  fileprivate mutating func settle(after step: ActionStep) {
    switch state {
    case .draft, .issued, .closed, .withdrawn: return
    case .responded, .inProgress, .completed, .verified: break
    }
    switch step {
    case .added: state = .inProgress
    case .completed: if actions.allSatisfy({ $0.completion != nil }) { state = .completed }
    case .verified: if actions.allSatisfy({ $0.verification != nil }) { state = .verified }
    case .reopened: if state == .completed || state == .verified { state = .inProgress }
    }
  }
}
