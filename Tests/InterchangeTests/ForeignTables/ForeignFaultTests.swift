import Diagnostics
import Interchange
import Register
import Spreadsheet
import Testing

/// One thing that is wrong with a table or its mapping, and what is told of it.
private struct ForeignFault: CustomTestStringConvertible, Sendable {
  let title: String
  var change: @Sendable (inout ReadSheet) -> Void = { _ in }
  var mapping: @Sendable (String) -> String = { $0 }
  let told: [String]

  var testDescription: String { title }

  static func cell(_ row: Int, _ column: Int, _ text: String, _ told: String...) -> ForeignFault {
    ForeignFault(
      title: text.isEmpty ? "blank" : text, change: { $0[row, column] = text.isEmpty ? nil : .text(text) },
      told: told)
  }

  static func mapping(_ old: String, _ new: String, _ told: String...) -> ForeignFault {
    ForeignFault(title: new, mapping: { $0.replacing(old, with: new) }, told: told)
  }

  static let sheet = "ทะเบียนความเสี่ยง"

  static let cells: [ForeignFault] = [
    .cell(
      5, 1, "ฝ่ายการเงนิ",
      "\(sheet)!B6: error: \"ฝ่ายการเงนิ\" is not on the list Hint: did you mean \"ฝ่ายการเงิน\"?"),
    .cell(
      7, 7, "9", "\(sheet)!H8: error: \"9\" lies outside of 1 to 5 Hint: type a whole number from 1 to 5"),
    .cell(7, 7, "สูงมก", "\(sheet)!H8: error: \"สูงมก\" is not on the list Hint: did you mean \"สูงมาก\"?"),
    .cell(
      7, 8, "",
      "\(sheet)!I8: error: “Consequence score” is blank, but the row has a score Hint: fill it in, or give a default in the mapping"
    ),
    .cell(
      6, 12, "1/11/59",
      "\(sheet)!M7: error: the year of \"1/11/59\" is not clear Hint: type four digits of the year, such as 30/6/2017"
    ),
    .cell(
      6, 12, "",
      "\(sheet)!M7: error: “Opened” is blank, but the row has an action Hint: fill it in, or give a default in the mapping"
    ),
    .cell(
      7, 3, "",
      "\(sheet)!D8: error: “Objective” is blank, but the row is a plan Hint: fill it in, or give a default in the mapping"
    ),
    .cell(
      6, 3, "อื่น",
      "\(sheet)!D7: error: “Objective” is \"อื่น\", but the plan's first row (\(sheet)!D6) has \"เอกสารครบถ้วน\" Hint: give the same value or none, or give a new plan a name of its own"
    ),
    .cell(
      5, 2, "",
      "\(sheet)!C6: error: the row has entries but no “Plan”, and no plan stands above it Hint: fill it in, or have the mapping <skip> the row",
      "\(sheet)!C7: error: the row has entries but no “Plan”, and no plan stands above it Hint: fill it in, or have the mapping <skip> the row"
    ),
    ForeignFault(
      title: "two errors and a formula",
      change: { sheet in
        sheet[5, 9] = .error("#REF!")
        sheet[7, 2] = nil
        sheet.set(formula: "A1&B1", row: 7, column: 2)
        sheet[8, 1] = .text("ฝ่าย")
      },
      told: [
        "\(sheet)!B9: error: \"ฝ่าย\" is not on the list Hint: choose ฝ่ายการเงิน / ฝ่ายภาคเหนือ / สำนักการเงิน / สำนักงานภาคเหนือ",
        "\(sheet)!C8: error: the cell holds the formula \"=A1&B1\" without a value Hint: open and save it in a spreadsheet program, or type the value",
        "\(sheet)!J6: error: the cell holds the error \"#REF!\" Hint: clear it and type the value",
      ]),
    ForeignFault(
      title: "a plan that comes back below another",
      change: { sheet in
        for (column, text) in ["๔", "ฝ่ายการเงิน", "ทะเบียนพัสดุ", "ก"].enumerated() {
          sheet[9, column] = .text(text)
        }
      },
      told: [
        "\(sheet)!C10: error: the plan \"ทะเบียนพัสดุ\" stands already at \(sheet)!C8 Hint: put the rows of one plan together, or give the plans different names"
      ]),
    ForeignFault(
      title: "an id that the register has",
      change: { sheet in
        for (row, id) in [(5, "FIN-01"), (7, "FIN-12"), (8, "NTH-05")] { sheet[row, 0] = .text(id) }
      },
      mapping: {
        $0.replacing("made=\"numbered\"/>", with: "><column heading=\"ลำดับ\"/></field>")
      },
      told: [
        "\(sheet)!A6: error: the register has a plan FIN-01 already Hint: it stands at divisions/FIN.xml:3; give another id, or skip the row"
      ]),
    ForeignFault(
      title: "a control for a cause that is not there",
      change: { sheet in
        sheet[5, 14] = .text("1, ๓")
        sheet[7, 14] = nil
      },
      mapping: {
        $0.replacing(
          "</mapping>", with: "<field name=\"control.covers\"><column letter=\"O\"/></field></mapping>")
      },
      told: [
        "\(sheet)!O6: error: there is no cause 3: the plan has 2 Hint: mend the number, or add the cause"
      ]),
    ForeignFault(
      title: "fewer causes in English than in Thai",
      change: { sheet in
        sheet[5, 14] = .text("Too many manuals")
        sheet[7, 14] = nil
      },
      mapping: {
        $0.replacing(
          "</mapping>", with: "<field name=\"risk.cause.en\"><column letter=\"O\"/></field></mapping>")
      },
      told: [
        "\(sheet)!O6: error: there are 2 causes in Thai and 1 in English Hint: give as many of both"
      ]),
    ForeignFault(
      title: "nothing below the headings",
      change: { sheet in
        for row in 5..<9 { for column in 0..<15 { sheet[row, column] = nil } }
      },
      told: [
        "old/risk register.xlsx: error: the table holds no plan Hint: check the heading rows and the rows that are skipped"
      ]),
  ]

