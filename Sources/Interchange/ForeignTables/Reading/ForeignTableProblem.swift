import Diagnostics
import Register

/// What can be wrong with a foreign table beyond what single entries can.
enum ForeignTableProblem: Error, Sendable, Hashable {
  case empty
  case unknownSheet(String, known: [String])
  case headingsBeyondSheet
  /// None of a field's columns is there.
  case missingColumn(ForeignField, wanted: [String], nearest: String?)
  /// The field is needed, and the mapping says nothing of it.
  case unmappedField(ForeignField)
  case blank(ForeignField, because: Text)
  /// A row that goes on with a plan says something else than the plan's first row.
  case otherThanAbove(ForeignField, String, above: String, place: Location)
  case rowWithoutPlan(ForeignField)
  case repeatedPlan(String, first: Location)
  case wrongPlanID(String, DivisionCode)
  case takenPlanID(String, place: String)
  case unknownCauses([String], count: Int)
  case unsplitEnglish(thai: Int, english: Int)
  case formulaWithoutValue(String)
  case nothing
  case notForJournal(ForeignField)

  func diagnostic(at place: Location) -> Diagnostic {
    Diagnostic(at: place, code: "table.\(code)", message, hint: hint)
  }

  private var code: String {
    switch self {
    case .empty, .nothing: "empty"
    case .unknownSheet: "unknown-sheet"
    case .headingsBeyondSheet: "headings"
    case .missingColumn: "missing-column"
    case .unmappedField: "unmapped-field"
    case .blank: "blank"
    case .otherThanAbove: "other-than-above"
    case .rowWithoutPlan: "row-without-plan"
    case .repeatedPlan: "repeated-plan"
    case .wrongPlanID: "plan-id"
    case .takenPlanID: "plan-id-taken"
    case .unknownCauses: "unknown-cause"
    case .unsplitEnglish: "unsplit-english"
    case .formulaWithoutValue: "formula-without-value"
    case .notForJournal: "not-for-journal"
    }
  }
}

// MARK: Wording

extension ForeignTableProblem {
  private var message: Message {
    switch self {
    case .empty: Message(thai: "ไม่พบตารางในแฟ้มนี้", english: "there is no table in this file")
    case .nothing: Message(thai: "ตารางไม่มีแผนงานเลย", english: "the table holds no plan")
    case .unknownSheet(let name, _):
      Message(thai: "ไม่มีแผ่น \"\(name)\"", english: "there is no sheet \"\(name)\"")
    case .headingsBeyondSheet:
      Message(thai: "แถวหัวตารางอยู่เลยท้ายแผ่น", english: "the heading rows lie beyond the end of the sheet")
    case .missingColumn(let field, let wanted, _):
      Message(
        thai: "ไม่พบคอลัมน์ของ “\(field.name.thai)”: \(Self.quoted(wanted))",
        english: "there is no column for “\(field.name.english)”: \(Self.quoted(wanted))")
    case .unmappedField(let field):
      Message(
        thai: "ทะเบียนต้องมี “\(field.name.thai)” (\(field.rawValue)) แต่แฟ้มจับคู่ไม่มี",
        english: "the register needs “\(field.name.english)” (\(field.rawValue)), and the mapping lacks it")
    case .blank(let field, let reason):
      Message(
        thai: "ช่อง “\(field.name.thai)” ว่าง แต่\(reason.thai)",
        english: "“\(field.name.english)” is blank, but \(reason.english)")
    case .otherThanAbove(let field, let text, let above, let place):
      Message(
        thai:
          "“\(field.name.thai)” เป็น \"\(text.excerpt)\" แต่แถวแรกของแผนงานเดียวกัน (\(place)) เป็น \"\(above.excerpt)\"",
        english:
          "“\(field.name.english)” is \"\(text.excerpt)\", but the plan's first row (\(place)) has \"\(above.excerpt)\""
      )
    case .rowWithoutPlan(let key):
      Message(
        thai: "แถวนี้มีข้อมูลแต่ไม่มี “\(key.name.thai)” และไม่มีแผนงานอยู่ข้างบน",
        english: "the row has entries but no “\(key.name.english)”, and no plan stands above it")
    case .repeatedPlan(let key, let first):
      Message(
        thai: "แผนงาน \"\(key.excerpt)\" มีแล้วที่ \(first)",
        english: "the plan \"\(key.excerpt)\" stands already at \(first)")
    case .wrongPlanID(let text, let division):
      Message(
        thai: "\"\(text.excerpt)\" ไม่ใช่รหัสแผนงานของส่วนงาน \(division)",
        english: "\"\(text.excerpt)\" is no id of a plan of division \(division)")
    case .takenPlanID(let id, _):
      Message(thai: "ทะเบียนมีแผนงาน \(id) แล้ว", english: "the register has a plan \(id) already")
    case .unknownCauses(let numbers, let count):
      Message(
        thai: "ไม่มีสาเหตุข้อ \(numbers.joined(separator: ", ")): แผนงานนี้มี \(count) ข้อ",
        english: "there is no cause \(numbers.joined(separator: ", ")): the plan has \(count)")
    case .unsplitEnglish(let thai, let english):
      Message(
        thai: "สาเหตุภาษาไทยมี \(thai) ข้อ ภาษาอังกฤษมี \(english) ข้อ",
        english: "there are \(thai) causes in Thai and \(english) in English")
    case .formulaWithoutValue(let formula):
      Message(
        thai: "ช่องนี้เป็นสูตร \"=\(formula.excerpt)\" ที่ไม่มีค่าเก็บไว้",
        english: "the cell holds the formula \"=\(formula.excerpt)\" without a value")
    case .notForJournal(let field):
      Message(
        thai: "“\(field.name.thai)” (\(field.rawValue)) นำเข้าสมุดบันทึกพร้อมแผนงานไม่ได้",
        english: "“\(field.name.english)” (\(field.rawValue)) does not enter a journal with a plan")
    }
  }

