import Diagnostics
import FEEL
import Interchange
import Register
import Spreadsheet
import Testing

/// Each mistake is told at its cell, with what stands there and what would be right; nothing is taken.
@Suite struct `A workbook that came back with a mistake` {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let title: String
    /// Where it is told: table, id and column.
    let place: (String, String, String)
    let code: String
    let words: String
    let edit: @Sendable (inout Desk) throws -> Void
    var testDescription: String { title }

    init(
      _ title: String, at table: String, _ id: String, _ field: String, _ code: String, _ words: String,
      _ edit: @escaping @Sendable (inout Desk) throws -> Void
    ) {
      self.title = title
      place = (table, id, field)
      self.code = code
      self.words = words
      self.edit = edit
    }

    /// An entry of its own cell.
    init(
      _ title: String, _ table: String, _ id: String, _ field: String, _ value: ReadSheet.Value?,
      _ code: String,
      _ words: String
    ) {
      self.init(title, at: table, id, field, code, words) { try $0.enter(table, id, field, value) }
    }

    static let finding = "2560-Q1/FIN-01/R-01"

    static let entries = [
      Mistake(
        "a score above the scale", "plans", "FIN-01", "likelihood", .number("6"), "workbook.out-of-range",
        "\"6\" lies outside of 1 to 5"),
      Mistake(
        "a score between two steps", "plans", "FIN-01", "likelihood", .number("3.5"), "workbook.not-a-number",
        "\"3.5\" is no whole number"),
      Mistake(
        "a word for a score", "plans", "FIN-01", "likelihood", .text("สูง"), "workbook.not-a-number",
        "\"สูง\" is no whole number"),
      Mistake(
        "an error for a score", "plans", "FIN-01", "likelihood", .error("#REF!"), "workbook.error-value",
        "#REF!"),
      Mistake(
        "half a score", "plans", "FIN-01", "consequence", nil, "workbook.blank",
        "“Consequence” is blank, but the line has other entries"),
      Mistake(
        "evidence on one machine", "plans", "FIN-01", "evidence", .text("C:\\งาน\\a.pdf"),
        "workbook.not-a-reference", "is a place on one person's machine"),
      Mistake(
        "progress as a fraction", "actions", "FIN-01.A1", "percent", .number("0.5"), "workbook.not-a-number",
        "\"0.5\" is no whole number"),
      Mistake(
        "progress above all", "actions", "FIN-01.A1", "percent", .text("120%"), "workbook.out-of-range",
        "\"120%\" lies outside of 0 to 100"),
      Mistake(
        "an extension to an earlier day", at: "actions", "FIN-01.A1", "newDue", "workbook.not-later",
        "not after the present one, 2016-11-30"
      ) { desk in
        try desk.enter("actions", "FIN-01.A1", "newDue", "1/11/2559")
        try desk.enter("actions", "FIN-01.A1", "reason", "รอ")
      },
      Mistake(
        "an extension without its reason", at: "actions", "FIN-01.A1", "reason", "workbook.blank",
        "the line asks for more time"
      ) { try $0.enter("actions", "FIN-01.A1", "newDue", "30/6/2560") },
      Mistake(
        "two digits of the year", "controls", "FIN-01.K1", "testedOn", .text("15/3/60"),
        "workbook.not-a-date",
        "the year of \"15/3/60\" is not clear"),
      Mistake(
        "a day that does not exist", "controls", "FIN-01.K1", "testedOn", .text("30/2/2560"),
        "workbook.not-a-date", "\"30/2/2560\" is no date"),
      Mistake(
        "a leap day of another year", "controls", "FIN-01.K1", "testedOn", .text("29/2/2560"),
        "workbook.not-a-date", "\"29/2/2560\" is no date"),
      Mistake(
        "month before day", "controls", "FIN-01.K1", "testedOn", .text("03/15/2017"), "workbook.not-a-date",
        "\"03/15/2017\" is no date"),
      Mistake(
        "a test without a result", at: "controls", "FIN-01.K1", "operating", "workbook.blank",
        "no result of it"
      ) { try $0.enter("controls", "FIN-01.K1", "testedOn", "15/3/2560") },
      Mistake(
        "a result without the day", at: "controls", "FIN-01.K1", "testedOn", "workbook.blank",
        "the line tells of a test"
      ) { try $0.enter("controls", "FIN-01.K1", "design", "มีประสิทธิผล") },
      Mistake(
        "a word that is not on the list", "controls", "FIN-01.K1", "design", .text("ดีมาก"),
        "workbook.not-a-choice", "\"ดีมาก\" is not on the list"),
      Mistake(
        "a disagreement without its reason", at: "findings", finding, "reason", "workbook.blank",
        "the response is not “agree”"
      ) { try $0.enter("findings", finding, "response", "ไม่เห็นด้วย") },
      Mistake(
        "a new action without its owner", at: "findings", finding, "newActionOwner", "workbook.blank",
        "the line has a new action"
      ) { desk in
        try desk.enter("findings", finding, "newAction", "ซ่อม")
        try desk.enter("findings", finding, "newActionDue", "30/6/2560")
      },
      Mistake(
        "a new action for somebody else's people", at: "findings", finding, "newActionOwner",
        "workbook.not-a-choice", "\"NTH-1\" is not on the list"
      ) { desk in
        try desk.enter("findings", finding, "newAction", "ซ่อม")
        try desk.enter("findings", finding, "newActionDue", "30/6/2560")
        try desk.enter("findings", finding, "newActionOwner", "NTH-1")
      },
      Mistake(
        "an answer where there is one", "findings", "2560-Q1/FIN-02/R-02", "response", .text("ไม่เห็นด้วย"),
        "workbook.locked", "a locked cell was changed; it was \"agree\""),
      Mistake(
        "nobody who answers for it", "cover", "officer", "value", nil, "workbook.blank",
        "“Filled in by” is blank, but there are entries that somebody must answer for"),
      Mistake(
        "nobody of the division", "cover", "officer", "value", .text("NTH-1"), "workbook.not-a-choice",
        "\"NTH-1\" is not on the list"),
      Mistake(
        "no day", "cover", "filledOn", "value", nil, "workbook.blank", "there are entries that need a date"),
      Mistake(
        "a response without the head", at: "cover", "head", "value", "workbook.blank", "the head's to give"
      ) { desk in
        try desk.enter("findings", finding, "response", "เห็นด้วย")
        try desk.enter("cover", "head", "value", nil)
      },
      Mistake(
        "a formula without its value", at: "plans", "FIN-01", "likelihood", "workbook.formula",
        "the cell holds the formula \"=2+2\""
      ) { desk in
        try desk.enter("plans", "FIN-01", "likelihood", nil)
        try desk.enterFormula("plans", "FIN-01", "likelihood", "2+2")
      },
      Mistake(
        "a formula with its value", at: "plans", "FIN-01", "likelihood", "workbook.formula",
        "the cell holds the formula \"=2+2\""
      ) { try $0.enterFormula("plans", "FIN-01", "likelihood", "2+2") },
    ]
  }

  @Test(arguments: Mistake.entries)
  func `is refused at the cell`(mistake: Mistake) throws {
    var desk = try DivisionDesk.desk()
    try desk.scoreOnePlan()
    try mistake.edit(&desk)
    let refused = try #require(throws: RefusedWorkbook.self) {
      try DivisionDesk.register().returnedWorkbook(desk.book)
    }
    let problem = try #require(refused.problems.diagnostics.first)
    #expect(refused.problems.diagnostics.map(\.code) == [mistake.code])
    let (table, id, field) = mistake.place
    #expect(problem.location.description == (try desk.location(table, id, field)))
    #expect(problem.message.english.contains(mistake.words), "\(problem.message.english)")
    #expect(problem.hint != nil && problem.message.thai != problem.message.english)
  }

  @Test func `is told with every other mistake at once, in the order of the cells`() throws {
    var desk = try DivisionDesk.desk()
    try desk.sign()
    try desk.enter("plans", "FIN-02", "likelihood", "x")
    try desk.enter("plans", "FIN-01", "consequence", "y")
    try desk.enter("actions", "FIN-01.A1", "percent", "z")
    let refused = try #require(throws: RefusedWorkbook.self) {
      try DivisionDesk.register().returnedWorkbook(desk.book)
    }
    // By sheet, then by column, as places of the same length are ordered: แผนการแก้ไข!I8, แผนงาน!F9, แผนงาน!G8.
    #expect(
      refused.problems.diagnostics.map(\.message.english) == [
        "\"z\" is no whole number", "\"x\" is no whole number", "\"y\" is no whole number",
      ])
  }

  // MARK: Lines and sheets

  @Test(arguments: [
    ("a line that is gone", "workbook.missing-line", "the line of FIN-01 is not there"),
    ("two lines of one id", "workbook.double-line", "there is more than one line of FIN-02"),
    ("an id that nobody issued", "workbook.unknown-line", "\"FIN-09\" is none of the ids that were issued"),
    ("a column that is gone", "workbook.missing-column", "the sheet has no column “Likelihood”"),
    ("a sheet that is gone", "workbook.missing-sheet", "the sheet “แผนงาน” is not there"),
  ])
  func `has lost or gained a line, a column or a sheet`(title: String, code: String, words: String) throws {
    var desk = try DivisionDesk.desk()
    try desk.sign()
    let first = try desk.place("plans", "FIN-01", "likelihood")
    switch title {
    case "a line that is gone":
      for column in 0..<desk.book.sheets[first.sheet].columnCount {
        desk.book.sheets[first.sheet][first.row, column] = nil
      }
    case "two lines of one id": desk.book.sheets[first.sheet][first.row + 4, 0] = .text("FIN-02")
    case "an id that nobody issued":
      desk.book.sheets[first.sheet][first.row + 4, 0] = .text("FIN-09")
      desk.book.sheets[first.sheet][first.row + 4, first.column] = .number("3")
    case "a column that is gone":
      for row in 0..<desk.book.sheets[first.sheet].rowCount {
        desk.book.sheets[first.sheet][row, first.column] = nil
      }
      desk.book.definedNames["plans_likelihood"] = nil
    default:
      desk.book.sheets.remove(at: first.sheet)
      desk.book.definedNames["plans_id"] = nil
    }
    let refused = try #require(throws: RefusedWorkbook.self) {
      try DivisionDesk.register().returnedWorkbook(desk.book)
    }
    #expect(refused.problems.diagnostics.map(\.code).contains(code))
    #expect(refused.problems.diagnostics.contains { $0.message.english == words })
  }

  // MARK: The workbook as a whole

  struct Stranger: Sendable, CustomTestStringConvertible {
    let title: String
    let code: String
    var expectation = ReturnExpectation()
    let edit: @Sendable (inout Desk) throws -> Void
    var testDescription: String { title }
  }

  private static func issueSheet(_ desk: Desk) throws -> Int {
    guard let index = desk.book.sheets.firstIndex(where: { $0.name == "_sopthan" }) else {
      throw Desk.NotThere(what: "_sopthan")
    }
    return index
  }

  static let strangers = [
    Stranger(title: "no hidden sheet", code: "workbook.not-issued") { desk in
      desk.book.sheets.remove(at: try issueSheet(desk))
    },
    Stranger(title: "a newer version", code: "workbook.newer-version") { desk in
      desk.book.sheets[try issueSheet(desk)][0, 1] = .text("2")
    },
    Stranger(title: "another division in its hidden sheet", code: "workbook.altered") { desk in
      desk.book.sheets[try issueSheet(desk)][2, 1] = .text("NTH")
    },
    Stranger(title: "another value as issued", code: "workbook.altered") { desk in
      desk.book.sheets[try issueSheet(desk)][12, 4] = .text("x")
    },
    Stranger(
      title: "another division than was asked for", code: "workbook.other-division",
      expectation: ReturnExpectation(division: DivisionCode("NTH"))
    ) { _ in },
    Stranger(
      title: "another period than was asked for", code: "workbook.other-period",
      expectation: ReturnExpectation(period: PeriodID("2560-Q3"))
    ) { _ in },
    Stranger(
      title: "an officer of another division", code: "workbook.unknown-person",
      expectation: ReturnExpectation(officer: PersonID("NTH-1"))
    ) { _ in },
    Stranger(title: "macros", code: "workbook.macros") { $0.book.hasMacros = true },
    Stranger(title: "links to other workbooks", code: "workbook.external-links") {
      $0.book.hasExternalLinks = true
    },
  ]

  @Test(arguments: strangers)
  func `is not the one that was expected`(stranger: Stranger) throws {
    var desk = try DivisionDesk.desk()
    try desk.scoreOnePlan()
    try stranger.edit(&desk)
    let problems = try #require(throws: Problems.self) {
      try DivisionDesk.register().returnedWorkbook(desk.book, expecting: stranger.expectation)
    }
    #expect(problems.diagnostics.map(\.code) == [stranger.code])
  }

  @Test func `belongs to another register, or to a period that closed meanwhile`() throws {
    let desk = try DivisionDesk.desk()
    var register = try DivisionDesk.register()
    register.id = "other"
    #expect(
      try #require(throws: Problems.self) { try register.returnedWorkbook(desk.book) }.diagnostics.map(\.code)
        == ["workbook.other-register"])
    register.id = "small"
    register.periods[0].state = .closed
    #expect(
      try #require(throws: Problems.self) { try register.returnedWorkbook(desk.book) }.diagnostics.map(\.code)
        == ["workbook.closed-period"])
  }

  // MARK: Conflicts

  @Test func `changed what changed in the register too`() throws {
    var desk = try DivisionDesk.desk()
    try desk.sign()
    try desk.enter("actions", "FIN-01.A1", "percent", .number("80"))
    var register = try DivisionDesk.register()
    let plan = try DivisionDesk.place(of: "FIN-01", in: register)
    register.plans[plan].actions[0].progress.append(
      Progress(on: try SmallRegister.day("2017-03-18"), by: nil, percent: 60, note: nil))
    let refused = try #require(throws: RefusedWorkbook.self) { try register.returnedWorkbook(desk.book) }
    #expect(refused.problems.diagnostics.map(\.code) == ["workbook.conflict"])
    #expect(
      refused.problems.diagnostics[0].location.description
        == (try desk.location("actions", "FIN-01.A1", "percent")))
    #expect(
      refused.problems.diagnostics[0].message.english.hasSuffix(
        "was \"40\" and is now \"60\"; you entered \"80\""))
  }

  @Test func `changed what is no longer open`() throws {
    var desk = try DivisionDesk.desk()
    try desk.sign()
    try desk.enter("actions", "FIN-01.A1", "percent", .number("80"))
    var register = try DivisionDesk.register()
    let plan = try DivisionDesk.place(of: "FIN-01", in: register)
    register.plans[plan].actions[0].completion = Attestation(on: try SmallRegister.day("2017-03-18"), by: nil)
    let refused = try #require(throws: RefusedWorkbook.self) { try register.returnedWorkbook(desk.book) }
    #expect(refused.problems.diagnostics.map(\.code) == ["workbook.conflict"])
  }

  @Test func `left alone what changed in the register, which is no conflict`() throws {
    var desk = try DivisionDesk.desk()
    try desk.scoreOnePlan()
    var register = try DivisionDesk.register()
    let plan = try DivisionDesk.place(of: "FIN-01", in: register)
    register.plans[plan].actions[0].completion = Attestation(on: try SmallRegister.day("2017-03-18"), by: nil)
    #expect(try register.returnedWorkbook(desk.book).commands.count == 1)
  }
}
