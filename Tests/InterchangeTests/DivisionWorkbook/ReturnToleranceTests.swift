import Foundation
import Interchange
import Register
import Spreadsheet
import TestSupport
import Testing

/// Whoever saved it and whatever they did around the entries: the same score comes home.
@Suite struct `A workbook that somebody rearranged` {
  struct Rearrangement: Sendable, CustomTestStringConvertible {
    let title: String
    let edit: @Sendable (inout Desk) throws -> Void
    var testDescription: String { title }

    static let all = [
      Rearrangement(title: "nothing but the entries") { _ in },
      Rearrangement(title: "renamed sheets in another order") { desk in
        for index in desk.book.sheets.indices { desk.book.sheets[index].name = "Sheet\(index + 1)" }
        desk.book.sheets.reverse()
      },
      Rearrangement(title: "two columns in front, and one between") { desk in
        let sheet = try desk.place("plans", "FIN-01", "likelihood").sheet
        desk.move(sheet: sheet) { ($0, $1 < 3 ? $1 + 2 : $1 + 3) }
      },
      Rearrangement(title: "columns in reverse") { desk in
        let place = try desk.place("plans", "FIN-01", "likelihood")
        let width = desk.book.sheets[place.sheet].columnCount
        desk.move(sheet: place.sheet) { ($0, width - 1 - $1) }
      },
      Rearrangement(title: "rows inserted on top and lines in reverse") { desk in
        let place = try desk.place("plans", "FIN-01", "likelihood")
        let count = desk.book.sheets[place.sheet].rowCount
        desk.move(sheet: place.sheet) { row, column in
          (row < place.row ? row + 3 : count + 2 - (row - place.row), column)
        }
      },
      Rearrangement(title: "the row of keys gone, headings left") { desk in
        let sheet = try desk.place("plans", "FIN-01", "likelihood").sheet
        for column in 0..<desk.book.sheets[sheet].columnCount { desk.book.sheets[sheet][4, column] = nil }
      },
      Rearrangement(title: "the row of keys and the headings gone, names of ranges left") { desk in
        let sheet = try desk.place("plans", "FIN-01", "likelihood").sheet
        for row in 4...6 {
          for column in 0..<desk.book.sheets[sheet].columnCount { desk.book.sheets[sheet][row, column] = nil }
        }
      },
      Rearrangement(title: "one key written over") { desk in
        let sheet = try desk.place("plans", "FIN-01", "likelihood").sheet
        let column = try desk.place("plans", "FIN-01", "likelihood").column
        desk.book.sheets[sheet][4, column] = .text("x")
      },
      Rearrangement(title: "numbers as texts, in Thai digits") { desk in
        try desk.enter("plans", "FIN-01", "likelihood", "๔")
        try desk.enter("plans", "FIN-01", "consequence", " 3 ")
      },
      Rearrangement(title: "numbers as another program writes them") { desk in
        try desk.enter("plans", "FIN-01", "likelihood", .number("4.0"))
        try desk.enter("plans", "FIN-01", "consequence", .number("3E0"))
      },
      Rearrangement(title: "a date in the Buddhist era that a program took for the common one") { desk in
        // 20 March 2560 C.E.
        try desk.enter("cover", "filledOn", "value", .number("241141"))
      },
      Rearrangement(title: "days that count from 1904") { desk in
        desk.book.countsFrom1904 = true
        try desk.enter("cover", "filledOn", "value", .number("41352"))
      },
      Rearrangement(title: "a date with a time behind it") { desk in
        try desk.enter("cover", "filledOn", "value", .number("42814.75"))
      },
      Rearrangement(title: "dashes in what was left blank") { desk in
        try desk.enter("plans", "FIN-01", "evidence", "-")
        try desk.enter("plans", "FIN-02", "likelihood", "–")
      },
      Rearrangement(title: "spaces and line breaks around words") { desk in
        try desk.enter("plans", "FIN-01", "reason", "\n ตรวจ\u{200B}แล้ว\t")
        try desk.enter("cover", "officer", "value", "fin-1")
      },
      Rearrangement(title: "a note beside the table") { desk in
        let sheet = try desk.place("plans", "FIN-01", "likelihood").sheet
        desk.book.sheets[sheet][40, 30] = .text("ดูอีกที")
      },
      Rearrangement(title: "an empty sheet more") { desk in
        desk.book.sheets.insert(ReadSheet(name: "ใหม่"), at: 0)
      },
    ]
  }

  @Test(arguments: Rearrangement.all)
  func `comes home all the same`(rearrangement: Rearrangement) throws {
    var desk = try DivisionDesk.desk()
    try desk.scoreOnePlan()
    try rearrangement.edit(&desk)
    #expect(
      try DivisionDesk.register().returnedWorkbook(desk.book).commands == [
        Command(
          actor: PersonID("FIN-1"), role: .divisionOfficer, effective: try SmallRegister.day("2017-03-20"),
          deed: .scoreAsDivision(
            DivisionScore(
              assessment: AssessmentReference(
                plan: PlanID("FIN-01"), period: try SmallRegister.period("2560-Q2")),
              score: Score(likelihood: 4, consequence: 3), reason: Text(thai: "ตรวจแล้ว", english: "ตรวจแล้ว")))
        )
      ])
  }

  @Test func `shares the entry of cells that were merged downwards`() throws {
    var desk = try DivisionDesk.desk()
    try desk.scoreOnePlan()
    try desk.enter("plans", "FIN-02", "likelihood", .number("2"))
    try desk.enter("plans", "FIN-02", "consequence", .number("2"))
    let place = try desk.place("plans", "FIN-01", "reason")
    desk.book.sheets[place.sheet].merges.append(
      CellRange(rows: place.row...place.row + 1, columns: place.column...place.column))
    let reasons = try DivisionDesk.register().returnedWorkbook(desk.book).commands.map { command -> String? in
      if case .scoreAsDivision(let score) = command.deed { score.reason?.thai } else { nil }
    }
    #expect(reasons == ["ตรวจแล้ว", "ตรวจแล้ว"])
  }

  @Test(arguments: [
    ("20/3/2560", "2017-03-20"), ("20/03/2017", "2017-03-20"), ("20-3-2560", "2017-03-20"),
    ("20.3.2560", "2017-03-20"), ("๒๐/๓/๒๕๖๐", "2017-03-20"), ("2017-03-20", "2017-03-20"),
    ("2560-03-20", "2017-03-20"), ("2017-03-20T00:00:00", "2017-03-20"), ("20 มีนาคม 2560", "2017-03-20"),
    ("20 มี.ค. 2560", "2017-03-20"), ("วันที่ 20 มีนาคม พ.ศ. 2560", "2017-03-20"),
    ("20 มีค 2560", "2017-03-20"), ("20 Mar 2017", "2017-03-20"), ("20 march 2560", "2017-03-20"),
    ("29/2/2559", "2016-02-29"), ("31 ธ.ค. 2559", "2016-12-31"), ("1 พ.ค. 2560", "2017-05-01"),
  ])
  func `knows a date as people write it`(written: String, day: String) throws {
    var desk = try DivisionDesk.desk()
    try desk.scoreOnePlan()
    try desk.enter("cover", "filledOn", "value", written)
    #expect(
      try DivisionDesk.register().returnedWorkbook(desk.book).commands.map(\.effective)
        == [try SmallRegister.day(day)])
  }
}
