public import Register

/// Somebody came in.
public struct SignIn: Sendable, Hashable {
  public var means: SignInMeans
  /// The address that the request came from; nil where a proxy did not tell it.
  public var address: String?

  public init(means: SignInMeans, address: String?) {
    self.means = means
    self.address = address
  }
}

/// How somebody proved who they are.
public enum SignInMeans: String, Sendable, Hashable, CaseIterable {
  case password
  /// A proxy before the server vouches for them.
  case proxy
}

/// A session ended, or all of a person.
public struct SignOut: Sendable, Hashable {
  public var cause: SignOutCause
  /// Whose, where it was not the actor's own.
  public var person: PersonID?

  public init(cause: SignOutCause, person: PersonID? = nil) {
    self.cause = cause
    self.person = person
  }
}

public enum SignOutCause: String, Sendable, Hashable, CaseIterable {
  /// By the person's own wish.
  case asked
  /// An administrator ended all sessions of the person.
  case forced
  /// The password was changed, which ends the other sessions.
  case passwordChanged = "password changed"
}

/// Somebody was not let in.
public struct SignInRefusal: Sendable, Hashable {
  public var cause: SignInRefusalCause
  public var address: String?

  public init(cause: SignInRefusalCause, address: String?) {
    self.cause = cause
    self.address = address
  }
}

public enum SignInRefusalCause: String, Sendable, Hashable, CaseIterable {
  /// No account has the name that was given; the name itself is not kept, for it may be a mistyped password.
  case unknownAccount = "unknown account"
  case wrongPassword = "wrong password"
  case accountDisabled = "account disabled"
  /// Too many attempts; told once until the pause is over.
  case tooManyAttempts = "too many attempts"
  /// The account's person no longer stands in the register.
  case notInRegister = "not in register"
}

/// What somebody wanted and was refused.
public struct CommandRefusal: Sendable, Hashable {
  /// In the words of the table of permissions, or what else was asked for.
  public var deed: String
  /// The codes of the refusals, each with the field it names: `role: workflow.not-permitted`.
  public var problems: [String]

  public init(deed: String, problems: [String]) {
    self.deed = deed
    self.problems = problems
  }
}
