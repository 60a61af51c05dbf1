import CLibXML2
import Diagnostics

/// An error against the rules of XML itself, put into words.
struct SyntaxFault {
  let error: LibraryError
  let near: String?

  init(_ error: LibraryError, near: String?) {
    self.error = error
    self.near = near
  }

  var wording: Problem.Wording {
    var known = statement
    if let near {
      known.fact.thai += " ใกล้ “\(near)”"
      known.fact.english += " Near “\(near)”."
    }
    return Problem.Wording(code: "xml.syntax", fact: known.fact, hint: known.hint)
  }

  private var statement: (fact: Message, hint: Message?) {
    switch UInt32(error.code) {
    case XML_ERR_TAG_NAME_MISMATCH.rawValue:
      (
        Message(
          thai: "แท็กเปิด <\(error.parts[0])> ในบรรทัด \(error.number) ถูกปิดด้วย </\(error.parts[1])>",
          english: "The tag <\(error.parts[0])> of line \(error.number) is closed by </\(error.parts[1])>."),
        Message(
          thai: "ปิดด้วย </\(error.parts[0])> หรือตรวจว่าแท็กใดขาดหรือเกิน",
          english: "Close it by </\(error.parts[0])>, or look for a tag missing or too many.")
      )
    case XML_ERR_TAG_NOT_FINISHED.rawValue, XML_ERR_GT_REQUIRED.rawValue, XML_ERR_LTSLASH_REQUIRED.rawValue:
      (
        Message(
          thai: "แท็กไม่ครบก่อนจบเอกสารหรือก่อนแท็กถัดไป",
          english: "A tag is not finished before the document or the next tag."),
        Message(
          thai: "ตรวจว่าแฟ้มถูกตัดท้ายหรือขาดเครื่องหมาย > หรือไม่",
          english: "Check whether the file is cut short or a > is missing.")
      )
    case XML_ERR_UNDECLARED_ENTITY.rawValue:
      (
        Message(
          thai: "ไม่รู้จักเอนทิตี &\(error.parts[0]);",
          english: "The entity &\(error.parts[0]); is not known."),
        Message(
          thai: "XML มีเพียง &lt; &gt; &amp; &quot; &apos; เครื่องหมาย & ในข้อความเขียนเป็น &amp;",
          english: "XML has &lt; &gt; &amp; &quot; &apos; only; an & in text is written &amp;.")
      )
    case XML_ERR_NAME_REQUIRED.rawValue, XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue:
      (
        Message(
          thai: "เครื่องหมาย < หรือ & ไม่ตามด้วยชื่อที่ถูกต้อง",
          english: "A < or & is not followed by a proper name."),
        Message(
          thai: "ในข้อความให้เขียน < เป็น &lt; และ & เป็น &amp;",
          english: "In text, write < as &lt; and & as &amp;.")
      )
    case XML_ERR_ATTRIBUTE_REDEFINED.rawValue:
      (
        Message(
          thai: "แอตทริบิวต์ \(error.parts[0]) ปรากฏสองครั้งในแท็กเดียว",
          english: "The attribute \(error.parts[0]) stands twice in one tag."),
        Message(thai: "ลบออกหนึ่งรายการ", english: "Delete one of them.")
      )
    case XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue, XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue,
      XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue, XML_ERR_LT_IN_ATTRIBUTE.rawValue:
      (
        Message(
          thai: "ค่าของแอตทริบิวต์ \(error.parts[0]) เขียนไม่ถูกต้อง",
          english: "The value of the attribute \(error.parts[0]) is not written properly."),
        Message(
          thai: "เขียนเป็น ชื่อ=\"ค่า\" และเขียน < ในค่าเป็น &lt;",
          english: "Write name=\"value\", with < in the value as &lt;.")
      )
    case XML_ERR_INVALID_CHAR.rawValue, XML_ERR_INVALID_ENCODING.rawValue,
      XML_ERR_UNSUPPORTED_ENCODING.rawValue, XML_ERR_UNKNOWN_ENCODING.rawValue:
      (
        Message(
          thai: "มีอักขระหรือรหัสอักขระที่อ่านไม่ได้",
          english: "There is a character or an encoding that cannot be read."),
        Message(
          thai: "บันทึกแฟ้มเป็น UTF-8 และลบอักขระควบคุม",
          english: "Save the file as UTF-8, without control characters.")
      )
    case XML_ERR_DOCUMENT_EMPTY.rawValue, XML_ERR_DOCUMENT_START.rawValue:
      (
        Message(thai: "แฟ้มนี้ไม่ใช่เอกสาร XML", english: "This file is not an XML document."),
        Message(
          thai: "เอกสารต้องขึ้นต้นด้วย < ขององค์ประกอบรากหรือของ <?xml",
          english: "It has to begin with the < of its root element or of <?xml.")
      )
    case XML_ERR_DOCUMENT_END.rawValue:
      (
        Message(
          thai: "มีเนื้อหาหลังองค์ประกอบรากหรือเอกสารไม่จบ",
          english: "There is content after the root element, or the document does not end."),
        Message(thai: "เอกสารมีองค์ประกอบรากได้หนึ่งเดียว", english: "A document has one root element.")
      )
    case XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue:
      (
        Message(
          thai: "คำนำหน้า \(error.parts[0]) ไม่ได้ประกาศเนมสเปซ",
          english: "The prefix \(error.parts[0]) stands for no namespace."),
        Message(
          thai: "ประกาศด้วย xmlns:\(error.parts[0])=\"…\" หรือแก้ชื่อ",
          english: "Declare it by xmlns:\(error.parts[0])=\"…\", or correct the name.")
      )
    default:
      (
        Message(
          thai: "เอกสารไม่เป็น XML ที่ถูกรูปแบบ (\(error.message))",
          english: "The document is not well-formed XML: \(error.message)."),
        nil
      )
    }
  }
}
