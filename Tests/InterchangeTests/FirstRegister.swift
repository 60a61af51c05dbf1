import Assessment
import DMN
import Diagnostics
import FEEL
import Interchange
import Register
import Spreadsheet
import TestSupport

/// The first register as assessed in a period, and its forms.
enum FirstRegister {
  static let assessed = Result { try assessed(in: "2560-Q2") }
  static let forms = Result { try readForms(try files(below: "forms/")) }

  static func assessed(
    in period: String, on day: String? = nil, change: (inout Register) -> Void = { _ in }
  ) throws -> AssessedRegister {
    var register = try readRegister(files: try files(below: ""))
    change(&register)
    let id = try SmallRegister.period(period)
    guard let found = register.period(id) else { throw SmallRegister.Unreadable(text: period) }
    let rules = try SmallAssessment.rules()
    return AssessedRegister(
      register: register,
      assessment: try assess(
        register, from: Standpoint(period: found, asOf: try day.map(SmallRegister.day)), by: rules),
      rules: rules, toolVersion: "1.2.3")
  }

  static func form(_ id: String) throws -> Form {
    guard let form = try forms.get().first(where: { $0.id == id }) else {
      throw SmallRegister.Unreadable(text: id)
    }
    return form
  }

  static func filled(
    _ id: String, for division: String? = nil, in language: Language = .thai, thaiDigits: Bool = false
  ) throws -> FilledForm {
    let assessed = try assessed.get()
    return try form(id).filled(
      from: assessed, for: division.flatMap { assessed.division(DivisionCode($0)) }, in: language,
      usesThaiDigits: thaiDigits)
  }

  private static func files(below folder: String) throws -> [(path: String, bytes: [UInt8])] {
    try Project.files(below: Project.register).filter { $0.hasPrefix(folder) }.map {
      (path: $0, bytes: try Project.bytes("registers/codi-2560/\($0)"))
    }
  }

  /// The same register with its last period as the fourth quarter: nothing of the year is outstanding.
  static func assessedAtYearEnd() throws -> AssessedRegister {
    let assessed = try assessed.get()
    var assessment = assessed.assessment
    assessment.standpoint.period.id = try SmallRegister.period("2560-Q4")
    return AssessedRegister(
      register: assessed.register, assessment: assessment, rules: try SmallAssessment.rules(),
      toolVersion: "1.2.3")
  }
}

extension FilledForm {
  /// The page as text, its tags taken out.
  var htmlText: String {
    String(decoding: html, as: UTF8.self)
      .replacing(/<style>[\s\S]*?<\/style>/, with: "").replacing(/<title>[^<]*<\/title>/, with: "")
      .replacing(/<footer>SHA-256 [0-9a-f]{64}<\/footer>/, with: "")
      .replacing(/<[^>]*>/, with: " ").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }

  /// What stands in the sheets, cell by cell.
  func sheetTexts() throws -> [String] {
    try workbook.sheets.flatMap { sheet in
      try Grid(sheet).rows.flatMap { $0.cells.map(\.shown) }.filter { !$0.isEmpty }
    }
  }
}

extension String {
  /// Without white space, so that wrapping does not matter.
  var squeezed: String { filter { !$0.isWhitespace } }

  var words: [Substring] { split(whereSeparator: \.isWhitespace) }
}
