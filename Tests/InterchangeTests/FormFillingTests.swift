@testable import Interchange
import Diagnostics
import FEEL
import Register
import Spreadsheet
import TestSupport
import Testing

@Suite struct `A filled form` {
  @Test(arguments: ["2560-Q0", "2560-Q1", "2560-Q2"])
  func `names the end of the fiscal year in the era of its language, whatever the period`(period: String)
    throws
  {
    let assessed = try FirstRegister.assessed(in: period)
    for (language, words) in [
      (Language.thai, "วันที่ 30 เดือน กันยายน พ.ศ. 2560"), (.english, "30 September 2017"),
    ] {
      for id in ["po1", "po2", "po3", "ps", "pk1", "pk4", "pk5", "pk6"] {
        let form = try FirstRegister.form(id).filled(
          from: assessed, for: nil, in: language, usesThaiDigits: false)
        #expect(form.htmlText.contains(words), "\(id)")
        #expect(!form.htmlText.contains("กันยายน พ.ศ. 2559"), "\(id)")
      }
    }
  }

  @Test func `ends with the year that the register's start month gives`() throws {
    var register = try SmallAssessment.assessed.get().register
    register.fiscalYearStartMonth = 1
    let form = try FirstRegister.form("pk4").filled(
      from: try unassessed(register), for: nil, in: .thai, usesThaiDigits: true)
    #expect(form.htmlText.contains("วันที่ ๓๑ เดือน ธันวาคม พ.ศ. ๒๕๖๐"))
  }

  @Test(arguments: [
    ("วันที่ 30 กันยายน 2560", "วันที่ ๓๐ กันยายน ๒๕๖๐"), ("(1)", "(๑)"), ("65.52", "๖๕.๕๒"),
    ("แผน FIN-03.A2 ข้อ 4", "แผน FIN-03.A2 ข้อ ๔"), ("2560-Q2", "2560-Q2"), ("1.24 ก", "๑.๒๔ ก"), ("", ""),
  ])
  func `has Thai digits but in codes`(text: String, thai: String) {
    #expect(text.withThaiDigits == thai)
  }

  @Test func `has Thai digits only if they are asked for`() throws {
    let arabic = try FirstRegister.filled("pk5", for: "FIN")
    let thai = try FirstRegister.filled("pk5", for: "FIN", thaiDigits: true)
    #expect(arabic.htmlText.contains("(7)") && !arabic.htmlText.contains("๗"))
    #expect(thai.htmlText.contains("(๗)") && !thai.htmlText.contains("(7)"))
    #expect(thai.name == "ปค.๕")
  }

