import Diagnostics

/// What can be wrong with a form beyond what its schema and FEEL say.
enum FormProblem: Sendable, Hashable {
  case misnamed(id: String, expected: String)
  case repeated(id: String, first: String)
  /// A name of rows that are not there, or not in that place.
  case unknownRows(String, known: [String])
  /// `where` without anything to choose from.
  case filterWithoutRows
  case rowsTwice
  case cellCount(found: Int, expected: Int)
  case unbalancedBrace
  case notACondition(String)

  func diagnostic(at location: Location) -> Diagnostic {
    Diagnostic(at: location, code: "form.\(kind)", message, hint: hint)
  }

  private var kind: String {
    switch self {
    case .misnamed: "misnamed"
    case .repeated: "duplicate"
    case .unknownRows: "unknown-rows"
    case .filterWithoutRows: "filter-without-rows"
    case .rowsTwice: "rows-twice"
    case .cellCount: "cell-count"
    case .unbalancedBrace: "unbalanced-brace"
    case .notACondition: "not-a-condition"
    }
  }

  private var message: Message {
    switch self {
    case .misnamed(let id, let expected):
      Message(
        thai: "แบบ \"\(id)\" อยู่ในแฟ้มที่ชื่อไม่ตรงกัน",
        english: "the form \"\(id)\" stands in a file that is not called \(expected)")
    case .repeated(let id, let first):
      Message(thai: "แบบ \"\(id)\" ซ้ำกับที่ \(first)", english: "the form \"\(id)\" stands already in \(first)")
    case .unknownRows(let name, _):
      Message(
        thai: "ไม่มีแหล่งข้อมูลแถว \"\(name)\" ที่ใช้ได้ตรงนี้", english: "\"\(name)\" is not a source of rows here")
    case .filterWithoutRows:
      Message(thai: "มี where แต่ไม่มีแถวให้เลือก", english: "where has no rows to choose from")
    case .rowsTwice:
      Message(
        thai: "ตารางมีทั้งบรรทัดในคอลัมน์และแถวที่เขียนไว้เอง",
        english: "the table has both lines in its columns and rows of its own")
    case .cellCount(let found, let expected):
      Message(
        thai: "แถวนี้มี \(found) ช่อง แต่ต้องมี \(expected) ช่อง",
        english: "the row has \(found) cells and needs \(expected)")
    case .unbalancedBrace:
      Message(thai: "วงเล็บปีกกาไม่มีคู่", english: "this brace has no partner")
    case .notACondition(let found):
      Message(
        thai: "เงื่อนไขให้ค่า \(found) แทนที่จะเป็นจริงหรือเท็จ",
        english: "the condition gives \(found), neither true nor false")
    }
  }

  private var hint: Message? {
    switch self {
    case .misnamed(_, let expected):
      Message(thai: "เปลี่ยนชื่อแฟ้มเป็น \(expected) หรือแก้ id", english: "call it \(expected), or change the id")
    case .repeated:
      Message(thai: "ให้รหัสใหม่แก่แบบหนึ่ง", english: "give one of the two another id")
    case .unknownRows(let name, let known):
      if let nearest = nearestName(to: name, among: known) {
        Message(thai: "หมายถึง \"\(nearest)\" หรือไม่", english: "did you mean \"\(nearest)\"?")
      } else {
        known.isEmpty
          ? Message(
            thai: "แถวนี้ไม่มีรายการย่อย ให้นำ each ออก", english: "these rows hold no others: take each away")
          : Message(
            thai: "ใช้ \(known.joined(separator: ", "))", english: "use \(known.joined(separator: ", "))")
      }
    case .filterWithoutRows:
      Message(thai: "เพิ่ม each หรือ rows", english: "add each or rows")
    case .rowsTwice:
      Message(thai: "ลบอย่างใดอย่างหนึ่ง", english: "keep one of the two")
    case .cellCount:
      Message(
        thai: "ให้มีช่องเท่าจำนวนคอลัมน์ หรือช่องเดียวเมื่อ spans เป็น true",
        english: "give it a cell for each column, or a single one where spans is true")
    case .unbalancedBrace:
      Message(
        thai: "ใส่ให้ครบคู่ หรือเขียนสองครั้งถ้าหมายถึงตัววงเล็บเอง",
        english: "close it, or write it twice if you mean the brace itself")
    case .notACondition:
      Message(
        thai: "เปรียบเทียบกับค่า เช่น opinion = \"adequate\"", english: "compare it, as in opinion = \"adequate\"")
    }
  }
}
