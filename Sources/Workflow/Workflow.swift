public import FEEL

/// What a decision has to know beside the command, the register and the rules.
public struct Occasion: Sendable, Hashable {
  /// Today by the shell's clock: no command may be effective later.
  public var today: CalendarDate

  public init(today: CalendarDate) { self.today = today }
}
