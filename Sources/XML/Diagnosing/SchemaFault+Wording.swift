import CLibXML2
import Diagnostics

extension SchemaFault {
  var wording: Problem.Wording {
    let (fact, hint) = statement
    return Problem.Wording(code: "xml.invalid", fact: fact, hint: hint)
  }

  /// `attribute "likelihood" of <inherent>`, `<title>`.
  private var place: Message {
    guard let attribute = subject.attribute else {
      return Message(thai: "<\(subject.element)>", english: "<\(subject.element)>")
    }
    return Message(
      thai: "แอตทริบิวต์ \(attribute) ของ <\(subject.element)>",
      english: "attribute \(attribute) of <\(subject.element)>")
  }

  private var statement: (fact: Message, hint: Message?) {
    switch code {
    case XML_SCHEMAV_CVC_ENUMERATION_VALID.rawValue: (refusal, choice(for: error.parts[0]))
    case XML_SCHEMAV_CVC_MININCLUSIVE_VALID.rawValue, XML_SCHEMAV_CVC_MINEXCLUSIVE_VALID.rawValue,
      XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID.rawValue, XML_SCHEMAV_CVC_MAXEXCLUSIVE_VALID.rawValue:
      (refusal, bound)
    case XML_SCHEMAV_CVC_PATTERN_VALID.rawValue:
      (
        refusal,
        Message(
          thai: "ค่าต้องตรงตามแบบ \(error.parts[1])",
          english: "It has to match the pattern \(error.parts[1]).")
      )
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1.rawValue, XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2.rawValue,
      XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3.rawValue:
      (refusal, Self.hint(forType: typeName))
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4.rawValue:
      (
        Message(
          thai: "<\(subject.element)> ขาดแอตทริบิวต์ \(error.parts[0])",
          english: "<\(subject.element)> lacks its attribute \(error.parts[0])."),
        Message(
          thai: "เพิ่ม \(error.parts[0])=\"…\"", english: "Add \(error.parts[0])=\"…\".")
      )
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1.rawValue, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2.rawValue:
      (
        Message(
          thai: "<\(subject.element)> ไม่มีแอตทริบิวต์ \(subject.attribute ?? error.parts[0])",
          english: "<\(subject.element)> has no attribute \(subject.attribute ?? error.parts[0])."),
        Message(
          thai: "ตรวจการสะกดหรือลบออก", english: "Check its spelling, or delete it.")
      )
    case XML_SCHEMAV_ELEMENT_CONTENT.rawValue: contentFault
    case XML_SCHEMAV_CVC_ELT_1.rawValue:
      (
        Message(
          thai: "<\(subject.element)> ไม่ใช่องค์ประกอบที่สคีมารู้จัก ณ ที่นี้",
          english: "<\(subject.element)> is not an element that the schema knows here."),
        Message(
          thai: "ตรวจชื่อและเนมสเปซ (xmlns)", english: "Check its name and its namespace (xmlns).")
      )
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3.rawValue, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1.rawValue:
      (
        Message(
          thai: "<\(subject.element)> มีข้อความหรือเนื้อหาที่ไม่ควรมี",
          english: "<\(subject.element)> has text or content that does not belong in it."),
        Message(
          thai: "ย้ายข้อความไปไว้ในองค์ประกอบย่อย หรือลบออก",
          english: "Move the text into a child element, or delete it.")
      )
    case XML_SCHEMAV_CVC_IDC.rawValue: identityFault
    default:
      (
        Message(
          thai: "\(place.thai) ไม่ตรงตามสคีมา: \(fact)", english: "\(place.english): \(fact)"), nil
      )
    }
  }

  private var refusal: Message {
    let quoted = error.parts[0].isEmpty && subject.attribute == nil ? nil : value
    return Message(
      thai: quoted.map { "“\($0)” ใช้กับ\(place.thai) ไม่ได้" } ?? "เนื้อหาของ \(place.thai) ใช้ไม่ได้",
      english: quoted.map { "“\($0)” is no value for \(place.english)." }
        ?? "The content of \(place.english) is no proper value.")
  }

