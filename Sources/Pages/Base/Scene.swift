public import Assessment
import Diagnostics
public import FEEL
public import Interchange
public import Register

/// A period as it was assessed, with the rules that judged it.
public struct Quarter: Sendable {
  public let assessed: AssessedRegister
  public let rules: RulePack

  public init(assessed: AssessedRegister, rules: RulePack) {
    self.assessed = assessed
    self.rules = rules
  }

  public var period: Period { assessed.assessment.standpoint.period }
}

/// The end of the journal that a page was made from, so that a form can tell what its writer saw.
public struct PageHead: Sendable, Hashable {
  public var sequence: Int
  /// 64 lower-case hexadecimal digits.
  public var hash: String

  public init(sequence: Int, hash: String) {
    self.sequence = sequence
    self.hash = hash
  }
}

/// Everything that a page is made of: what is known, who looks, and what was asked for.
public struct Scene: Sendable {
  /// As the journal leads to it now.
  public var register: Register
  /// In order of time; not necessarily all that the register has.
  public var quarters: [Quarter]
  public var head: PageHead
  /// The business day.
  public var today: CalendarDate
  public var viewer: Viewer
  /// What was asked for; links of a table keep its query.
  public var link: Link
  /// The form that was just refused; the page that shows it again keeps what was typed.
  public var attempt: Attempt?

  public init(
    register: Register, quarters: [Quarter], head: PageHead, today: CalendarDate, viewer: Viewer, link: Link,
    attempt: Attempt? = nil
  ) {
    self.register = register
    self.quarters = quarters
    self.head = head
    self.today = today
    self.viewer = viewer
    self.link = link
    self.attempt = attempt
  }

  public func quarter(_ period: PeriodID) -> Quarter? { quarters.last { $0.period.id == period } }

  /// The first open period that has been assessed, else the last one.
  public var current: Quarter? { quarters.first { $0.period.state == .open } ?? quarters.last }

  /// A text in the viewer's language; where it has none there, in the other.
  public func say(_ text: Text) -> String {
    let own = text.in(viewer.language)
    return own.isEmpty ? (text.thai.isEmpty ? text.english : text.thai) : own
  }

  public func say(_ thai: String, _ english: String) -> String {
    viewer.language == .thai ? thai : english
  }

  public func say(_ date: CalendarDate) -> String { DateWording.short(date, in: viewer.language) }
  public func say(_ period: PeriodID) -> String { DateWording.long(period, in: viewer.language) }
}