  @Test func `leaves blank what the register does not know`() throws {
    let assessed = try SmallAssessment.assessed.get()
    let form = try FirstRegister.form("pk5").filled(
      from: assessed, for: assessed.division(DivisionCode("NTH")), in: .thai, usesThaiDigits: false)
    let table = try #require(form.table)
    #expect(
      table.rows.map(\.cells) == [
        ["แผน NTH-01\nวัตถุประสงค์: วัตถุประสงค์", "", "", "", "ระดับความเสี่ยงที่เหลืออยู่: สูง", "", "ภาคเหนือ"],
        ["แผน NTH-03\nวัตถุประสงค์: วัตถุประสงค์", "", "", "", "ระดับความเสี่ยงที่เหลืออยู่: สูง", "", "ภาคเหนือ"],
      ])
  }

  @Test func `has a line to be filled in by hand where a paragraph lacks a fact`() throws {
    let assessed = try SmallAssessment.assessed.get()
    let form = try FirstRegister.form("pk1").filled(
      from: assessed, for: nil, in: .thai, usesThaiDigits: false)
    #expect(form.htmlText.contains("การควบคุมภายในของหน่วยงาน........................................"))
    #expect(!form.htmlText.contains("มีความเพียงพอ"))
    #expect(!form.htmlText.contains("–"))
  }

  @Test func `tells with and without observations apart`() throws {
    let assessed = try FirstRegister.assessed(in: "2560-Q2") { register in
      register.evaluations[0].review?.observations = []
    }
    for id in ["ps", "pk6"] {
      let without = try FirstRegister.form(id).filled(
        from: assessed, for: nil, in: .english, usesThaiDigits: false)
      #expect(!without.htmlText.contains("There are, however"), "\(id)")
      #expect(try FirstRegister.filled(id, in: .english).htmlText.contains("There are, however"), "\(id)")
    }
  }

  @Test func `does not say that control is adequate when it was found not to be`() throws {
    let assessed = try FirstRegister.assessed(in: "2560-Q2") { $0.evaluations[0].opinion = .inadequate }
    let form = try FirstRegister.form("pk1").filled(
      from: assessed, for: nil, in: .thai, usesThaiDigits: false)
    #expect(form.htmlText.contains("ยังไม่เพียงพอ") && !form.htmlText.contains("มีความเพียงพอ"))
  }

  @Test func `marks how far improvements are`() throws {
    let table = try #require(FirstRegister.filled("po3-follow-up").table)
    let signs = Set(table.rows.map { $0.cells[6] })
    #expect(signs.isSubset(of: ["★", "√", "X", "O"]) && signs.count >= 3)
  }

  private func unassessed(_ register: Register) throws -> AssessedRegister {
    let small = try SmallAssessment.assessed.get()
    return AssessedRegister(
      register: register, assessment: small.assessment, rules: try SmallAssessment.rules(),
      toolVersion: "1.2.3")
  }
}

@Suite struct `The sheet of a form` {
  @Test func `is A4, repeats the headings of its table and keeps its letters' size`() throws {
    let sheet = try FirstRegister.filled("pk5").workbook.sheets[0]
    #expect(sheet.name == "ปค.5")
    #expect(sheet.print.isLandscape)
    let grid = try Grid(sheet)
    let repeated = try #require(sheet.print.repeatedRows)
    #expect(grid.shown(repeated.lowerBound)[1] == "ความเสี่ยง")
    #expect(grid.shown(repeated.upperBound) == ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"])
    // 10.5 inches between the margins: a 96th of an inch a pixel, seven for a digit and five around a cell.
    #expect(sheet.widths.reduce(0) { $0 + $1 * 7 + 5 } <= 10.51 * 96)
    let fonts = grid.rows.flatMap(\.cells).filter { $0.value != .blank }.map(\.style.font)
    #expect(Set(fonts.map(\.size)) == [16, 18])
    #expect(Set(fonts.map(\.name)) == ["TH Sarabun New"])
    #expect(try !FirstRegister.filled("pk1").workbook.sheets[0].print.isLandscape)
  }

  @Test func `parts a text that is higher than a row can be, and loses nothing of it`() throws {
    let long = (1...300).map { "คำที่\($0)" }.joined(separator: " ")
    let assessed = try FirstRegister.assessed(in: "2560-Q2") { register in
      guard let index = register.plans.firstIndex(where: { $0.id.text == "FIN-01" }) else { return }
      register.plans[index].risk.event = Text(thai: long, english: long)
    }
    let form = try FirstRegister.form("pk5").filled(
      from: assessed, for: assessed.division(DivisionCode("FIN")), in: .thai, usesThaiDigits: false)
    let grid = try Grid(form.workbook.sheets[0])
    #expect(grid.rows.allSatisfy { ($0.height ?? 0) <= 300 })
    let words = grid.rows.compactMap { $0.cells.count > 1 ? $0.cells[1].shown : nil }.flatMap(\.words)
    #expect((1...300).allSatisfy { words.contains("คำที่\($0)") })
  }

  @Test func `keeps a signature in one row`() throws {
    let grid = try Grid(FirstRegister.filled("pk6").workbook.sheets[0])
    let signature = try #require(grid.rows.last?.cells.map(\.shown).first { !$0.isEmpty })
    #expect(signature.split(separator: "\n").count == 4)
  }
}
