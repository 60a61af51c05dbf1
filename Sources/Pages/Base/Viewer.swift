public import Diagnostics
public import Register

/// Who looks at a page.
public struct Viewer: Sendable, Hashable {
  public var person: PersonID
  public var name: Text
  /// In the order of `Role.allCases`; never empty.
  public var roles: [Role]
  /// The one division that a person of a division works for; nil for those who see all.
  public var division: DivisionCode?
  public var language: Language
  /// Stands in every form; the server refuses a form without it.
  public var csrf: String
  /// How many things wait for the viewer; the layout shows it beside the link to them.
  public var waiting: Int

  public init(
    person: PersonID, name: Text, roles: [Role], division: DivisionCode?, language: Language, csrf: String,
    waiting: Int = 0
  ) {
    self.person = person
    self.name = name
    self.roles = roles
    self.division = division
    self.language = language
    self.csrf = csrf
    self.waiting = waiting
  }

  /// Auditors score, review and raise findings.
  public var isAuditor: Bool { roles.contains(.auditor) || roles.contains(.reviewingAuditor) }
  public var isOversight: Bool { roles.contains(.auditCommittee) || roles.contains(.board) }
  public var isOfDivision: Bool { roles.contains(.divisionOfficer) || roles.contains(.divisionHead) }
  public var isAdministrator: Bool { roles.contains(.administrator) }
}
