/// How much a diagnostic weighs.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  case note, warning, error

  public static func < (left: Severity, right: Severity) -> Bool {
    left.weight < right.weight
  }

  private var weight: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// A problem with what was given to the program: malformed, contradictory or unreadable input.
///
/// A diagnostic is about input; what is wrong with the organisation is a finding.
public struct Diagnostic: Sendable, Hashable {
  public var severity: Severity
  public var location: Location
  /// The fact, one sentence, with the offending text quoted.
  public var message: Message
  /// What would be right, or what to do.
  public var hint: Message?
  /// A stable name of the kind of problem, such as `register.unknown-division`.
  public var code: String

  public init(
    _ severity: Severity = .error, at location: Location, code: String, _ message: Message,
    hint: Message? = nil
  ) {
    self.severity = severity
    self.location = location
    self.code = code
    self.message = message
    self.hint = hint
  }
}

/// One sentence in both languages of the tool.
public struct Message: Sendable, Hashable {
  public var thai: String
  public var english: String

  public init(thai: String, english: String) {
    self.thai = thai
    self.english = english
  }

  public func text(in language: Language) -> String {
    switch language {
    case .thai: thai
    case .english: english
    }
  }
}

/// The languages people read the tool in.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case thai = "th"
  case english = "en"
}

/// A failure that carries every problem found, in the order of their places.
public struct Problems: Error, Sendable, Hashable {
  public let diagnostics: [Diagnostic]

  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics.inOrderOfPlace()
  }
}

extension Sequence where Element == Diagnostic {
  public func inOrderOfPlace() -> [Diagnostic] {
    sorted { ($0.location, $0.code, $0.message.english) < ($1.location, $1.code, $1.message.english) }
  }

  public var hasErrors: Bool { contains { $0.severity == .error } }
}
