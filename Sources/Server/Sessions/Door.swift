import Diagnostics
import FEEL
import Foundation
import Pages
import Register
import Secrets
import Shell
import Store
import Workflow

/// Where people come in and go out.
struct Door: Sendable {
  let writing: JournalConnection
  let stage: Stage
  let settings: Settings
  let clock: ServerClock
  /// Hashing takes 19 MiB and 20 ms each; no more at once than cores.
  let hashing: WorkThreads
  /// Of a password that nobody has, so that an unknown name takes as long as a known one.
  let decoy: PasswordHash

  init(writing: JournalConnection, stage: Stage, settings: Settings, clock: ServerClock) throws {
    self.writing = writing
    self.stage = stage
    self.settings = settings
    self.clock = clock
    hashing = WorkThreads(2)
    decoy = try PasswordHash(of: SecretToken().text)
  }

  enum Outcome: Sendable {
    case admitted(SecretToken)
    case refused(SignInRefusalCause, until: Moment?)
  }

  /// Lets somebody in by name and password.
  ///
  /// - Parameter earlier: the session that the browser had; it ends, so that nobody else holds the new one.
  func signIn(
    name: String, password: String, from address: String?, agent: String?, earlier: SecretToken?
  ) async throws -> Outcome {
    let now = clock.moment()
    let person = PersonID(name.trimmingCharacters(in: .whitespacesAndNewlines))
    let knowledge = try await stage.knowledge()
    let known = knowledge.person(person)
    let day = try clock.today()
    let attempt = try await writing.run { [settings] journal, access in
      let account = try access.account(of: person)
      var subjects: [(SignInSubject, Int)] = []
      if account != nil { subjects.append((.account(person), settings.throttle.ofAccount)) }
      if let address { subjects.append((.address(address), settings.throttle.ofAddress)) }
      let start = now.adding(-settings.throttle.window)
      var pauses: [Moment] = []
      for (subject, borne) in subjects {
        let failures = try access.failures(of: subject, since: start)
        if let pause = settings.throttle.pause(after: failures, borne: borne) { pauses.append(pause) }
      }
      // Counted before the password is looked at: attempts at the same time are no way around the pause.
      if pauses.isEmpty { try access.addFailure(of: subjects.map(\.0), at: now) }
      return (account: account, pause: pauses.max())
    }
    if let pause = attempt.pause { return .refused(.tooManyAttempts, until: pause) }
    let hash = attempt.account.map { PasswordHash(kept: $0.password) } ?? decoy
    let isRight = try await hashing.run { hash.isOf(password) }
    let cause: SignInRefusalCause? =
      attempt.account == nil
      ? .unknownAccount
      : !isRight
        ? .wrongPassword
        : attempt.account?.isDisabled == true ? .accountDisabled : known == nil ? .notInRegister : nil
    if let cause {
      let reached = try await refuse(cause, known, person, from: address, on: day, at: now)
      return .refused(cause, until: reached)
    }
    guard let known else { return .refused(.notInRegister, until: nil) }
    return .admitted(
      try await admit(known, by: .password, from: address, agent: agent, earlier: earlier, at: now, on: day))
  }

  /// Begins a session and tells the journal.
  func admit(
    _ person: Person, by means: SignInMeans, from address: String?, agent: String?, earlier: SecretToken?,
    at now: Moment, on day: CalendarDate
  ) async throws -> SecretToken {
    let token = try SecretToken()
    try await writing.run { journal, access in
      if let earlier { try access.end(earlier.digest) }
      try access.forgetFailures(of: .account(person.id))
      try journal.tell(
        .signedIn(SignIn(means: means, address: address)), by: person.id, as: person.role, on: day)
      try access.begin(
        Session(
          digest: token.digest, person: person.id, begun: now, seen: now, address: address,
          agent: agent.map { String($0.prefix(200)) }))
    }
    return token
  }

  /// - Returns: the end of the pause, where this failure brought it about.
  private func refuse(
    _ cause: SignInRefusalCause, _ known: Person?, _ person: PersonID, from address: String?,
    on day: CalendarDate, at now: Moment
  ) async throws -> Moment? {
    let actor = cause == .unknownAccount ? nil : known
    return try await writing.run { [settings] journal, access in
      try journal.tell(
        .signInRefused(SignInRefusal(cause: cause, address: address)), by: actor?.id ?? .nobody,
        as: actor?.role ?? .administrator, on: day)
      let failures = try access.failures(of: .account(person), since: now.adding(-settings.throttle.window))
      let pause = settings.throttle.pause(after: failures, borne: settings.throttle.ofAccount)
      if pause != nil {
        try journal.tell(
          .signInRefused(SignInRefusal(cause: .tooManyAttempts, address: address)),
          by: actor?.id ?? .nobody, as: actor?.role ?? .administrator, on: day)
      }
      return pause
    }
  }

  func signOut(_ visitor: Visitor) async throws {
    guard case .session(let token, _) = visitor.credential else { return }
    let day = try clock.today()
    try await writing.run { journal, access in
      guard try access.end(token.digest) else { return }
      try journal.tell(
        .signedOut(SignOut(cause: .asked)), by: visitor.person.id, as: visitor.person.role, on: day)
    }
  }
}

extension PersonID {
  /// Who acted where no account was named.
  static let nobody = PersonID("nobody")
}

extension Journal {
  /// Records what changes nothing in the register.
  func tell(_ event: Event, by actor: PersonID, as role: Role, on day: CalendarDate) throws {
    _ = try record(clock: Clock.now) { draft in try draft.add(event, by: actor, as: role, on: day) }
  }
}
