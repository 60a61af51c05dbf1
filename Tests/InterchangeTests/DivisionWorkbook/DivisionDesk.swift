import Diagnostics
import FEEL
import Foundation
import Interchange
import Register
import Spreadsheet
import TestSupport

/// The small register with what divisions fill in: FIN has two plans, a control, two actions, two findings; NTH answers
/// the questionnaire.
enum DivisionDesk {
  static let q2 = "2560-Q2"

  static func register() throws -> Register {
    var register = try SmallRegister.register()
    register.people += ["FIN-1", "FIN-2", "NTH-1"].map { id in
      Person(
        id: PersonID(id), division: DivisionCode(String(id.prefix(3))), role: .divisionOfficer,
        name: SmallRegister.text("เจ้าหน้าที่ \(id.suffix(1))"), source: .illustrative)
    }
    let first = try place(of: "FIN-01", in: register)
    register.plans[first].controls = [
      Control(
        id: ControlID("K1"), title: SmallRegister.text("ตรวจทาน"), nature: .preventive, mode: .manual,
        frequency: .monthly, isKey: true, owner: nil, covers: [],
        tests: [
          ControlTest(
            on: try SmallRegister.day("2016-05-01"), by: PersonID("FIN-1"), design: .effective,
            operating: .partlyEffective, source: .illustrative)
        ], source: .illustrative)
    ]
    register.plans[first].actions[0].progress = [
      Progress(on: try SmallRegister.day("2017-01-10"), by: nil, percent: 40, note: nil)
    ]
    register.findings = [try finding("2560-Q1/FIN-01/R-01"), try finding("2560-Q1/FIN-02/R-02")]
    register.findings[1].state = .responded
    register.findings[1].response = ManagementResponse(
      kind: .agree, by: PersonID("FIN-head"), on: try SmallRegister.day("2017-02-01"),
      reason: SmallRegister.text("จะแก้"))
    return register
  }

  static func place(of plan: String, in register: Register) throws -> Int {
    guard let index = register.plans.firstIndex(where: { $0.id.text == plan }) else {
      throw SmallRegister.Unreadable(text: plan)
    }
    return index
  }

  private static func finding(_ id: String) throws -> IssuedFinding {
    IssuedFinding(
      id: FindingID(id), rule: RuleID("R-01"), subject: "FIN-01", division: DivisionCode("FIN"),
      firstRaised: try SmallRegister.period("2560-Q1"), issuedOn: try SmallRegister.day("2017-01-16"),
      responseDue: try SmallRegister.day("2017-02-15"), significance: .high,
      elements: FindingElements(
        title: SmallRegister.text("เรื่อง"), criteria: SmallRegister.text("เกณฑ์"),
        condition: SmallRegister.text("พบ"), cause: nil, effect: nil, recommendation: nil), state: .issued,
      source: .illustrative)
  }

  static func issued(
    _ division: String = "FIN", register: Register? = nil, period: String = q2
  ) throws -> Workbook {
    try SmallAssessment.assessed(of: try register ?? self.register()).divisionWorkbook(
      of: DivisionCode(division), for: try SmallRegister.period(period))
  }

  static func bytes(_ workbook: Workbook) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "w.xlsx")
    try writeXLSX(workbook, to: path.path)
    return [UInt8](try Data(contentsOf: path))
  }

  /// The workbook as it goes out, read as a program would.
  static func desk(
    _ division: String = "FIN", register: Register? = nil, period: String = q2
  ) throws -> Desk {
    Desk(
      book: try readWorkbook(
        try bytes(try issued(division, register: register, period: period)), file: "\(division).xlsx"))
  }
}

/// A workbook on somebody's desk, to be written into by id and column.
struct Desk {
  var book: ReadWorkbook

  struct NotThere: Error { let what: String }

  /// The sheet, row and column of a cell, by the hidden row of keys.
  func place(_ table: String, _ id: String, _ field: String) throws -> (sheet: Int, row: Int, column: Int) {
    for (index, sheet) in book.sheets.enumerated() {
      for row in 0..<sheet.rowCount {
        guard let ids = (0..<sheet.columnCount).first(where: { sheet[row, $0] == .text("sopthan:\(table)") })
        else { continue }
        guard let column = (0..<sheet.columnCount).first(where: { sheet[row, $0] == .text(field) }),
          let line = (row..<sheet.rowCount).first(where: { sheet[$0, ids] == .text(id) })
        else { throw NotThere(what: "\(table) \(id) \(field)") }
        return (index, line, column)
      }
    }
    throw NotThere(what: table)
  }

  mutating func enter(_ table: String, _ id: String, _ field: String, _ value: ReadSheet.Value?) throws {
    let place = try place(table, id, field)
    book.sheets[place.sheet][place.row, place.column] = value
  }

  mutating func enter(_ table: String, _ id: String, _ field: String, _ text: String) throws {
    try enter(table, id, field, .text(text))
  }

  mutating func enterFormula(_ table: String, _ id: String, _ field: String, _ formula: String) throws {
    let place = try place(table, id, field)
    book.sheets[place.sheet].set(formula: formula, row: place.row, column: place.column)
  }

  /// `แผนงาน!F8`
  func location(_ table: String, _ id: String, _ field: String) throws -> String {
    let place = try place(table, id, field)
    return book.sheets[place.sheet].location(row: place.row, column: place.column).description
  }

  /// Signed by an officer and the head on 20 March 2017.
  mutating func sign() throws {
    try enter("cover", "officer", "value", "FIN-1 · เจ้าหน้าที่ 1")
    try enter("cover", "head", "value", "FIN-head · หัวหน้า")
    try enter("cover", "filledOn", "value", .number("42814"))
  }

  /// One score on FIN-01, signed.
  mutating func scoreOnePlan() throws {
    try sign()
    try enter("plans", "FIN-01", "likelihood", .number("4"))
    try enter("plans", "FIN-01", "consequence", .number("3"))
    try enter("plans", "FIN-01", "reason", "ตรวจแล้ว")
  }

  /// The sheet's cells with every row and column sent elsewhere.
  mutating func move(sheet index: Int, _ target: (_ row: Int, _ column: Int) -> (Int, Int)) {
    let old = book.sheets[index]
    var new = ReadSheet(name: old.name)
    new.isHidden = old.isHidden
    for row in 0..<old.rowCount {
      for column in 0..<old.columnCount {
        let (toRow, toColumn) = target(row, column)
        new[toRow, toColumn] = old[row, column]
        new.set(formula: old.formula(row: row, column: column), row: toRow, column: toColumn)
      }
    }
    book.sheets[index] = new
  }
}
