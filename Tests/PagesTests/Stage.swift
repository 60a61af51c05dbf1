import Assessment
import DMN
import Diagnostics
import FEEL
import Foundation
import Interchange
import JSON
import Pages
import Register
import TestSupport

/// The first register with its three periods, each assessed once for all tests, and people who look at it.
enum Stage {
  static let files = Result {
    try Project.files(below: Project.register).map { path in
      (path: path, bytes: try Project.bytes("registers/codi-2560/\(path)"))
    }
  }

  static let rules = Result {
    let models = try files.get().filter { $0.path.hasPrefix("rules/2560.1/") && $0.path.hasSuffix(".dmn") }
    return try RulePack(
      version: "2560.1", models: models.map { try readDefinitions($0.bytes, file: $0.path) })
  }

  static let quarters = Result { try quarters(of: try readRegister(files: try files.get())) }

  static func quarters(of register: Register) throws -> [Quarter] {
    var previous: Assessment?
    return try register.periods.map { period in
      let assessment = try assess(register, from: Standpoint(period: period), by: try rules.get())
      defer { previous = assessment }
      return Quarter(
        assessed: AssessedRegister(
          register: register, assessment: assessment, previous: previous, rules: try rules.get(),
          toolVersion: "1.2.3"), rules: try rules.get())
    }
  }

  struct NoLink: Error { let path: String }

  /// - Parameter path: with its query.
  static func scene(
    _ path: String, as viewer: Viewer = committee, quarters: [Quarter]? = nil, attempt: Attempt? = nil
  ) throws -> Scene {
    let quarters = try quarters ?? Self.quarters.get()
    guard let link = Link(path), let register = quarters.last?.assessed.register,
      let today = CalendarDate(year: 2017, month: 4, day: 12)
    else { throw NoLink(path: path) }
    return Scene(
      register: register, quarters: quarters,
      head: PageHead(sequence: 1570, hash: String(repeating: "5a", count: 32)), today: today, viewer: viewer,
      link: link, attempt: attempt)
  }

  /// The text of a page of overview.
  static func html(
    _ path: String, as viewer: Viewer = committee, quarters: [Quarter]? = nil, attempt: Attempt? = nil
  ) throws -> String {
    let scene = try scene(path, as: viewer, quarters: quarters, attempt: attempt)
    guard let page = scene.overviewPage(entries: { [] }) else { throw NoLink(path: path) }
    return String(decoding: page.body, as: UTF8.self)
  }

  static let committee = viewer(
    "AC-chair", "ประธานคณะกรรมการตรวจสอบ", "Chair of the audit committee", [.auditCommittee])
  static let board = viewer("BOARD", "คณะกรรมการสถาบัน", "The board", [.board])
  static let auditor = viewer("IA-1", "ผู้ตรวจสอบภายใน", "Internal auditor", [.auditor])
  static let officer = viewer(
    "FIN-officer", "เจ้าหน้าที่สำนักการเงิน", "Officer of finance", [.divisionOfficer], of: "FIN")

  static func viewer(
    _ id: String, _ thai: String, _ english: String, _ roles: [Role], of division: String? = nil,
    in language: Language = .thai
  ) -> Viewer {
    Viewer(
      person: PersonID(id), name: Text(thai: thai, english: english), roles: roles,
      division: division.map { DivisionCode($0) }, language: language, csrf: "c5rf")
  }
}

extension Viewer {
  func reading(in language: Language) -> Viewer {
    var viewer = self
    viewer.language = language
    return viewer
  }
}
