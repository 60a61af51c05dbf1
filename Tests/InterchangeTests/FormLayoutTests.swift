@testable import Interchange
import Diagnostics
import Register
import Spreadsheet
import Testing

@Suite struct `Rows, cells and pages of a form` {
  private static let text = """
    <form xmlns="urn:sopthan:form:1" id="a" levels="organisation" page="portrait">
      <name><th>แบบ ก</th><en>Form A</en></name>
      <title><th>ชื่อ</th><en>Title</en></title>
      <blank inTables="true"><th>ยังไม่ได้ระบุ</th><en>not stated</en></blank>
      <paragraph><th>หน้าแรก</th><en>First page</en></paragraph>
      <newPage><th>แผนงาน</th><en>Plans</en></newPage>
      <table rows="plans" where="plan id = &quot;FIN-01&quot; or plan id = &quot;FIN-02&quot;">
        <column share="1"><heading><th>ก</th><en>A</en></heading></column>
        <column share="2"><heading><th>ข</th><en>B</en></heading></column>
        <row strong="true" spans="true"><cell><line><th>{ordinal}. {plan id}</th><en>{plan id}</en></line></cell></row>
        <row>
          <cell><line><th>เหตุการณ์</th><en>Event</en></line></cell>
          <cell>
            <line><th>{event}</th><en>{event}</en></line>
            <line optional="true"><th>{consequence}</th><en>{consequence}</en></line>
          </cell>
        </row>
        <row when="level != null">
          <cell><line><th>ระดับ</th><en>Level</en></line></cell>
          <cell><line><th>ระดับ {level name}{if movement = "down" then "!" else ""}</th><en>{level name}</en></line></cell>
        </row>
        <row>
          <cell><line><th>การควบคุม</th><en>Controls</en></line></cell>
          <cell><line each="controls"><th>{control}</th><en>{control}</en></line></cell>
        </row>
      </table>
      <newPage><th>ว่าง</th><en>Empty</en></newPage>
      <paragraph when="false"><th>ไม่มี</th><en>None</en></paragraph>
    </form>
    """

  private func filled(_ text: String = text) throws -> FilledForm {
    try readForm(text.utf8Bytes, file: "forms/a.xml").filled(
      from: SmallAssessment.assessed.get(), for: nil, in: .thai, usesThaiDigits: false)
  }

  @Test func `are repeated for each row of a source, under their own conditions`() throws {
    #expect(
      try filled().table(headed: "ก") == [
        ["1. FIN-01"], ["เหตุการณ์", "ยังไม่ได้ระบุ"], ["ระดับ", "ระดับ สูง!"], ["การควบคุม", "ยังไม่ได้ระบุ"],
        ["2. FIN-02"], ["เหตุการณ์", "ยังไม่ได้ระบุ"], ["การควบคุม", "ยังไม่ได้ระบุ"],
      ])
  }

  @Test func `stay empty for what is missing where the form does not mark it`() throws {
    let form = try filled(Self.text.replacing(" inTables=\"true\"", with: ""))
    #expect(form.table(headed: "ก")?.map(\.last) == ["1. FIN-01", "", "ระดับ สูง!", "", "2. FIN-02", "", ""])
    #expect(form.gaps.count == (try filled().gaps.count))
  }

  /// The end of the year, and of both plans the event and the controls; an empty text is an answer.
  @Test func `are named with their row where something is missing`() throws {
    let gaps = try filled().gaps.dropFirst().map { "\($0.subject?.prefix(6) ?? "") \($0.section)" }
    #expect(gaps == ["FIN-01 เหตุการณ์", "FIN-01 การควบคุม", "FIN-02 เหตุการณ์", "FIN-02 การควบคุม"])
  }

  @Test func `span all columns of the sheet and of the page`() throws {
    let form = try filled()
    let sheet = try #require(form.workbook.sheets.last)
    let grid = try Grid(sheet)
    let row = try #require(grid.row(beginning: "1. FIN-01"))
    #expect(
      sheet.merges.contains(CellRange(rows: row...row, columns: 0...(sheet.widths.count - 1))))
    #expect(
      String(decoding: form.html, as: UTF8.self).contains("<td class=\"strong\" colspan=\"2\">1. FIN-01"))
  }

  @Test func `stand on sheets of their own, and a page without anything is left out`() throws {
    let form = try filled()
    #expect(form.workbook.sheets.map(\.name) == ["แบบ ก", "แผนงาน"])
    #expect(form.workbook.sheets.map { $0.print.repeatedRows } == [nil, 0...0])
    #expect(String(decoding: form.html, as: UTF8.self).matches(of: /<section>/).count == 2)
  }
}
