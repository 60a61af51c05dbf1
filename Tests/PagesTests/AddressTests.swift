import Diagnostics
import Pages
import Register
import Testing

/// A place and the path it has had since the first day.
struct AddressExample: Sendable, CustomTestStringConvertible {
  let address: Address
  let path: String

  var testDescription: String { path }

  init(_ path: String, _ address: Address) {
    self.path = path
    self.address = address
  }

  static let all: [AddressExample] = {
    guard let period = PeriodID("2560-Q2") else { return [] }
    let finding = FindingID("2560-Q1/FIN-03.A2/R-14")
    let fin = DivisionCode("FIN")
    return [
      AddressExample("/", .home),
      AddressExample("/sign-in", .signIn),
      AddressExample("/sign-out", .signOut),
      AddressExample("/password", .password),
      AddressExample("/language/en", .language(.english)),
      AddressExample("/search", .search),
      AddressExample("/assets/sopthan.css", .asset("sopthan.css")),
      AddressExample("/committee/2560-Q2", .committee(period)),
      AddressExample("/plans/2560-Q2", .plans(period)),
      AddressExample("/plan/FIN-03", .plan(PlanID("FIN-03"), nil)),
      AddressExample("/plan/FIN-03/2560-Q2", .plan(PlanID("FIN-03"), period)),
      AddressExample("/plan/%E0%B9%81%E0%B8%9C%E0%B8%99%201", .plan(PlanID("แผน 1"), nil)),
      AddressExample("/changes/2560-Q2", .changes(period)),
      AddressExample("/divisions/2560-Q2", .divisions(period)),
      AddressExample("/division/FIN/2560-Q2", .division(fin, period)),
      AddressExample("/findings/2560-Q2", .findings(period)),
      AddressExample("/finding/2560-Q1/FIN-03.A2/R-14", .finding(finding)),
      AddressExample("/actions/2560-Q2", .actions(period)),
      AddressExample(
        "/action/FIN-03/A2", .action(ActionReference(holder: .plan(PlanID("FIN-03")), action: ActionID("A2")))
      ),
      AddressExample(
        "/action/2560-Q1/FIN-03.A2/R-14/A1",
        .action(ActionReference(holder: .finding(finding), action: ActionID("A1")))),
      AddressExample("/indicators/2560-Q2", .indicators(period)),
      AddressExample("/risk-issues/2560-Q2", .riskIssues(period)),
      AddressExample("/engagements/2560-Q2", .engagements(period)),
      AddressExample("/engagement/ENG-2560-3", .engagement(EngagementID("ENG-2560-3"))),
      AddressExample("/acceptances/2560-Q2", .acceptances(period)),
      AddressExample("/reconciliation/2560-Q2", .reconciliation(period)),
      AddressExample("/table/2560-Q2/risk-issues.xlsx", .table(.riskIssues, period, .xlsx)),
      AddressExample("/history", .history(.register)),
      AddressExample("/history/plan/FIN-03", .history(.plan(PlanID("FIN-03")))),
      AddressExample("/history/finding/2560-Q1/FIN-03.A2/R-14", .history(.finding(finding))),
      AddressExample("/history/engagement/ENG-2560-3", .history(.engagement(EngagementID("ENG-2560-3")))),
      AddressExample("/history/division/FIN", .history(.division(fin))),
      AddressExample("/desk/2560-Q2", .desk(period)),
      AddressExample("/scoring/FIN/2560-Q2", .scoring(fin, period)),
      AddressExample("/queue/2560-Q2", .queue(period)),
      AddressExample("/follow-up/2560-Q2", .followUp(period)),
      AddressExample("/rules", .rules(nil)),
      AddressExample("/rules/2560.1", .rules("2560.1")),
      AddressExample("/impact", .impact),
      AddressExample("/division-desk/FIN/2560-Q2", .divisionDesk(fin, period)),
      AddressExample("/self-assessment/FIN/2560-Q2", .selfAssessment(fin, period)),
      AddressExample("/workbook/FIN/2560-Q2", .workbook(fin, period)),
      AddressExample("/workbook/FIN/2560-Q2/FIN-2560-Q2.xlsx", .workbookFile(fin, period)),
      AddressExample("/evidence", .evidenceUpload),
      AddressExample(
        "/evidence/" + String(repeating: "0a", count: 32), .evidence(String(repeating: "0a", count: 32))),
      AddressExample("/perform", .perform),
      AddressExample("/accounts", .accounts),
    ]
  }()
}

@Suite struct `Addresses` {
  @Test(arguments: AddressExample.all)
  func `have a path that stays, and are read back from it`(example: AddressExample) {
    #expect(example.address.path == example.path)
    #expect(Address(path: example.path) == example.address)
  }

  @Test(arguments: [
    "", "plans", "//", "/nowhere", "/committee", "/committee/2560", "/committee/2560-Q5", "/plan/", "/plan/%",
    "/plan/%0", "/plan/%ff", "/plan/a%00b", "/plan/..", "/plan/%2e%2e", "/evidence/abc",
    "/table/2560-Q2/plans.exe",
    "/table/2560-Q2/plans", "/language/de", "/action/FIN-03", "/history/plan/A/B", "/desk/2560-Q2/more",
  ])
  func `that lead nowhere are refused`(path: String) {
    #expect(Address(path: path) == nil)
  }

  @Test func `carry a query that is read back as it was`() {
    let query = Query([.init("q", "ควบคุม & \"x\"=1"), .init("q", "a+b c"), .init("page", "2")])
    let link = Link(.search, query)
    #expect(
      link.description
        == "/search?q=%E0%B8%84%E0%B8%A7%E0%B8%9A%E0%B8%84%E0%B8%B8%E0%B8%A1%20%26%20%22x%22%3D1&q=a%2Bb%20c&page=2"
    )
    #expect(Link(link.description) == link)
    #expect(Link("/search?q=a#stories") == Link(.search, Query([.init("q", "a")]), fragment: "stories"))
    #expect(Link("/search?q=a#stories")?.description == "/search?q=a#stories")
    #expect(Link("https://example.org/search") == nil)
    #expect(Link("//example.org/search") == nil)
    #expect(Query(encoded: "a=1+2&b&=3&c=%&d=%41")["a"] == "1 2")
    #expect(Query(encoded: "a=1+2&b&=3&c=%&d=%41").fields.map(\.name) == ["a", "b", "d"])
  }
}
