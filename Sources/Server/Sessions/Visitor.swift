import Diagnostics
import FEEL
import Pages
import Register
import Secrets
import Store

/// Somebody who was let in, with what lets them in.
struct Visitor: Sendable {
  enum Credential: Sendable {
    case session(SecretToken, Session)
    case token(APIToken)
  }

  /// As the register has them: their role and division are what it says now.
  var person: Person
  var account: Account
  var credential: Credential

  /// What stands in the forms of this session; nil for a program, which sends no forms.
  var csrf: String? {
    guard case .session(let token, _) = credential else { return nil }
    return token.derived(for: "forms")
  }

  var digest: [UInt8] {
    switch credential {
    case .session(_, let session): session.digest
    case .token(let token): token.digest
    }
  }

  func viewer(in language: Language, waiting: Int = 0) -> Viewer {
    Viewer(
      person: person.id, name: person.name, roles: [person.role],
      division: person.isOfDivision ? person.division : nil, language: language, csrf: csrf ?? "",
      waiting: waiting)
  }
}

extension Person {
  /// They answer for one division, and see no other.
  var isOfDivision: Bool { role == .divisionOfficer || role == .divisionHead }
}
