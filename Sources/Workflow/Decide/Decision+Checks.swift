import Diagnostics
import FEEL
import Register

/// Checks that several deeds share.
extension Decision {
  /// Refuses unless the table has a row for the command's deed in this state.
  @discardableResult
  mutating func check<State: MachineState>(
    _ machine: StateMachine<State>, from state: State?, to target: State? = nil, of subject: String,
    at field: String
  ) -> Bool {
    let deed = command.deed.kind
    let rows = machine.moves(from: state, by: deed)
    if rows.contains(where: { target == nil || $0.to == target }) { return true }
    refuse(
      .impossible(
        subject: subject, state: state?.title, deed: target.map { deed.wording.to($0.title) } ?? deed.wording,
        possible: machine.deeds(from: state), targets: rows.map(\.to.title)), at: field)
    return false
  }

  /// The maker is never the checker.
  mutating func check(notBy person: PersonID?, who hand: Hand) {
    if let person, person == command.actor { refuse(.sameHand(person, hand), at: "actor") }
  }

  mutating func check(notBefore date: CalendarDate?, _ thai: String, _ english: String) {
    if let date, day < date {
      refuse(.beforeEntry(day, Message(thai: thai, english: english), date), at: "effective")
    }
  }

  /// Every document comes with its digest, so that a later change shows.
  mutating func check(_ evidence: [Evidence]) {
    for document in evidence {
      guard let digest = document.sha256 else {
        refuse(.withoutDigest(document.reference), at: "evidence")
        continue
      }
      let isDigest =
        digest.utf8.count == 64
        && digest.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
      if !isDigest { refuse(.malformedDigest(document.reference, digest), at: "evidence") }
    }
  }

  mutating func check(_ score: Score) {
    if !(1...5).contains(score.likelihood) {
      refuse(.scoreOutOfRange("likelihood", score.likelihood), at: "score")
    }
    if !(1...5).contains(score.consequence) {
      refuse(.scoreOutOfRange("consequence", score.consequence), at: "score")
    }
  }

  mutating func check(written text: Text, at field: String) {
    if text.isBlank { refuse(.blank(field), at: field) }
  }
}

extension Message {
  fileprivate func to(_ target: Message) -> Message {
    Message(thai: "\(thai) → \(target.thai)", english: "\(english) → \(target.english)")
  }
}
