import Assessment
import DMN
import Diagnostics
import Foundation
import Interchange
import Pages
import Register
import TestSupport
import Testing

/// Pages that are made of more than the register: rules with their examples, a draft's impact, a returned workbook.
@Suite struct `A page of rules` {
  static let manual = Result {
    let files = try Stage.files.get().filter { isTestSuite($0.path) && $0.path.hasPrefix("rules/2560.1/") }
    let suites = try files.map { try readTestSuite($0.bytes, file: $0.path) }
    let pack = try Stage.rules.get()
    return RuleManual(
      of: pack, in: try WorkStage.register.get(), examples: TestRunner().report(on: suites, in: pack.graph),
      toolVersion: "1.2.3")
  }

  @Test(arguments: ["IA-1", "FIN-1"])
  func `has a section for each rule, with what it asks for in words`(person: String) throws {
    let scene = try WorkStage.scene("/rules", as: person)
    let html = String(decoding: RulesPage(try Self.manual.get(), in: scene).page.body, as: UTF8.self)
    let markup = Markup(html)
    #expect(markup.faults == [])
    let sections = markup.all("section").filter { $0["class"] == "rule" }.compactMap { $0["id"] }
    #expect(sections == (try Stage.rules.get().rules.map(\.id.text)))
    #expect(try #require(html.section("R-14")).contains(": สูงสุด หรือ สูง</li>"))
    #expect(try #require(html.section("R-14")).contains(": มากกว่า 0</li>"))
    let rule = try #require(html.section("R-06"))
    #expect(rule.contains("<li>ระดับที่รายงาน: สูง</li>"))
    #expect(rule.contains("<li>วิธีจัดการ: คงความเสี่ยงไว้</li>"))
    #expect(rule.contains("ตัวอย่างที่พบ") && rule.contains("ตัวอย่างที่ไม่พบ"))
    #expect(html.utf8.count < 250_000)
  }

  @Test func `shows what a draft would change`() throws {
    let files = try Stage.files.get().filter {
      $0.path.hasPrefix("rules/2560.1/") && $0.path.hasSuffix(".dmn")
    }
    let draft = try RulePack(
      version: "2560.2",
      models: files.map { file in
        let text = String(decoding: file.bytes, as: UTF8.self).replacing("\"R-97\"", with: "\"R-970\"")
        return try readDefinitions(Array(text.utf8), file: file.path)
      })
    let quarter = try #require(try WorkStage.quarters.get().last)
    let changed = try assess(
      try WorkStage.register.get(), from: quarter.assessed.assessment.standpoint, by: draft)
    let impact = Impact(from: quarter.assessed.assessment, to: changed)
    let scene = try WorkStage.scene("/impact", as: "IA-head")
    let html = String(decoding: ImpactPage(impact, in: scene).page.body, as: UTF8.self)
    #expect(Markup(html).faults == [])
    #expect(html.contains("2560.1 → 2560.2"))
    #expect(html.contains("ข้อตรวจพบที่เพิ่ม (\(impact.gained.count))"))
    #expect(html.contains("R-970: – → "))
  }

  @Test func `tells what is wrong with a draft, and keeps nothing`() throws {
    let problem = Diagnostic(
      at: .text(file: "levels.dmn", line: 3, column: 1), code: "c", Message(thai: "ผิด", english: "wrong"))
    let page = ImpactPage(problems: [problem], in: try WorkStage.scene("/impact", as: "IA-head")).page
    let html = String(decoding: page.body, as: UTF8.self)
    #expect(page.status == 422)
    #expect(html.contains("<code>levels.dmn:3:1</code> ผิด"))
  }

  @Test func `of a refused workbook names every cell, what is wrong there and what to do`() throws {
    let problem = Diagnostic(
      at: .cell(sheet: "แผนงาน", cell: "F12"), code: "c", Message(thai: "ไม่ใช่จำนวนเต็ม", english: "no number"),
      hint: Message(thai: "พิมพ์ 1 ถึง 5", english: "type 1 to 5"))
    let scene = try WorkStage.scene("/workbook/FIN/2560-Q2", as: "FIN-1")
    let page = try #require(
      WorkbookPage(DivisionCode("FIN"), try WorkStage.period(), outcome: .refused([problem]), in: scene)
    ).page
    let html = String(decoding: page.body, as: UTF8.self)
    #expect(page.status == 422)
    #expect(html.contains("<code>แผนงาน!F12</code></th><td>ไม่ใช่จำนวนเต็ม</td><td>พิมพ์ 1 ถึง 5</td>"))
    #expect(Markup(html).faults == [])
  }
}

extension String {
  /// The markup of the section with an id.
  fileprivate func section(_ id: String) -> String? {
    guard let start = range(of: "<section id=\"\(id)\"") else { return nil }
    let rest = self[start.lowerBound...]
    return rest.range(of: "</section>").map { String(rest[..<$0.upperBound]) }
  }
}
