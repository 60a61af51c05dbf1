import Pages
import Register
import Secrets
import Store

/// Finds out who sends a request.
struct Recognition: Sendable {
  let reading: JournalConnection
  let writing: JournalConnection
  let settings: Settings
  let clock: ServerClock

  /// Seconds after which a session's last request is noted anew; each note is a write to the disk.
  private static let noteInterval = 60

  /// Nil for a session that is over, was revoked, or never was; and for people who may no longer come in.
  func visitor(bySession token: SecretToken, in knowledge: Knowledge) async throws -> Visitor? {
    let now = clock.moment()
    let digest = token.digest
    let found = try await reading.run { _, access -> (Session, Account)? in
      guard let session = try access.session(digest), let account = try access.account(of: session.person)
      else { return nil }
      return (session, account)
    }
    guard let (session, account) = found, !settings.sessions.isOver(session, at: now), !account.isDisabled,
      let person = knowledge.person(session.person)
    else { return nil }
    if now >= session.seen.adding(Self.noteInterval) {
      try await writing.run { _, access in try access.note(digest, seen: now) }
    }
    return Visitor(person: person, account: account, credential: .session(token, session))
  }

  func visitor(byToken secret: SecretToken, in knowledge: Knowledge) async throws -> Visitor? {
    let digest = secret.digest
    let found = try await reading.run { _, access -> (APIToken, Account)? in
      guard let token = try access.token(digest), let account = try access.account(of: token.person) else {
        return nil
      }
      return (token, account)
    }
    guard let (token, account) = found, clock.moment() < token.expires, !account.isDisabled,
      !account.mustChange, let person = knowledge.person(token.person)
    else { return nil }
    return Visitor(person: person, account: account, credential: .token(token))
  }

  /// Removes what nobody can come in with, and what no longer counts.
  func tidy() async throws {
    let now = clock.moment()
    try await writing.run { [settings] _, access in
      try access.removeSessions(
        seenBefore: now.adding(-settings.sessions.idle),
        orBegunBefore: now.adding(-settings.sessions.absolute))
      try access.removeFailures(before: now.adding(-settings.throttle.window))
    }
  }
}
