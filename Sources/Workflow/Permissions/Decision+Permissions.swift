import Assessment
import Register

extension Decision {
  /// Refuses unless the rule pack allows the actor this with a subject of a division.
  ///
  /// Says nothing of an actor that is not known in the role, which is refused already.
  ///
  /// - Parameter division: nil for a subject that belongs to no single division.
  mutating func permit(_ right: Right, of division: DivisionCode?) {
    guard let actor, actor.role == command.role else { return }
    let own = division.map { $0 == actor.division }
    guard
      let answer = rules.permission(
        to: right.words, as: actor.role, ownDivision: own,
        isInternalAudits: register.isInternalAudits(division))
    else {
      refuse(.noPermissions(version: rules.version), at: "deed")
      return
    }
    guard !answer.isAllowed else { return }
    refuse(
      .notPermitted(right.title, actor.role, division, answer.reason, allowed: allowed(right, of: division)),
      at: "role")
  }

  /// Whether somebody else could do this with a subject of a division.
  func mayDo(_ right: Right, _ person: Person, of division: DivisionCode?) -> Bool {
    rules.permission(
      to: right.words, as: person.role, ownDivision: division.map { $0 == person.division },
      isInternalAudits: register.isInternalAudits(division))?.isAllowed ?? true
  }

  /// The roles that might do this with a subject of a division; with it, whether only its own people may.
  private func allowed(_ right: Right, of division: DivisionCode?) -> [AllowedRole] {
    Role.allCases.compactMap { role in
      func isAllowed(_ own: Bool?) -> Bool {
        rules.permission(
          to: right.words, as: role, ownDivision: own, isInternalAudits: register.isInternalAudits(division))?
          .isAllowed
          ?? false
      }
      guard let division else { return isAllowed(nil) ? AllowedRole(role: role, division: nil) : nil }
      if isAllowed(false) { return AllowedRole(role: role, division: nil) }
      return isAllowed(true) ? AllowedRole(role: role, division: division) : nil
    }
  }
}

extension Register {
  /// Whether auditors work in the division.
  func isInternalAudits(_ division: DivisionCode?) -> Bool {
    guard let division else { return false }
    return people.contains {
      $0.division == division && ($0.role == .auditor || $0.role == .reviewingAuditor)
    }
  }
}
