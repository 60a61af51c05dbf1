import Diagnostics
import FEEL
import Interchange
import Register
import Spreadsheet
import Testing

/// A command knows the cells that it came from: what is said against it is told there.
@Suite struct `A command of a workbook` {
  private static let finding = "2560-Q1/FIN-01/R-01"

  /// Everything that one workbook can ask for.
  private func returned() throws -> (desk: Desk, workbook: ReturnedWorkbook) {
    var desk = try DivisionDesk.desk()
    try desk.scoreOnePlan()
    try desk.enter("cover", "handedIn", "value", "ส่งผลการประเมิน")
    try desk.enter("plans", "FIN-01", "evidence", "evidence/a.pdf")
    try desk.enter("controls", "FIN-01.K1", "testedOn", "15/3/2560")
    try desk.enter("controls", "FIN-01.K1", "operating", "มีประสิทธิผล")
    try desk.enter("actions", "FIN-01.A1", "percent", .number("80"))
    try desk.enter("actions", "FIN-01.A1", "newDue", "30/6/2560")
    try desk.enter("actions", "FIN-01.A1", "reason", "รอ")
    try desk.enter("findings", Self.finding, "response", "เห็นด้วย")
    try desk.enter("findings", Self.finding, "newAction", "ซ่อม")
    try desk.enter("findings", Self.finding, "newActionOwner", "FIN-2")
    try desk.enter("findings", Self.finding, "newActionDue", "30/6/2560")
    return (desk, try DivisionDesk.register().returnedWorkbook(desk.book))
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let deed: Deed.Kind
    let field: String
    var code = "workflow.x"
    let cell: (String, String, String)
    var testDescription: String { "\(deed.rawValue) \(field) \(code)" }
  }

  static let rows = [
    Row(deed: .scoreAsDivision, field: "score", cell: ("plans", "FIN-01", "likelihood")),
    Row(deed: .scoreAsDivision, field: "reason", cell: ("plans", "FIN-01", "reason")),
    Row(deed: .scoreAsDivision, field: "evidence", cell: ("plans", "FIN-01", "evidence")),
    Row(deed: .scoreAsDivision, field: "role", cell: ("plans", "FIN-01", "likelihood")),
    Row(deed: .scoreAsDivision, field: "effective", cell: ("cover", "filledOn", "value")),
    Row(deed: .submitAssessment, field: "plan", cell: ("plans", "FIN-01", "likelihood")),
    Row(
      deed: .submitAssessment, field: "effective", code: "workflow.before-entry",
      cell: ("plans", "FIN-01", "likelihood")),
    Row(deed: .testControl, field: "actor", cell: ("controls", "FIN-01.K1", "testedOn")),
    Row(deed: .testControl, field: "effective", cell: ("controls", "FIN-01.K1", "testedOn")),
    Row(deed: .testControl, field: "operating", cell: ("controls", "FIN-01.K1", "operating")),
    Row(deed: .progressAction, field: "percent", cell: ("actions", "FIN-01.A1", "percent")),
    Row(
      deed: .progressAction, field: "effective", code: "workflow.before-entry",
      cell: ("actions", "FIN-01.A1", "percent")),
    Row(deed: .extendAction, field: "to", cell: ("actions", "FIN-01.A1", "newDue")),
    Row(deed: .extendAction, field: "actor", cell: ("actions", "FIN-01.A1", "newDue")),
    Row(deed: .respondToFinding, field: "kind", cell: ("findings", finding, "response")),
    Row(deed: .addAction, field: "owner", cell: ("findings", finding, "newActionOwner")),
    Row(deed: .addAction, field: "due", cell: ("findings", finding, "newActionDue")),
    Row(deed: .addAction, field: "holder", cell: ("findings", finding, "newAction")),
  ]

  @Test(arguments: rows)
  func `is refused at the cell of the field in question`(row: Row) throws {
    var (desk, workbook) = try returned()
    #expect(workbook.refusal == nil)
    let entered = try #require(workbook.entered.first { $0.command.deed.kind == row.deed })
    let refusal = Diagnostic(
      at: .argument(row.field), code: row.code, Message(thai: "ไม่ได้", english: "no"))
    workbook.refuse(entered, because: Problems([refusal]))
    let problems = try #require(workbook.refusal?.problems.diagnostics)
    #expect(problems.map(\.code) == [row.code])
    let (table, id, field) = row.cell
    #expect(problems.first?.location.description == (try desk.location(table, id, field)))
    // The same again is not told twice.
    workbook.refuse(entered, because: Problems([refusal]))
    #expect(workbook.refusal?.problems.diagnostics.count == 1)
  }

  @Test func `gets the digests of its documents, or is told which are not there`() throws {
    var (desk, workbook) = try returned()
    #expect(workbook.references == ["evidence/a.pdf"])
    var sealed = workbook
    let digest = String(repeating: "ab", count: 32)
    sealed.seal(["evidence/a.pdf": DocumentSeal(sha256: digest, byteCount: 7)], in: "documents")
    #expect(sealed.refusal == nil)
    guard case .scoreAsDivision(let score) = sealed.commands.first?.deed else {
      Issue.record("no score")
      return
    }
    #expect(score.evidence.map(\.sha256) == [digest] && score.evidence.map(\.byteCount) == [7])
    workbook.seal([:], in: "documents")
    let problems = try #require(workbook.refusal?.problems.diagnostics)
    #expect(problems.map(\.code) == ["workbook.no-document"])
    #expect(problems.first?.location.description == (try desk.location("plans", "FIN-01", "evidence")))
    #expect(
      workbook.entered.map { workbook.isRefused($0) } == [true, true] + [false, false, false, false, false])
  }
}
