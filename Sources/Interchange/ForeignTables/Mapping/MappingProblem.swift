import Diagnostics

/// What can be wrong with a mapping beyond what its schema says.
enum MappingProblem: Sendable, Hashable {
  case repeatedField(ForeignField, first: Location)
  case englishAlone(ForeignField, ForeignField)
  case headingOrLetter
  case rowsOrWords
  case oneWay(ForeignField)
  case standInWithoutColumn
  case numberedField(ForeignField)
  case separatedField(ForeignField)
  case repeatedValue(String)

  func diagnostic(at place: Location) -> Diagnostic {
    Diagnostic(at: place, code: "mapping.\(code)", message, hint: hint)
  }

  private var code: String {
    switch self {
    case .repeatedField: "repeated-field"
    case .englishAlone: "english-alone"
    case .headingOrLetter: "heading-or-letter"
    case .rowsOrWords: "rows-or-words"
    case .oneWay: "one-way"
    case .standInWithoutColumn: "default-without-column"
    case .numberedField: "made-field"
    case .separatedField: "separated-field"
    case .repeatedValue: "repeated-value"
    }
  }

  private var message: Message {
    switch self {
    case .repeatedField(let field, let first):
      Message(
        thai: "ช่องข้อมูล \"\(field.rawValue)\" มีแล้วที่ \(first)",
        english: "the field \"\(field.rawValue)\" stands already at \(first)")
    case .englishAlone(let field, let thai):
      Message(
        thai: "มี \"\(field.rawValue)\" แต่ไม่มี \"\(thai.rawValue)\"",
        english: "there is \"\(field.rawValue)\" without \"\(thai.rawValue)\"")
    case .headingOrLetter:
      Message(
        thai: "คอลัมน์ต้องระบุด้วย heading หรือ letter อย่างใดอย่างหนึ่ง",
        english: "a column is named by its heading or by its letter, by one of them")
    case .rowsOrWords:
      Message(
        thai: "แถวที่ข้ามต้องระบุด้วย rows หรือ begins อย่างใดอย่างหนึ่ง",
        english: "rows to be skipped are named by rows or by begins, by one of them")
    case .oneWay(let field):
      Message(
        thai: "ค่าของ \"\(field.rawValue)\" ต้องมาจากทางเดียว",
        english: "the values of \"\(field.rawValue)\" must come from one place")
    case .standInWithoutColumn:
      Message(thai: "มี default แต่ไม่มีคอลัมน์", english: "there is a default, but no column")
    case .numberedField(let field):
      Message(
        thai: "made ใช้กับ \"\(field.rawValue)\" ไม่ได้", english: "made is not for \"\(field.rawValue)\"")
    case .separatedField(let field):
      Message(
        thai: "separator ใช้กับ \"\(field.rawValue)\" ไม่ได้",
        english: "separator is not for \"\(field.rawValue)\"")
    case .repeatedValue(let text):
      Message(
        thai: "แปลค่า \"\(text.excerpt)\" ไว้มากกว่าหนึ่งครั้ง",
        english: "the value \"\(text.excerpt)\" is translated more than once")
    }
  }

  private var hint: Message {
    switch self {
    case .repeatedField:
      Message(
        thai: "รวมเป็นช่องเดียว มี column หลายทางเลือกได้",
        english: "make them one field; it may have several columns as alternatives")
    case .englishAlone(_, let thai):
      Message(thai: "เพิ่ม \"\(thai.rawValue)\"", english: "add \"\(thai.rawValue)\"")
    case .headingOrLetter:
      Message(
        thai: "เช่น <column heading=\"ส่วนงาน\"/> หรือ <column letter=\"C\"/>",
        english: "such as <column heading=\"Division\"/> or <column letter=\"C\"/>")
    case .rowsOrWords:
      Message(
        thai: "เช่น <skip rows=\"9 40\"/> หรือ <skip heading=\"ลำดับ\" begins=\"รวม\"/>",
        english: "such as <skip rows=\"9 40\"/> or <skip heading=\"No.\" begins=\"Total\"/>")
    case .oneWay:
      Message(
        thai: "ใช้ <column>, constant หรือ made=\"numbered\" อย่างใดอย่างหนึ่ง",
        english: "use one of <column>, constant and made=\"numbered\"")
    case .standInWithoutColumn: Message(thai: "ใช้ constant แทน", english: "use constant instead")
    case .numberedField: Message(thai: "ใช้กับ plan.id เท่านั้น", english: "it is for plan.id alone")
    case .separatedField: Message(thai: "ใช้กับ risk.cause เท่านั้น", english: "it is for risk.cause alone")
    case .repeatedValue: Message(thai: "เหลือไว้ค่าเดียว", english: "keep one of them")
    }
  }
}
