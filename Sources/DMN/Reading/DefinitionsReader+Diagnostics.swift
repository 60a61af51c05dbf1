internal import Diagnostics

extension Diagnostic {
  static func notAModel(_ name: String, namespace: String, at place: Location) -> Diagnostic {
    Diagnostic(
      at: place, code: "dmn.not-a-model",
      Message(
        thai: "\"\(name)\" ในเนมสเปซ \"\(namespace)\" ไม่ใช่แบบจำลอง DMN",
        english: "\"\(name)\" in namespace \"\(namespace)\" is not a DMN model"),
      hint: Message(
        thai: "ใช้ definitions ในเนมสเปซของ DMN 1.2 ถึง 1.5 เช่น \(ModelNamespace.known[3])",
        english: "use definitions in a namespace of DMN 1.2 to 1.5, such as \(ModelNamespace.known[3])"))
  }

  static func missingAttribute(_ attribute: String, of element: String, at place: Location) -> Diagnostic {
    Diagnostic(
      at: place, code: "dmn.missing-attribute",
      Message(
        thai: "\(element) ไม่มีแอตทริบิวต์ \(attribute)",
        english: "\(element) has no attribute \(attribute)"))
  }

  static func missingElement(_ child: String, in element: String, at place: Location) -> Diagnostic {
    Diagnostic(
      at: place, code: "dmn.missing-element",
      Message(thai: "\(element) ไม่มี \(child)", english: "\(element) has no \(child)"))
  }

  static func missingExpression(in element: String, at place: Location) -> Diagnostic {
    Diagnostic(
      at: place, code: "dmn.missing-expression",
      Message(thai: "\(element) ไม่มีนิพจน์", english: "\(element) holds no expression"),
      hint: Message(
        thai: "ใส่ literalExpression, context, decisionTable หรือกล่องนิพจน์อื่น",
        english: "put a literalExpression, a context, a decisionTable or another boxed expression in it"))
  }

  static func otherLanguage(_ language: String, at place: Location) -> Diagnostic {
    Diagnostic(
      at: place, code: "dmn.other-language",
      Message(
        thai: "นิพจน์เขียนด้วยภาษา \"\(language)\" ซึ่งไม่ใช่ FEEL",
        english: "the expression is in \"\(language)\", which is not FEEL"))
  }

  static func unknownWord(
    _ word: String, attribute: String, at place: Location, among words: [String]
  ) -> Diagnostic {
    let list = words.joined(separator: ", ")
    return Diagnostic(
      at: place, code: "dmn.unknown-word",
      Message(
        thai: "\"\(word)\" ใช้เป็น \(attribute) ไม่ได้",
        english: "\"\(word)\" is not a value of \(attribute)"),
      hint: Message(thai: "ใช้ \(list)", english: "use one of \(list)"))
  }

  static func wrongNumberOfCells(_ count: Int, columns: Int, at place: Location) -> Diagnostic {
    Diagnostic(
      at: place, code: "dmn.wrong-number-of-cells",
      Message(
        thai: "แถวมี \(count) ช่อง แต่ตารางมี \(columns) คอลัมน์",
        english: "the row has \(count) cells, but the relation has \(columns) columns"))
  }

  static func wrongNumberOfEntries(
    _ element: String, _ count: Int, expected: Int, rule: Int, at place: Location
  ) -> Diagnostic {
    Diagnostic(
      at: place, code: "dmn.wrong-number-of-entries",
      Message(
        thai: "แถวที่ \(rule) มี \(element) \(count) ช่อง แต่ตารางมี \(expected) คอลัมน์",
        english: "row \(rule) has \(count) \(element) cells, but the table has \(expected) such columns"))
  }
}
