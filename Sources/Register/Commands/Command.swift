public import FEEL

/// What somebody wants to do: who, in which role, on which business day, what.
///
/// The command line, a returned workbook, a web form and a what-if all make the same values; what becomes of them is
/// decided in one place.
public struct Command: Sendable, Hashable {
  public var actor: PersonID
  public var role: Role
  /// The business day. It may be earlier than the day on which the journal records it, never later.
  public var effective: CalendarDate
  public var deed: Deed
  /// Why something is changed that a closed period already reported; nil for the ordinary course.
  public var amendment: Amendment?

  public init(
    actor: PersonID, role: Role, effective: CalendarDate, deed: Deed, amendment: Amendment? = nil
  ) {
    self.actor = actor
    self.role = role
    self.effective = effective
    self.deed = deed
    self.amendment = amendment
  }
}

/// The leave to change what a closed period holds, with its reason. It shows in the journal for ever.
public struct Amendment: Sendable, Hashable {
  public var period: PeriodID
  public var reason: Text

  public init(period: PeriodID, reason: Text) {
    self.period = period
    self.reason = reason
  }
}
