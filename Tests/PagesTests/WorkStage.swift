import Assessment
import DMN
import Diagnostics
import FEEL
import Foundation
import Interchange
import Pages
import Register
import TestSupport

/// The first register in the middle of its second quarter: of the finance division's plans, one stands in each state of
/// an assessment, and findings and actions wait for everybody.
enum WorkStage {
  static let quarters = Result { try Stage.quarters(of: try register.get()) }

  static let register = Result {
    var register = try readRegister(files: try Stage.files.get())
    try open(&register)
    return register
  }

  /// FIN-01 draft, FIN-02 submitted, FIN-03 confirmed, FIN-04 reviewed, FIN-05 not scored; the rest approved.
  static let states: [(plan: String, state: AssessmentState?)] = [
    ("FIN-01", .draft), ("FIN-02", .submitted), ("FIN-03", .confirmed), ("FIN-04", .reviewed),
    ("FIN-05", nil),
  ]

  private static func open(_ register: inout Register) throws {
    let period = try period()
    for (id, state) in states {
      guard let place = register.plans.firstIndex(where: { $0.id.text == id }),
        let found = register.plans[place].assessments.firstIndex(where: { $0.period == period })
      else { continue }
      guard let state else {
        register.plans[place].assessments.remove(at: found)
        continue
      }
      var assessment = register.plans[place].assessments[found]
      assessment.state = state
      if state == .draft || state == .submitted { assessment.division?.endorsedBy = nil }
      if state != .reviewed { assessment.auditor = nil }
      if state == .reviewed { assessment.auditor?.endorsedBy = nil }
      register.plans[place].assessments[found] = assessment
    }
  }

  static func period(_ text: String = "2560-Q2") throws -> PeriodID {
    guard let period = PeriodID(text) else { throw Stage.NoLink(path: text) }
    return period
  }

  static func scene(_ path: String, as person: String, attempt: Attempt? = nil, in language: Language = .thai)
    throws -> Scene
  {
    let register = try register.get()
    guard let found = register.people.first(where: { $0.id.text == person }) else {
      throw Stage.NoLink(path: person)
    }
    let isOfDivision = found.role == .divisionOfficer || found.role == .divisionHead
    let viewer = Viewer(
      person: found.id, name: found.name, roles: [found.role],
      division: isOfDivision ? found.division : nil, language: language, csrf: "c5rf")
    return try Stage.scene(path, as: viewer, quarters: try quarters.get(), attempt: attempt)
  }

  static func html(
    _ path: String, as person: String, attempt: Attempt? = nil, in language: Language = .thai
  ) throws -> String {
    guard let page = try scene(path, as: person, attempt: attempt, in: language).workPage() else {
      throw Stage.NoLink(path: path)
    }
    return String(decoding: page.body, as: UTF8.self)
  }

  /// One for each page and reader, to be looked at and to be checked as a whole.
  static let examples: [(path: String, person: String)] = [
    ("/", "IA-1"), ("/", "IA-head"), ("/", "FIN-head"), ("/", "FIN-1"), ("/", "NTH-1"), ("/", "AC-chair"),
    ("/desk/2560-Q2", "IA-1"), ("/scoring/FIN/2560-Q2", "IA-1"), ("/scoring/FIN/2560-Q1", "IA-1"),
    ("/queue/2560-Q2", "IA-head"), ("/queue/2560-Q2", "IA-1"), ("/follow-up/2560-Q2", "IA-head"),
    ("/finding/2560-Q1/CCS-03/R-06", "IA-1"), ("/finding/2560-Q1/CCS-03/R-06", "CCS-head"),
    ("/finding/2560-Q1/ADM-01/R-17", "IA-head"), ("/finding/2560-Q2/ENG-2560-1/1", "IA-1"),
    ("/action/FIN-07/A2", "FIN-head"), ("/action/FIN-07/A2", "IA-1"), ("/engagement/ENG-2560-1", "IA-head"),
    ("/engagement/ENG-2560-1", "FIN-1"), ("/impact", "IA-head"), ("/division-desk/FIN/2560-Q2", "FIN-1"),
    ("/division-desk/FIN/2560-Q2", "FIN-head"), ("/self-assessment/NTH/2560-Q2", "NTH-1"),
    ("/self-assessment/NTH/2560-Q2", "IA-1"), ("/workbook/FIN/2560-Q2", "FIN-1"),
    ("/workbook/FIN/2560-Q1", "FIN-1"),
  ]
}
