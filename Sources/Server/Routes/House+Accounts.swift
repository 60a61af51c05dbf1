import Diagnostics
import Hummingbird
import Pages
import Register
import Store

/// What administrators do to accounts.
extension House {
  func showAccounts(
    _ visit: Visit, given: (person: PersonID, password: String)? = nil
  ) async throws -> Response {
    let lines = try await reading.run { [settings, clock] _, access in
      try access.accounts().map { account in
        AccountLine(
          person: account.person, isDisabled: account.isDisabled, mustChange: account.mustChange,
          sessions: try access.sessions(of: account.person).count {
            !settings.sessions.isOver($0, at: clock.moment())
          })
      }
    }
    return Response(.accounts(lines, in: scene(visit), given: given))
  }

  func changeAccount(_ form: Query, _ visit: Visit) async throws -> Response {
    guard let deed = form["deed"].flatMap(AccountDeed.init(rawValue:)), let name = form["person"] else {
      throw Refusal(.malformed)
    }
    let person = PersonID(name)
    let actor = visit.visitor.person
    // Nobody locks themselves out, so that somebody is left to let others in.
    if person == actor.id, deed == .disable || deed == .expel { throw Refusal(.forbidden) }
    do {
      let password = try await writing.run { [clock] journal, _ -> String? in
        let office = try AccountOffice(of: journal, clock: clock)
        switch deed {
        case .open: return try office.open(for: person)
        case .reset: return try office.reset(person, by: actor)
        case .disable: try office.setDisabled(person, true, by: actor)
        case .enable: try office.setDisabled(person, false, by: actor)
        case .expel: try office.expel(person, by: actor)
        }
        return nil
      }
      guard let password else { return Response(to: Link(.accounts)) }
      return try await showAccounts(visit, given: (person, password))
    } catch let problems as Problems {
      throw Refusal(.malformed, detail: problems.diagnostics.first?.message)
    }
  }
}
