public import Diagnostics

/// A text that people read, in Thai and in English.
public struct Text: Sendable, Hashable {
  public var thai: String
  public var english: String

  public init(thai: String, english: String) {
    self.thai = thai
    self.english = english
  }

  public func `in`(_ language: Language) -> String {
    switch language {
    case .thai: thai
    case .english: english
    }
  }

  /// Neither language has anything but white space.
  public var isBlank: Bool {
    thai.allSatisfy(\.isWhitespace) && english.allSatisfy(\.isWhitespace)
  }
}
