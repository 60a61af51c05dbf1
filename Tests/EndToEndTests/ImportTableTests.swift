import Foundation
import TestSupport
import Testing

/// A made-up agency's spreadsheet, written by openpyxl where it is installed, and the same register as CSV.
@Suite struct `sopthan import table` {
  private static let mapping = Project.root.appending(path: "registers/mappings/riverside.xml").path
  private static let script = Project.root.appending(path: "Tests/Fixtures/riverside_register.py").path
  private static let hasOpenpyxl =
    (try? run(URL(filePath: "/usr/bin/env"), ["python3", "-c", "import openpyxl"]))?.code == 0

  let folder: TemporaryFolder
  var register: URL { folder.url.appending(path: "register") }
  var table: String { folder.url.appending(path: "old.xlsx").path }

  init() throws { folder = try TemporaryFolder() }

  private func write(_ arguments: String...) throws {
    let result = try run(URL(filePath: "/usr/bin/env"), ["python3", Self.script, table] + arguments)
    try #require(result.code == 0, "\(result.errors)")
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: register.appending(path: path), encoding: .utf8)
  }

  /// `ลำดับ` and what a plan needs, as a program of the nineties saves it: TIS-620, semicolons.
  private func csv() throws -> (table: String, mapping: String) {
    let text = "โครงการ;สังกัด;วัตถุประสงค์\r\nตรวจนับพัสดุ;FIN;\"ครบ; ถูกต้อง\"\r\n=1+1;FIN;-ตรง\r\n"
    let bytes = text.unicodeScalars.map { scalar in
      scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(scalar.value - 0x0E00 + 0xA0)
    }
    let mapping = """
      <mapping xmlns="urn:sopthan:mapping:1" id="m"><title><th>ก</th><en>a</en></title>
      <field name="plan.id" made="numbered"/><field name="plan.title"><column heading="โครงการ"/></field>
      <field name="plan.division"><column heading="สังกัด"/></field>
      <field name="plan.objective"><column heading="วัตถุประสงค์"/></field>
      <field name="plan.category" constant="operations"/><field name="plan.riskCategory" constant="operational"/>
      <field name="plan.underControl" constant="false"/></mapping>
      """
    let files = (folder.url.appending(path: "old.csv"), folder.url.appending(path: "m.xml"))
    try Data(bytes).write(to: files.0)
    try mapping.write(to: files.1, atomically: true, encoding: .utf8)
    return (files.0.path, files.1.path)
  }

  @Test(.enabled(if: hasOpenpyxl, "openpyxl is not installed"))
  func `adds the plans of a spreadsheet to a register that check accepts, and touches nothing else`() throws {
    try write()
    _ = try folder.copy(of: Project.register, as: "register")
    let before = try text("divisions/ADM.xml")
    let result = try sopthan(
      "import", "table", table, "--mapping", Self.mapping, "--into", register.path, "--language", "en")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("3 plans, 3 controls, 2 actions of 2 divisions"))
    #expect(result.errors.contains("ทะเบียนความเสี่ยง!A10: note: the row \"รวม · 3 โครงการ\" was skipped"))
    #expect(try text("divisions/ADM.xml") == before)
    #expect(try text("divisions/FIN.xml").contains("source=\"import:old.xlsx!ทะเบียนความเสี่ยง!7\""))
    let check = try sopthan("check", register.path, "--language", "en")
    #expect(check.output.contains("18 divisions, 119 plans"), "\(check.errors)")
    #expect(try sopthan("assess", register.path).code == 0)
  }

  @Test(.enabled(if: hasOpenpyxl, "openpyxl is not installed"))
  func `tells every problem at its cell, in Thai too, and writes nothing`() throws {
    try write("bad")
    _ = try folder.copy(of: Project.register, as: "register")
    let before = try text("divisions/FIN.xml")
    let result = try sopthan("import", "table", table, "--mapping", Self.mapping, "--into", register.path)
    #expect(result.code == 2)
    #expect(
      result.errorLines.map(String.init) == [
        "ทะเบียนความเสี่ยง!B6: ข้อผิดพลาด: \"ฝ่ายการเงนิ\" ไม่อยู่ในรายการ คำแนะนำ: หมายถึง \"ฝ่ายการเงิน\" หรือไม่",
        "ทะเบียนความเสี่ยง!H8: ข้อผิดพลาด: \"9\" อยู่นอกช่วง 1–5 คำแนะนำ: พิมพ์จำนวนเต็ม 1 ถึง 5",
        "ทะเบียนความเสี่ยง!M7: ข้อผิดพลาด: ปีของ \"1/11/59\" ไม่ชัดเจน คำแนะนำ: พิมพ์ปีสี่หลัก เช่น 30/6/2560",
      ])
    #expect(try text("divisions/FIN.xml") == before)
  }

  @Test func `reads text of old programs, rehearses, and writes the register elsewhere`() throws {
    let files = try csv()
    _ = try folder.copy(of: Project.register, as: "register")
    let before = try text("divisions/FIN.xml")
    let arguments = [
      "import", "table", files.table, "--mapping", files.mapping, "--into", register.path, "--language", "en",
    ]
    let rehearsal = try run(Project.executable, arguments + ["--dry-run"])
    #expect(rehearsal.code == 0, "\(rehearsal.errors)")
    #expect(rehearsal.output.hasSuffix("Nothing was written.\n"))
    #expect(try text("divisions/FIN.xml") == before)
    let out = folder.url.appending(path: "out")
    let result = try run(Project.executable, arguments + ["--out", out.path])
    #expect(result.code == 0, "\(result.errors)")
    #expect(try text("divisions/FIN.xml") == before)
    let written = try String(contentsOf: out.appending(path: "divisions/FIN.xml"), encoding: .utf8)
    #expect(written.contains("<th>=1+1</th>") && written.contains("<th>ครบ; ถูกต้อง</th>"))
    #expect(written.contains("source=\"import:old.csv!3\""))
    #expect(try sopthan("check", out.path).code == 0)
  }

  @Test func `records plans in a journal by somebody who may, all or none`() throws {
    let files = try csv()
    _ = try folder.copy(of: Project.register, as: "register")
    let head = try text("register.xml").replacing(
      "role=\"reviewingAuditor\"", with: "role=\"administrator\"")
    try head.write(to: register.appending(path: "register.xml"), atomically: true, encoding: .utf8)
    let journal = folder.url.appending(path: "j.sqlite").path
    #expect(try sopthan("journal", "create", journal, "--from", register.path).code == 0)
    let arguments = [
      "import", "table", files.table, "--mapping", files.mapping, "--journal", journal, "--language", "en",
    ]
    let refused = try run(Project.executable, arguments + ["--actor", "FIN-head"])
    #expect(refused.code == 2)
    #expect(refused.errors.contains("old.csv:2: error: role: the role divisionHead may not add a plan"))
    let result = try run(Project.executable, arguments + ["--actor", "IA-head"])
    #expect(result.code == 0, "\(result.errors)")
    let log = try sopthan("journal", "log", journal, "--language", "en")
    #expect(log.output.split(separator: "\n").count == 3, "\(log.output)")
    #expect(try sopthan("check", journal, "--language", "en").output.contains("118 plans"))
  }

  @Test func `previews columns and drafts a mapping without one`() throws {
    let draft = folder.url.appending(path: "draft.xml").path
    let result = try sopthan(
      "import", "table", try csv().table, "--preview", "--draft", draft, "--language", "en")
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("Sheet “old.csv”, headings in row 1, 2 rows below them"))
    #expect(result.output.contains("plan.title"))
    #expect(try String(contentsOfFile: draft, encoding: .utf8).contains("<field name=\"plan.title\">"))
  }

  @Test(arguments: [
    (["--into", "x"], "Give --mapping"), (["--mapping", "m"], "Give --into or --journal"),
    (["--mapping", "m", "--into", "x", "--journal", "y"], "Give --into or --journal"),
    (["--mapping", "m", "--journal", "y"], "--journal needs --actor"),
    (["--preview", "--out", "x"], "--preview imports nothing"),
    (["--draft", "x"], "--draft goes with --preview"),
  ])
  func `says which arguments go together`(arguments: [String], told: String) throws {
    let result = try run(Project.executable, ["import", "table", "t.csv"] + arguments)
    #expect(result.code == 64)
    #expect(result.errors.contains(told), "\(result.errors)")
  }
}
