import Assessment
import Diagnostics
import FEEL
import Foundation
import Interchange
import Register
import Spreadsheet
import Testing

/// Listings of the first register: the sheets' columns as values.
@Suite struct `A listing` {
  private func value(_ listing: Listing, _ key: String, _ column: String) throws -> Listing.Value {
    let row = try #require((0..<listing.count).first { listing.key($0) == key })
    return listing.value(row, try #require(listing.columns.firstIndex { $0.id == column }))
  }

  @Test func `says in either language what a cell says in both`() throws {
    let listing = try FirstRegister.assessed.get().planListing
    #expect(try value(listing, "NTH-01", "now") == .level(.high))
    #expect(try value(listing, "NTH-02", "movement") == .movement(.down))
    #expect(
      try value(listing, "NTH-01", "title")
        == .text(
          Text(
            thai: "การจัดตั้งสภาองค์กรชุมชนตำบลในพื้นที่สูงและชายแดนภาคเหนือ",
            english: "Setting up sub-district councils in the northern highlands and border areas")))
    #expect(
      try value(listing, "NTH-01", "state") == .text(Text(thai: "อนุมัติแล้ว", english: "Approved")))
    #expect(try value(listing, "NTH-01", "control") == .text(Text(thai: "มี", english: "Yes")))
    #expect(try value(listing, "NTH-05", "residual") == .nothing)
    #expect(try value(listing, "NTH-01", "likelihood") == .number(4, decimals: 0))
    #expect(
      listing.columns.first { $0.id == "title" }?.title == Text(thai: "แผนงาน/โครงการ", english: "Plan"))
  }

  @Test func `has lights, dates and shares with their decimals`() throws {
    let assessed = try FirstRegister.assessed.get()
    #expect(try value(assessed.indicatorListing, "IND-1.4", "light") == .light(.red))
    #expect(try value(assessed.indicatorListing, "IND-1.4", "yearShare") == .number(15.17, decimals: 2))
    let due = try #require(CalendarDate(year: 2016, month: 11, day: 30))
    #expect(try value(assessed.actionListing, "FIN-07.A2", "due") == .date(due))
    #expect(
      try value(assessed.actionListing, "FIN-07.A2", "state")
        == .text(Text(thai: "! ล่าช้า", english: "! Late")))
  }

  @Test func `gives a workbook of the rows asked for, in one language`() throws {
    let assessed = try FirstRegister.assessed.get()
    let listing = assessed.planListing.narrowed(to: ["id", "now", "likelihood"])
    let rows = try ["NTH-02", "NTH-01"].map { key in
      try #require((0..<listing.count).first { listing.key($0) == key })
    }
    let workbook = listing.workbook(
      of: rows, in: .english, names: assessed.name(of:), created: .init(year: 2017, month: 3, day: 31),
      author: "sopthan")
    let grid = try Grid(workbook.sheets[0])
    #expect(
      grid.rows.map { $0.cells.map(\.shown) } == [
        ["Plan", "Now", "Likelihood"], ["NTH-02", "Medium", "1"], ["NTH-01", "High", "4"],
      ])
  }

  @Test func `gives a text that looks like a formula to spreadsheets as a text`() throws {
    let assessed = try FirstRegister.assessed(in: "2560-Q2") { register in
      register.plans[0].title.thai = "=1+1"
    }
    let listing = assessed.planListing.narrowed(to: ["title"])
    let csv = listing.csv(of: [0], in: .thai, names: assessed.name(of:))
    #expect(String(decoding: csv, as: UTF8.self) == "\u{FEFF}แผนงาน/โครงการ\r\n'=1+1\r\n")
  }
}