  private var hint: Message? {
    switch self {
    case .empty: Message(thai: "ตรวจว่าเลือกแฟ้มถูก", english: "check that this is the right file")
    case .nothing:
      Message(
        thai: "ตรวจแถวหัวตารางและแถวที่ข้าม", english: "check the heading rows and the rows that are skipped")
    case .unknownSheet(let name, let known):
      nearestName(to: name, among: known).map {
        Message(thai: "หมายถึง \"\($0)\" หรือไม่", english: "did you mean \"\($0)\"?")
      } ?? Message(thai: "แผ่นที่มี: \(Self.quoted(known))", english: "it has \(Self.quoted(known))")
    case .headingsBeyondSheet:
      Message(thai: "แก้ headings ในแฟ้มจับคู่", english: "mend headings in the mapping")
    case .missingColumn(_, _, let nearest):
      nearest.map {
        Message(thai: "หมายถึง \"\($0)\" หรือไม่", english: "did you mean \"\($0)\"?")
      }
        ?? Message(
          thai: "แก้ชื่อคอลัมน์ในแฟ้มจับคู่ หรือลบช่องข้อมูลนี้",
          english: "mend the column's name in the mapping, or take the field out")
    case .unmappedField(let field):
      Message(
        thai: "เพิ่ม <field name=\"\(field.rawValue)\"> พร้อมคอลัมน์ หรือ constant ที่ผู้นำเข้ารับรองเอง",
        english: "add <field name=\"\(field.rawValue)\"> with a column, or with a constant that you vouch for"
      )
    case .blank:
      Message(
        thai: "กรอกช่องนี้ หรือระบุ default ในแฟ้มจับคู่", english: "fill it in, or give a default in the mapping")
    case .otherThanAbove:
      Message(
        thai: "ให้ค่าเหมือนแถวแรก เว้นว่าง หรือให้แผนงานใหม่มีชื่อของตนเอง",
        english: "give the same value or none, or give a new plan a name of its own")
    case .rowWithoutPlan:
      Message(
        thai: "กรอกช่องนี้ หรือให้แฟ้มจับคู่ข้ามแถว (<skip>)",
        english: "fill it in, or have the mapping <skip> the row")
    case .repeatedPlan:
      Message(
        thai: "วางแถวของแผนงานเดียวกันให้ติดกัน หรือให้ชื่อต่างกัน",
        english: "put the rows of one plan together, or give the plans different names")
    case .wrongPlanID(_, let division):
      Message(
        thai: "รหัสมีรูป \(division)-01; ให้โปรแกรมตั้งรหัสได้ด้วย made=\"numbered\"",
        english: "an id looks like \(division)-01; made=\"numbered\" has ids made")
    case .takenPlanID(_, let place):
      Message(
        thai: "อยู่ที่ \(place); ให้รหัสอื่น หรือข้ามแถวนี้",
        english: "it stands at \(place); give another id, or skip the row")
    case .unknownCauses: Message(thai: "แก้เลขข้อ หรือเพิ่มสาเหตุ", english: "mend the number, or add the cause")
    case .unsplitEnglish: Message(thai: "ให้มีจำนวนเท่ากัน", english: "give as many of both")
    case .formulaWithoutValue:
      Message(
        thai: "เปิดในโปรแกรมตารางคำนวณแล้วบันทึกใหม่ หรือพิมพ์ค่าแทนสูตร",
        english: "open and save it in a spreadsheet program, or type the value")
    case .notForJournal:
      Message(
        thai: "นำเข้าแผนงานก่อน แล้วบันทึกด้วยคำสั่งของตนเอง (Documentation/Commands.md)",
        english: "import the plans first, and record it by commands of its own (Documentation/Commands.md)")
    }
  }

  private static func quoted(_ names: [String]) -> String {
    names.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
