internal import Diagnostics

extension Diagnostic {
  static func unknownModel(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      at: .argument(name), code: "dmn.unknown-model",
      Message(thai: "ไม่มีแบบจำลองชื่อ \"\(name)\"", english: "there is no model \"\(name)\""),
      hint: .nearest(to: name, among: known))
  }

  static func unknownDecision(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      at: .argument(name), code: "dmn.unknown-decision",
      Message(thai: "ไม่มีการตัดสินใจชื่อ \"\(name)\"", english: "there is no decision \"\(name)\""),
      hint: .nearest(to: name, among: known))
  }

  static func unknownInput(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      at: .argument(name), code: "dmn.unknown-input",
      Message(thai: "ไม่มีข้อมูลนำเข้าชื่อ \"\(name)\"", english: "there is no input \"\(name)\""),
      hint: .nearest(to: name, among: known))
  }

  static func ambiguousName(_ name: String, models: [String]) -> Diagnostic {
    let list = models.map { "\"\($0).\(name)\"" }.joined(separator: ", ")
    return Diagnostic(
      at: .argument(name), code: "dmn.ambiguous-name",
      Message(
        thai: "\"\(name)\" มีในหลายแบบจำลอง", english: "\"\(name)\" stands in several models"),
      hint: Message(thai: "ระบุเป็น \(list)", english: "write one of \(list)"))
  }
}
