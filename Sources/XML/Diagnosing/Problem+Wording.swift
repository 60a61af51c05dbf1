import Diagnostics

extension Problem {
  var wording: Wording {
    switch self {
    case .empty:
      Wording(
        code: "xml.empty",
        fact: Message(thai: "แฟ้มว่างเปล่า", english: "The file is empty."),
        hint: Message(
          thai: "เอกสาร XML ต้องมีองค์ประกอบรากหนึ่งองค์ประกอบ",
          english: "An XML document has one root element."))
    case .tooLarge(let bytes, let limit):
      Wording(
        code: "xml.too-large",
        fact: Message(
          thai: "แฟ้มมีขนาด \(bytes) ไบต์ เกินขีดจำกัด \(limit) ไบต์",
          english: "The file has \(bytes) bytes; the limit is \(limit)."),
        hint: Message(thai: "แบ่งเป็นหลายแฟ้ม", english: "Divide it into several files."))
    case .tooManyNodes(let limit):
      Wording(
        code: "xml.too-many-nodes",
        fact: Message(
          thai: "เอกสารมีองค์ประกอบและแอตทริบิวต์เกิน \(limit) รายการ",
          english: "The document has more than \(limit) elements and attributes."),
        hint: Message(thai: "แบ่งเป็นหลายแฟ้ม", english: "Divide it into several files."))
    case .tooDeep(let limit):
      Wording(
        code: "xml.too-deep",
        fact: Message(
          thai: "องค์ประกอบซ้อนกันลึกเกิน \(limit) ชั้น",
          english: "Elements stand more than \(limit) deep inside one another."),
        hint: Message(
          thai: "ตรวจว่าแท็กปิดครบหรือไม่", english: "Check whether closing tags are missing."))
    case .documentType:
      Wording(
        code: "xml.document-type",
        fact: Message(
          thai: "เอกสารมีการประกาศ <!DOCTYPE> ซึ่งไม่รับ",
          english: "The document has a <!DOCTYPE> declaration, which is refused."),
        hint: Message(
          thai: "ลบการประกาศนี้และเอนทิตีที่ประกาศไว้ แล้วเขียนข้อความลงในเอกสารโดยตรง",
          english: "Delete it with the entities it declares, and write their text in the document itself."))
    case .comment:
      Wording(
        code: "xml.comment",
        fact: Message(
          thai: "เอกสารมีหมายเหตุ XML หรือคำสั่งประมวลผล ซึ่งไม่รับในแฟ้มนี้",
          english: "The document has an XML comment or processing instruction, which is refused here."),
        hint: Message(
          thai: "เขียนเป็นข้อมูลในองค์ประกอบที่มีไว้ เช่น note หรือลบออก เพราะจะหายไปเมื่อเขียนแฟ้มใหม่",
          english:
            "Say it in an element made for it, such as a note, or delete it: writing the file would lose it.")
      )
    case .syntax(let error, let near): SyntaxFault(error, near: near).wording
    case .schema(let error): SchemaFault(error).wording
    case .badSchema(let error):
      Wording(
        code: "xml.schema",
        fact: Message(
          thai: "สคีมาใช้ไม่ได้: \(error.message)", english: "The schema is not usable: \(error.message)"),
        hint: nil)
    case .more(let count):
      Wording(
        code: "xml.more",
        fact: Message(
          thai: "ยังมีปัญหาอีก \(count) รายการที่ไม่ได้แสดง",
          english: "There are \(count) more problems, not shown."),
        hint: Message(thai: "แก้รายการข้างต้นก่อน", english: "Mend those above first."))
    }
  }
}
