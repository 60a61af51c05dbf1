import Diagnostics
import FEEL
import Interchange
import Register
import Spreadsheet
import Testing

@Suite struct `A foreign register` {
  private static let expected = """
      <plan id="FIN-03" category="operations" riskCategory="financial" underControl="true" \
    source="import:risk%20register.xlsx!ทะเบียนความเสี่ยง!6">
        <title>
          <th>เบิกจ่ายเงินอุดหนุน</th>
          <en>เบิกจ่ายเงินอุดหนุน</en>
        </title>
        <objective>
          <th>เอกสารครบถ้วน</th>
          <en>เอกสารครบถ้วน</en>
        </objective>
        <risk>
          <cause number="1">
            <th>คู่มือหลายเล่ม</th>
            <en>คู่มือหลายเล่ม</en>
          </cause>
          <cause number="2">
            <th>เร่งส่งปลายไตรมาส</th>
            <en>เร่งส่งปลายไตรมาส</en>
          </cause>
          <event>
            <th>จ่ายเงินโดยหลักฐานไม่ครบ</th>
            <en>จ่ายเงินโดยหลักฐานไม่ครบ</en>
          </event>
        </risk>
        <inherent fiscalYear="2560" likelihood="5" consequence="4" \
    source="import:risk%20register.xlsx!ทะเบียนความเสี่ยง!6"/>
        <control id="K1" nature="preventive" mode="manual" frequency="monthly" key="false" \
    source="import:risk%20register.xlsx!ทะเบียนความเสี่ยง!6">
          <title>
            <th>ตรวจรายการเอกสาร</th>
            <en>ตรวจรายการเอกสาร</en>
          </title>
        </control>
        <control id="K2" nature="preventive" mode="manual" frequency="perEvent" key="false" \
    source="import:risk%20register.xlsx!ทะเบียนความเสี่ยง!7">
          <title>
            <th>=ผู้อนุมัติสองคน</th>
            <en>=ผู้อนุมัติสองคน</en>
          </title>
        </control>
        <action id="A1" opened="2016-10-01" originalDue="2017-06-30" \
    source="import:risk%20register.xlsx!ทะเบียนความเสี่ยง!6">
          <description>
            <th>จัดทำคู่มือเล่มเดียว</th>
            <en>จัดทำคู่มือเล่มเดียว</en>
          </description>
        </action>
        <action id="A2" opened="2016-11-01" originalDue="2017-03-31" \
    source="import:risk%20register.xlsx!ทะเบียนความเสี่ยง!7">
          <description>
            <th>อบรมผู้ทำบัญชี</th>
            <en>อบรมผู้ทำบัญชี</en>
          </description>
        </action>
      </plan>

    """

  private func imported(
    _ workbook: ReadWorkbook = Riverside.workbook(), mapping change: (String) -> String = { $0 }
  ) throws -> ForeignImport {
    try Riverside.register().importing(workbook, by: try Riverside.mapping(change))
  }

  @Test func `becomes plans in the canonical form of the register, each record with the row it came from`()
    throws
  {
    let imported = try imported()
    let plan = try #require(imported.plans.first?.plan)
    let record = try #require(imported.register.record(plan.recordKey))
    #expect(String(decoding: record, as: UTF8.self) == Self.expected)
  }

