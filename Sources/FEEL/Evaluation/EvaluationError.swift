public import Diagnostics

/// Why an expression, or a part of it, came out as null. It stands beside the value, never in its place.
public struct EvaluationError: Sendable, Hashable {
  /// The expression that was evaluated; nil while the error is on its way up to it.
  public internal(set) var source: Source?
  /// Where in the expression, in UTF-8 bytes from 0.
  public let offset: Int
  public let reason: Reason

  public enum Reason: Sendable, Hashable {
    case unknownName(String)
    case noProperty(String, of: Kind)
    case operand(operation: String, Kind)
    case operands(operation: String, Kind, Kind)
    case arguments(function: String, given: Int)
    case argumentName(function: String, name: String)
    case argumentKind(function: String, parameter: String, Kind)
    case argumentValue(function: String, Message)
    case notAFunction(Kind)
    case unknownExternalFunction
    case conversion(to: FEELType, from: Kind)
    case duplicateKey(String)
    case rangeEnds(Kind, Kind)
    case notIterable(Kind)
    case notACondition(Kind)
    case overflow(operation: String)
    case divisionByZero
    case tooDeep
    case tooMuchWork
    case tooLarge
    case other(Message)
  }
}

/// The text of an expression and the place where it stands, shared by everything compiled from it.
public final class Source: Sendable, Hashable {
  public let text: String
  public let location: Location

  public init(text: String, location: Location) {
    self.text = text
    self.location = location
  }

  public static func == (left: Source, right: Source) -> Bool {
    left === right || (left.text == right.text && left.location == right.location)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(location)
  }
}
