import Assessment
import DMN
import FEEL
import Foundation
import Interchange
import Register
import Spreadsheet
import TestSupport
import Testing

@Suite struct `The rule manual` {
  static let manual = Result {
    let folder = "registers/codi-2560/rules/2560.1"
    let files = try Project.files(below: Project.root.appending(path: folder))
    let pack = try RulePack(
      version: "2560.1",
      models: files.filter { $0.hasSuffix(".dmn") }.map {
        try readDefinitions(try Project.bytes("\(folder)/\($0)"), file: $0)
      })
    let suites = try files.filter(isTestSuite).map {
      try readTestSuite(try Project.bytes("\(folder)/\($0)"), file: $0)
    }
    return (
      rules: pack.rules, tables: pack.graph.tables,
      manual: RuleManual(
        of: pack, in: try SmallRegister.register(),
        examples: TestRunner().report(on: suites, in: pack.graph), toolVersion: "1.2.3")
    )
  }

  private static func page() throws -> String {
    String(decoding: try manual.get().manual.html, as: UTF8.self)
  }

  @Test func `has a section for every rule and none besides`() throws {
    let page = try Self.page()
    let sections = page.matches(of: /<section class="rule" id="([^"]+)">/).map { String($0.1) }
    #expect(sections.sorted() == (try Self.manual.get().rules.map(\.id.text).sorted()))
  }

  @Test func `shows every table with its hit policy and all its rows`() throws {
    let page = try Self.page()
    let tables = try Self.manual.get().tables
    #expect(page.matches(of: /<th class="policy">/).count == tables.count)
    #expect(
      page.matches(of: /<tr><td class="number">/).count == tables.reduce(0) { $0 + $1.rows.count })
  }

  @Test func `tells of a rule its criteria, reason, history and examples in one place`() throws {
    let page = try Self.page()
    let start = try #require(page.range(of: "<section class=\"rule\" id=\"R-97\">"))
    let end = try #require(page[start.upperBound...].range(of: "</section>"))
    let section = page[start.upperBound..<end.lowerBound]
    for words in [
      "COSO 2013, principle 13", "A number that rounding cannot explain", "claims-test-01/R-97-fires",
      "claims-test-01/R-97-short", "‹claim.id›", "ตัวเลขที่ตีพิมพ์ไม่ตรงกับค่าที่คำนวณได้",
    ] {
      #expect(section.contains(words), "\(words)")
    }
  }

  @Test func `draws decisions, input data and knowledge as the standard does`() throws {
    let drawing = try #require(try Self.manual.get().manual.diagrams.first { $0.name == "indicators.svg" })
    let svg = String(decoding: drawing.svg, as: UTF8.self)
    let model = try readDefinitions(
      try Project.bytes("registers/codi-2560/rules/2560.1/indicators.dmn"), file: "indicators.dmn")
    #expect(svg.matches(of: /rx="23"/).count >= model.inputData.count)
    #expect(svg.matches(of: /rx="0"/).count >= model.decisions.count)
    #expect(svg.contains("stroke-dasharray=\"5 4\" marker-end=\"url(#drg-open)\""))
    #expect(svg.contains("stroke-dasharray=\"none\" marker-end=\"url(#drg-solid)\""))
  }

  @Test func `draws what is required below what requires it, and every arrow upwards`() throws {
    for drawing in try Self.manual.get().manual.diagrams {
      let svg = String(decoding: drawing.svg, as: UTF8.self)
      let arrows = svg.matches(of: /d="M \d+ (\d+) C [\d -]+ (\d+)" stroke-dasharray/)
        .map { (start: Int($0.1) ?? 0, end: Int($0.2) ?? 0) }
      #expect(!arrows.isEmpty && arrows.allSatisfy { $0.start > $0.end }, "\(drawing.name): \(arrows)")
    }
  }

  @Test func `lists every rule in the workbook, and each table on a sheet of its own`() throws {
    let (rules, tables, manual) = try Self.manual.get()
    let workbook = manual.workbook(created: try #require(CalendarDate("2017-03-31")))
    #expect(workbook.sheets.count == 1 + tables.count)
    let grid = try Grid(workbook.sheets[0])
    #expect(grid.rows.dropFirst(4).compactMap(\.cells.first?.shown) == rules.map(\.id.text))
  }

  @Test func `is the same each time`() throws {
    let manual = try Self.manual.get().manual
    #expect(manual.html == manual.html)
    #expect(manual.diagrams.map(\.svg) == manual.diagrams.map(\.svg))
  }
}