  @Test func `keeps rows of one plan together and fills divisions down over merged cells`() throws {
    let imported = try imported()
    #expect(imported.plans.map(\.plan.id.text) == ["FIN-03", "FIN-04", "NTH-02"])
    #expect(imported.plans.map(\.rows) == [[6, 7], [8], [9]])
    #expect(
      imported.register.plans.map(\.id.text) == ["FIN-01", "FIN-02", "FIN-03", "FIN-04", "NTH-01", "NTH-02"])
  }

  @Test func `leaves blanks absent, and text that begins as a formula as text`() throws {
    let plans = try imported().plans.map(\.plan)
    #expect(plans[1].objective.thai == "-พัสดุตรงทะเบียน")
    #expect(plans[1].controls.isEmpty && plans[1].actions.isEmpty)
    #expect(plans[2].risk == RiskStatement(causes: [], event: nil, consequence: nil))
    #expect(plans[2].inherent.map(\.score) == [Score(likelihood: 2, consequence: 2)])
    #expect(plans.allSatisfy { $0.owner == nil && $0.treatment == nil && $0.assessments.isEmpty })
  }

  @Test func `tells what was left out, and what the mapping says in place of the table`() throws {
    let notes = try imported().notes.map { $0.text(in: .english) }
    let sheet = "ทะเบียนความเสี่ยง"
    for told in [
      "\(sheet)!A5: note: the column \"ลำดับ\" is not imported; it holds something in 4 rows",
      "\(sheet)!O5: note: the column \"หมายเหตุ\" is not imported; it holds something in 2 rows",
      "\(sheet)!A10: note: the row \"รวม · 3 โครงการ\" was skipped: it begins with \"รวม\"",
      "mapping.xml:23:3: note: “Category of risk” is \"operational\" by the mapping, not by the table: 1 record",
      "mapping.xml:53:3: note: “Nature of control” is \"preventive\" by the mapping, not by the table: 3 records",
    ] {
      #expect(notes.contains(told), "\(told)\n\(notes.joined(separator: "\n"))")
    }
    #expect(notes.contains { $0.contains("left out: plan.owner, plan.treatment") })
    #expect(notes.contains { $0.contains("same words in both languages: plan.title") })
  }

  @Test func `takes ids of its own, an assessment, owners and English words where its columns have them`()
    throws
  {
    let workbook = Riverside.workbook { sheet in
      let added: [(String, String)] = [
        ("Plan code", "FIN-๑๑"), ("Project", "Grants"), ("Owner", "fin-1"), ("Period", "2560-Q2"),
        ("L", "Rare"),
        ("I", "2"), ("Assessed", "15/2/2560"), ("Treatment", "Share"),
      ]
      for (column, entry) in added.enumerated() {
        sheet[4, 15 + column] = .text(entry.0)
        sheet[5, 15 + column] = .text(entry.1)
      }
      for row in [7, 8] { for column in 0..<10 { sheet[row, column] = nil } }
      for row in 6...8 { for column in 9..<15 { sheet[row, column] = nil } }
      sheet[8, 9] = nil
      sheet[8, 10] = nil
    }
    let fields = """
      <field name="plan.id"><column letter="P"/></field>
        <field name="plan.title.en"><column heading="project"/></field>
        <field name="plan.owner"><column heading="Owner"/></field>
        <field name="plan.treatment"><column heading="Treatment"/></field>
        <field name="assessment.period"><column heading="Period"/></field>
        <field name="assessment.state" constant="submitted"/>
        <field name="assessment.likelihood"><column heading="L"/></field>
        <field name="assessment.consequence"><column heading="I"/></field>
        <field name="assessment.by" constant="FIN-1"/>
        <field name="assessment.on"><column heading="Assessed"/></field>
      """
    let result = try imported(workbook) {
      $0.replacing("<field name=\"plan.id\" made=\"numbered\"/>", with: fields)
    }
    let plan = try #require(result.plans.first?.plan)
    #expect(result.plans.count == 1)
    #expect(plan.id == PlanID("FIN-11"))
    #expect(plan.title == Text(thai: "เบิกจ่ายเงินอุดหนุน", english: "Grants"))
    #expect(plan.owner == PersonID("FIN-1"))
    #expect(plan.treatment == .share)
    let assessment = try #require(plan.assessments.first)
    #expect(assessment.period.description == "2560-Q2")
    #expect(assessment.division?.score == Score(likelihood: 1, consequence: 2))
    #expect(assessment.division?.on.description == "2017-02-15")
    #expect(assessment.state == .submitted)
  }

  @Test func `passes over headings that a printed page repeats, and says so`() throws {
    let result = try imported(
      Riverside.workbook { sheet in
        for column in 0..<15 { sheet[10, column] = sheet[3, column] }
      })
    #expect(result.plans.count == 3)
    #expect(
      result.notes.contains {
        $0.text(in: .english).contains(
          "A11: note: the row \"ลำดับ · ฝ่าย · โครงการ\" was skipped: it repeats the headings")
      })
  }

  @Test func `finds its headings where the mapping does not say the rows`() throws {
    let result = try imported { $0.replacing(" headings=\"4 5\"", with: "") }
    #expect(result.plans.map(\.plan.id.text) == ["FIN-03", "FIN-04", "NTH-02"])
  }
}
