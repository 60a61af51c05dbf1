public import Diagnostics
public import Register

/// What of an assessment a file shows; with the assessment itself it says everything that a file is made of.
///
/// Which format it is in can be seen from the file.
public enum Rendering: Sendable, Hashable {
  case assessment, report, committeePack, tables
  /// A document of OSCAL by the name of its root.
  case oscal(String, Language)
  case divisionWorkbook(DivisionCode, PeriodID)
  case form(FormRendering)
}

extension Rendering {
  /// `committee-pack`, `division-workbook FIN 2560-Q3`, `oscal assessment-results th`, `form pk5 ORG th arabic`.
  public var text: String {
    switch self {
    case .assessment: "assessment"
    case .report: "report"
    case .committeePack: "committee-pack"
    case .tables: "tables"
    case .oscal(let document, let language): "oscal \(document) \(language.rawValue)"
    case .divisionWorkbook(let division, let period): "division-workbook \(division) \(period)"
    case .form(let form): "form \(form.text)"
    }
  }

  public init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    switch (words.first, words.count) {
    case ("assessment", 1): self = .assessment
    case ("report", 1): self = .report
    case ("committee-pack", 1): self = .committeePack
    case ("tables", 1): self = .tables
    case ("oscal", 3):
      guard let language = Language(rawValue: words[2]) else { return nil }
      self = .oscal(words[1], language)
    case ("division-workbook", 3):
      guard let period = PeriodID(words[2]) else { return nil }
      self = .divisionWorkbook(DivisionCode(words[1]), period)
    case ("form", _):
      guard let form = FormRendering(words.dropFirst().map(\.self)) else { return nil }
      self = .form(form)
    default: return nil
    }
  }
}

/// A form by its id, and what stands in it.
public struct FormRendering: Sendable, Hashable {
  public var form: String
  /// The organisation where there is no division.
  public var division: DivisionCode?
  /// What the form is about.
  public var engagement: EngagementID?
  public var language: Language
  public var usesThaiDigits: Bool

  public init(
    form: String, division: DivisionCode?, engagement: EngagementID? = nil, language: Language,
    usesThaiDigits: Bool
  ) {
    self.form = form
    self.division = division
    self.engagement = engagement
    self.language = language
    self.usesThaiDigits = usesThaiDigits
  }

  private static let organisation = "ORG"

  /// `pk5 ORG th arabic`, `engagement-report ORG th arabic ENG-2560-2`
  var text: String {
    ([form, division?.text ?? Self.organisation, language.rawValue, usesThaiDigits ? "thai" : "arabic"]
      + [engagement?.text].compactMap(\.self)).joined(separator: " ")
  }

  init?(_ words: [String]) {
    guard (4...5).contains(words.count), let language = Language(rawValue: words[2]),
      ["thai", "arabic"].contains(words[3])
    else { return nil }
    self.init(
      form: words[0], division: words[1] == Self.organisation ? nil : DivisionCode(words[1]),
      engagement: words.count == 5 ? EngagementID(words[4]) : nil, language: language,
      usesThaiDigits: words[3] == "thai")
  }
}
