public import Diagnostics
public import Register

/// A state that a record can be in, with the name that people read.
public protocol MachineState: RawRepresentable<String>, CaseIterable, Sendable, Hashable {
  var title: Message { get }
}

/// The tables of moves, one for each kind of record that goes through states.
public enum StateMachines {}

/// Which deeds lead a record from which state to which: a table of rows, and nothing happens that no row allows.
public struct StateMachine<State: MachineState>: Sendable {
  /// A row of the table.
  public struct Move: Sendable, Hashable {
    /// Nil: there is no such record yet.
    public var from: State?
    public var deed: Deed.Kind
    public var to: State
    /// What must hold besides, in words; decided where the deed is.
    public var condition: Message?
  }

  /// The name of its page: `assessment`.
  public let name: String
  public let title: Message
  /// What the record is, in a sentence.
  public let summary: Message
  public let moves: [Move]

  /// The rows that a deed may follow from a state; several where the rest of the record says where it leads.
  public func moves(from state: State?, by deed: Deed.Kind) -> [Move] {
    moves.filter { $0.from == state && $0.deed == deed }
  }

  /// What is possible in a state, each deed once, in the order of the table.
  public func deeds(from state: State?) -> [Deed.Kind] {
    moves.reduce(into: []) { deeds, move in
      if move.from == state, !deeds.contains(move.deed) { deeds.append(move.deed) }
    }
  }
}

extension StateMachine.Move {
  static func begin(
    _ deed: Deed.Kind, to: State, _ thai: String? = nil, _ english: String? = nil
  ) -> [Self] {
    [Self(from: nil, deed: deed, to: to, condition: condition(thai, english))]
  }

  static func row(
    _ from: State, _ deed: Deed.Kind, to: State, _ thai: String? = nil, _ english: String? = nil
  ) -> [Self] {
    [Self(from: from, deed: deed, to: to, condition: condition(thai, english))]
  }

  static func rows(
    _ from: [State], _ deed: Deed.Kind, to: State, _ thai: String? = nil, _ english: String? = nil
  ) -> [Self] {
    from.flatMap { row($0, deed, to: to, thai, english) }
  }

  /// Deeds that leave the record in its state.
  static func staying(
    _ states: [State], _ deed: Deed.Kind, _ thai: String? = nil, _ english: String? = nil
  ) -> [Self] {
    states.flatMap { row($0, deed, to: $0, thai, english) }
  }

  private static func condition(_ thai: String?, _ english: String?) -> Message? {
    guard let thai, let english else { return nil }
    return Message(thai: thai, english: english)
  }
}