  static let mappings: [ForeignFault] = [
    .mapping(
      "heading=\"เหตุการณ์\"", "heading=\"เหตุกรณ์\"",
      "mapping.xml:32:3: error: there is no column for “Event”: \"เหตุกรณ์\" Hint: did you mean \"เหตุการณ์\"?"),
    .mapping(
      "<field name=\"plan.underControl\" constant=\"true\"/>", "",
      "mapping.xml: error: the register needs “Under control” (plan.underControl), and the mapping lacks it Hint: add <field name=\"plan.underControl\"> with a column, or with a constant that you vouch for"
    ),
    .mapping(
      "constant=\"operations\"", "constant=\"operation\"",
      "mapping.xml:22:3: error: \"operation\" is not on the list Hint: choose การดำเนินงาน / การรายงาน / การปฏิบัติตามกฎหมาย"
    ),
    .mapping(
      "name=\"ทะเบียนความเสี่ยง\"", "name=\"ทะเบียนความเสียง\"",
      "mapping.xml: error: there is no sheet \"ทะเบียนความเสียง\" Hint: did you mean \"ทะเบียนความเสี่ยง\"?"),
    .mapping(
      "headings=\"4 5\"", "headings=\"40\"",
      "mapping.xml: error: the heading rows lie beyond the end of the sheet Hint: mend headings in the mapping"
    ),
    .mapping(
      "<field name=\"plan.id\" made=\"numbered\"/>",
      "<field name=\"plan.id\"><column heading=\"ลำดับ\"/></field>",
      "\(sheet)!A6: error: \"1\" is no id of a plan of division FIN Hint: an id looks like FIN-01; made=\"numbered\" has ids made",
      "\(sheet)!A8: error: \"2\" is no id of a plan of division FIN Hint: an id looks like FIN-01; made=\"numbered\" has ids made",
      "\(sheet)!A9: error: \"3\" is no id of a plan of division NTH Hint: an id looks like NTH-01; made=\"numbered\" has ids made"
    ),
    .mapping(
      "<field name=\"plan.id\" made=\"numbered\"/>",
      "<field name=\"plan.id\" constant=\"FIN-01\" made=\"numbered\"/>",
      "mapping.xml:9:3: error: the values of \"plan.id\" must come from one place Hint: use one of <column>, constant and made=\"numbered\""
    ),
  ]
}

@Suite struct `A foreign register that is not sound` {
  @Test(arguments: ForeignFault.cells)
  private func `is refused whole, each problem at its cell`(fault: ForeignFault) throws {
    #expect(try Riverside.problems(Riverside.workbook(fault.change), mapping: fault.mapping) == fault.told)
  }

  @Test(arguments: ForeignFault.mappings)
  private func `is refused for its mapping, at the mapping's line`(fault: ForeignFault) throws {
    #expect(try Riverside.problems(mapping: fault.mapping) == fault.told)
  }

  @Test func `does not enter a journal with fields that have commands of their own`() throws {
    let register = try Riverside.register()
    let mapping = try Riverside.mapping()
    let imported = try register.importing(Riverside.workbook(), by: mapping)
    let actor = try #require(register.people.first)
    let day = try SmallRegister.day("2017-03-01")
    let problems = #expect(throws: Problems.self) {
      try imported.commands(by: actor, on: day, mapping: mapping)
    }
    #expect(
      problems?.diagnostics.map { "\($0.location) \($0.code)" } == [
        "mapping.xml:60:3 table.not-for-journal", "mapping.xml:63:3 table.not-for-journal",
        "mapping.xml:66:3 table.not-for-journal",
      ])
  }
}
