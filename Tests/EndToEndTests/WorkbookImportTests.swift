import Foundation
import TestSupport
import Testing

/// What divisions return is brought home into the journal: all of it, or nothing.
@Suite struct `sopthan workbook import into a journal` {
  private let desk: JournalDesk
  private let before: String

  init() throws {
    desk = try JournalDesk()
    before = try desk.head()
    try #require(before.hasPrefix("2 "))
  }

  @Test func `records everything in the names of those who filled in, and says where the journal stands`()
    throws
  {
    let file = try desk.put(try desk.scored().bytes, as: "FIN.xlsx")
    let result = try desk.bringHome([file])
    #expect(result.code == 0, "\(result.errors)")
    let hash = try desk.head().split(separator: " ").last.map { $0.filter { !$0.isNewline } } ?? ""
    #expect(
      result.output
        == "FIN 2560-Q3: 2 entries\nRecorded as entries 3 to 4. The journal's head is \(hash)\n")
    let log = try sopthan("journal", "log", desk.journal, "--since", "3", "--format", "json").output
    let lines = log.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines.allSatisfy {
        $0.contains("\"actor\":\"FIN-10\"") && $0.contains("\"effective\":\"2017-06-23\"")
      })
    #expect(lines.first?.contains("\"kind\":\"plan assessed\"") == true)
    #expect(lines.last?.contains("\"kind\":\"assessment submitted\"") == true)
    #expect(try sopthan("journal", "verify", desk.journal).code == 0)
  }

  @Test func `rehearses on the very same way, and leaves the journal as it was`() throws {
    let file = try desk.put(try desk.scored().bytes, as: "FIN.xlsx")
    let result = try desk.bringHome([file], "--dry-run")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output == "FIN 2560-Q3: 2 entries\nNothing was recorded.\n")
    #expect(try desk.head() == before)
  }

  @Test func `changes nothing the second time, and says so`() throws {
    var workbook = try desk.scored()
    // FIN-01.A1: 70 % done. FIN-02.K1: tested by somebody who owns neither it nor its plan.
    try workbook.enter(4, "I8", .number(70))
    try workbook.enter(3, "G11", .text("15/6/2560"))
    try workbook.enter(3, "H11", .text("มีประสิทธิผล"))
    let file = try desk.put(workbook.bytes, as: "FIN.xlsx")
    let first = try desk.bringHome([file])
    #expect(first.code == 0, "\(first.errors)")
    #expect(first.output.hasPrefix("FIN 2560-Q3: 4 entries\n"))
    let head = try desk.head()
    let second = try desk.bringHome([file])
    #expect(second.code == 0)
    #expect(
      second.errors
        == "\(file): warning: everything that was entered stands in the register already Hint: there is nothing to record\n"
    )
    #expect(second.output == "FIN 2560-Q3: 0 entries\nThere was nothing to record.\n")
    #expect(try desk.head() == head)
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let title: String
    let cell: String
    let words: String
    let edit: @Sendable (inout PackedWorkbook) throws -> Void
    var testDescription: String { title }
  }

  static let refusals = [
    Refusal(
      title: "a test of a control by who owns the plan", cell: "การควบคุม!G9",
      words: "\"FIN-1\" owns the plan, and nobody checks the own work"
    ) {
      try $0.enter(1, "C6", .text("FIN-1"))
      try $0.enter(3, "G9", .text("15/6/2560"))
      try $0.enter(3, "I9", .text("มีประสิทธิผล"))
    },
    Refusal(
      title: "a day that is still to come, told once on the first sheet", cell: "เริ่มที่นี่!C8",
      words: "the effective day 2099-01-01 lies after today"
    ) {
      try $0.enter(1, "C8", .text("1/1/2642"))
      try $0.enter(2, "F9", .number(2))
      try $0.enter(2, "G9", .number(2))
    },
    Refusal(
      title: "a test before the last one", cell: "การควบคุม!G9", words: "lies before the test before it"
    ) {
      try $0.enter(3, "G9", .text("1/2/2560"))
      try $0.enter(3, "H9", .text("มีประสิทธิผล"))
    },
    Refusal(
      title: "completion that nothing proves", cell: "แผนการแก้ไข!L8", words: "nothing proves that"
    ) { try $0.enter(4, "K8", .text("15/6/2560")) },
    Refusal(
      title: "a document that is not there", cell: "แผนงาน!K8",
      words: "the document \"evidence/FIN/none.pdf\" is not in"
    ) { try $0.enter(2, "K8", .text("evidence/FIN/none.pdf")) },
    Refusal(
      title: "a document behind a URL", cell: "แผนงาน!K8", words: "lies behind a URL"
    ) { try $0.enter(2, "K8", .text("https://example.org/a.pdf")) },
    Refusal(
      title: "a document of somewhere else", cell: "แผนงาน!K8", words: "is a place on one person's machine"
    ) { try $0.enter(2, "K8", .text("evidence/../../secret.pdf")) },
    Refusal(
      title: "a formula in a cell that is filled in", cell: "แผนงาน!F8",
      words: "the cell holds the formula \"=2+2\""
    ) { try $0.enter(2, "F8", .formula("2+2", stored: 4)) },
  ]

  @Test(arguments: refusals)
  func `tells a refusal at the cell that it came from and records nothing`(refusal: Refusal) throws {
    var workbook = try desk.scored()
    try refusal.edit(&workbook)
    let file = try desk.put(workbook.bytes, as: "FIN.xlsx")
    let mend = desk.path("mend")
    let result = try desk.bringHome([file], "--mend", mend)
    #expect(result.code == 2)
    #expect(result.errorLines.count == 1, "\(result.errors)")
    #expect(result.errors.hasPrefix("\(refusal.cell): error: "), "\(result.errors)")
    #expect(result.errors.contains(refusal.words), "\(result.errors)")
    #expect(try desk.head() == before)
    // The copy has the problem on its cell.
    let copy = try PackedWorkbook("\(mend)/FIN-2560-Q3.xlsx")
    let notes = copy.parts.filter { $0.key.hasPrefix("xl/comments") }.map {
      String(decoding: $0.value, as: UTF8.self)
    }
    #expect(notes.count == 1)
    let cell = refusal.cell.split(separator: "!").last ?? ""
    #expect(notes.first?.contains("<comment ref=\"\(cell)\"") == true)
  }

  @Test func `tells everything at once: what can not be read, what is not there, and what is refused`() throws
  {
    var workbook = try desk.scored()
    try workbook.enter(2, "F8", .number(9))
    try workbook.enter(2, "F9", .number(2))
    try workbook.enter(2, "G9", .number(2))
    try workbook.enter(2, "K9", .text("evidence/none.pdf"))
    try workbook.enter(4, "K8", .text("15/6/2560"))
    let result = try desk.bringHome([try desk.put(workbook.bytes, as: "FIN.xlsx")])
    #expect(result.code == 2)
    #expect(
      result.errorLines.map { String($0.prefix { $0 != ":" }) } == [
        "แผนการแก้ไข!L8", "แผนงาน!F8", "แผนงาน!K9",
      ],
      "\(result.errors)")
    #expect(try desk.head() == before)
  }

  @Test func `shows what changed meanwhile at its cell, and overwrites nothing`() throws {
    let meanwhile = """
      {"actor": "FIN-2", "role": "divisionOfficer", "effective": "2017-06-10", "deed": "progress action", \
      "action": "FIN-01.A1", "percent": 65}
      """
    #expect(try sopthan("journal", "do", desk.journal, meanwhile).code == 0)
    let head = try desk.head()
    var workbook = try desk.scored()
    try workbook.enter(4, "I8", .number(80))
    let result = try desk.bringHome([try desk.put(workbook.bytes, as: "FIN.xlsx")])
    #expect(result.code == 2)
    #expect(
      result.errors.hasPrefix(
        "แผนการแก้ไข!I8: error: the register changed since the workbook was issued: the progress was "),
      "\(result.errors)")
    #expect(result.errors.contains(" and is now \"65\"; you entered \"80\" Hint: "), "\(result.errors)")
    #expect(try desk.head() == head)
  }

  @Test func `takes nothing of any workbook for one mistake in another, and the mended copy comes home`()
    throws
  {
    var wrong = try desk.scored("NTH", by: "NTH-1")
    try wrong.enter(2, "F8", .number(9))
    let files = [
      try desk.put(try desk.scored().bytes, as: "FIN.xlsx"), try desk.put(wrong.bytes, as: "NTH.xlsx"),
    ]
    let mend = desk.path("mend")
    let result = try desk.bringHome(files, "--mend", mend)
    #expect(result.code == 2)
    #expect(result.errors.hasPrefix("[\(files[1])]แผนงาน!F8: error: \"9\" lies outside of 1 to 5 Hint: "))
    #expect(result.output == "\(mend)/NTH-2560-Q3.xlsx\n")
    #expect(try desk.head() == before)

    var mended = try PackedWorkbook("\(mend)/NTH-2560-Q3.xlsx")
    // The sheet of problems stands before that of the plans.
    try mended.enter(3, "F8", .number(3))
    let home = try desk.bringHome([files[0], try desk.put(mended.bytes, as: "NTH-2.xlsx")])
    #expect(home.code == 0, "\(home.errors)")
    #expect(home.output.hasPrefix("FIN 2560-Q3: 2 entries\nNTH 2560-Q3: 2 entries\n"))
    #expect(try desk.head().hasPrefix("6 "))
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)"])
  func `keeps text that begins like a formula as text, also when it is issued again`(text: String) throws {
    var workbook = try desk.scored()
    try workbook.enter(1, "C9", .text("ร่าง ยังไม่ส่ง"))
    try workbook.enter(2, "J8", .text(text))
    let result = try desk.bringHome([try desk.put(workbook.bytes, as: "FIN.xlsx")])
    #expect(result.code == 0, "\(result.errors)")
    let again = desk.path("again.xlsx")
    #expect(
      try sopthan(
        "workbook", "issue", desk.journal, "--division", "FIN", "--period", "2560-Q3", "--out", again
      )
      .code == 0)
    let parts = try PackedWorkbook(again).parts
    let plans = String(decoding: try #require(parts["xl/worksheets/sheet2.xml"]), as: UTF8.self)
    #expect(plans.contains("t=\"inlineStr\"><is><t>\(text)</t></is>"))
    #expect(!plans.contains("<f>\(text.dropFirst())</f>"))
  }

  @Test func `waits until the period is open`() throws {
    let journal = desk.path("earlier.sqlite")
    #expect(
      try sopthan("journal", "create", journal, "--from", Project.register.path, "--effective", "2017-04-03")
        .code == 0)
    let file = try desk.put(try desk.scored().bytes, as: "FIN.xlsx")
    let result = try sopthan("workbook", "import", file, "--journal", journal, "--language", "en")
    #expect(result.code == 2)
    #expect(result.errors.hasPrefix("\(file): error: period 2560-Q3 is not open yet Hint: "))
    #expect(try sopthan("journal", "head", journal).output.hasPrefix("1 "))
  }

  @Test(arguments: [
    [], ["--journal", "j", "--register", "r"], ["--journal", "j", "--commands", "c"], ["--register", "r"],
  ])
  func `is asked for either a journal or a register's folder`(options: [String]) throws {
    #expect(try run(Project.executable, ["workbook", "import", "w.xlsx"] + options).code == 64)
  }
}
