public import Assessment
public import Diagnostics
public import Register

/// What somebody could do now, record by record, for whoever lays out buttons and lists of what waits.
///
/// There is no second table of who may do what: each deed that the moves of a record's state lead to is put as a trial
/// to the same decision that its command would meet, with entries that nobody could object to.
public struct Possibilities: Sendable {
  let actor: PersonID
  let role: Role
  let register: Register
  let rules: RulePack
  let occasion: Occasion
  /// The assessment in hand: whether a rule still gives a finding is read from it, and not reckoned anew.
  let assessment: Assessment?

  public init(
    of actor: PersonID, as role: Role, on register: Register, by rules: RulePack, at occasion: Occasion,
    assessment: Assessment? = nil
  ) {
    self.actor = actor
    self.role = role
    self.register = register
    self.rules = rules
    self.occasion = occasion
    self.assessment = assessment
  }

  /// What stands against a deed today; empty if it is possible.
  public func obstacles(to deed: Deed) -> [Diagnostic] {
    let command = Command(actor: actor, role: role, effective: occasion.today, deed: deed)
    var decision = Decision(command, on: register, by: rules, at: occasion)
    decision.assessmentInHand = assessment
    decision.checkActor()
    decision.checkLocks()
    do throws(Problems) {
      _ = try decision.events()
    } catch {
      return error.diagnostics
    }
    return decision.problems
  }

  public func isPossible(_ deed: Deed) -> Bool { obstacles(to: deed).isEmpty }

  /// Whether the rule pack gives the actor the right to a deed, whatever state its subject is in.
  ///
  /// - Parameter division: nil for a subject that belongs to no single division.
  public func isPermitted(_ right: Right, of division: DivisionCode?) -> Bool {
    guard let person = register.people.first(where: { $0.id == actor }), person.role == role else {
      return false
    }
    return rules.permission(
      to: right.words, as: role, ownDivision: division.map { $0 == person.division },
      isInternalAudits: register.isInternalAudits(division))?.isAllowed ?? false
  }
}