  private var bound: Message {
    let limit = error.parts[1]
    return switch code {
    case XML_SCHEMAV_CVC_MININCLUSIVE_VALID.rawValue:
      Message(thai: "ค่าต่ำสุดคือ \(limit)", english: "The least allowed is \(limit).")
    case XML_SCHEMAV_CVC_MINEXCLUSIVE_VALID.rawValue:
      Message(thai: "ค่าต้องมากกว่า \(limit)", english: "It has to be more than \(limit).")
    case XML_SCHEMAV_CVC_MAXEXCLUSIVE_VALID.rawValue:
      Message(thai: "ค่าต้องน้อยกว่า \(limit)", english: "It has to be less than \(limit).")
    default:
      Message(thai: "ค่าสูงสุดคือ \(limit)", english: "The most allowed is \(limit).")
    }
  }

  /// The nearest of the alternatives, or all of them.
  private func choice(for text: String) -> Message? {
    let alternatives = alternatives
    guard !alternatives.isEmpty else { return nil }
    let all = alternatives.joined(separator: ", ")
    let choice = Message(
      thai: "ใช้ได้: \(all)",
      english: alternatives.count == 1 ? "Only \(all) is." : "Use one of: \(all).")
    guard let nearest = nearestName(to: text, among: alternatives) else { return choice }
    return Message(
      thai: "หมายถึง “\(nearest)” หรือไม่ \(choice.thai)",
      english: "Did you mean “\(nearest)”? \(choice.english)")
  }

  private var contentFault: (fact: Message, hint: Message?) {
    let expected = alternatives.joined(separator: ", ")
    if fact.hasPrefix("Missing") {
      return (
        Message(
          thai: "<\(subject.element)> ขาดองค์ประกอบย่อย",
          english: "<\(subject.element)> lacks a child element."),
        Message(thai: "ต้องมี: \(expected)", english: "Expected: \(expected).")
      )
    }
    return (
      Message(
        thai: "<\(subject.element)> อยู่ตรงนี้ไม่ได้",
        english: "<\(subject.element)> is not expected here."),
      expected.isEmpty
        ? Message(
          thai: "ตรวจการสะกดและลำดับ หรือลบออก",
          english: "Check its spelling and order, or delete it.") : choice(for: subject.element)
    )
  }

  private var identityFault: (fact: Message, hint: Message?) {
    let key = error.parts[0].filter { !"[]'".contains($0) }
    if fact.hasPrefix("Duplicate") {
      return (
        Message(
          thai: "“\(key)” ของ <\(subject.element)> ใช้ไปแล้ว",
          english: "“\(key)” of <\(subject.element)> is used already."),
        Message(thai: "ตั้งค่าไม่ให้ซ้ำ", english: "Give it a value of its own.")
      )
    }
    if fact.hasPrefix("No match") {
      return (
        Message(
          thai: "“\(key)” ของ <\(subject.element)> ไม่อ้างถึงสิ่งใด",
          english: "“\(key)” of <\(subject.element)> refers to nothing."),
        Message(thai: "ตรวจการสะกดของค่า", english: "Check how the value is spelt.")
      )
    }
    return (
      Message(
        thai: "<\(subject.element)> ไม่มีค่าที่ใช้ระบุตัว",
        english: "<\(subject.element)> lacks the value that identifies it."),
      nil
    )
  }

  private static func hint(forType name: String?) -> Message? {
    switch name {
    case "xs:date":
      Message(
        thai: "เขียนวันที่ที่มีจริงในรูป ค.ศ. ปปปป-ดด-วว เช่น 2017-03-31",
        english: "Write a date that exists as YYYY-MM-DD (C.E.), such as 2017-03-31.")
    case "xs:boolean": Message(thai: "เขียน true หรือ false", english: "Write true or false.")
    case "xs:integer", "xs:positiveInteger", "xs:nonNegativeInteger", "xs:int":
      Message(
        thai: "เขียนจำนวนเต็มด้วยเลขอารบิก", english: "Write a whole number in the digits 0 to 9.")
    case "xs:decimal":
      Message(
        thai: "เขียนเลขทศนิยมด้วยจุด ไม่มีเครื่องหมายคั่นหลัก เช่น 1234.5",
        english: "Write a decimal number with a point and no separators, such as 1234.5.")
    case let name?: Message(thai: "ค่าต้องเป็นชนิด \(name)", english: "It has to be of type \(name).")
    case nil: nil
    }
  }
}
