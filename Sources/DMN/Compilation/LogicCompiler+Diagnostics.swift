internal import Diagnostics
internal import FEEL

extension Message {
  static let tooDeep = Message(
    thai: "กล่องนิพจน์ซ้อนกันลึกเกินไป", english: "boxed expressions are nested too deeply")

  static let brokenRelation = Message(
    thai: "แถวของความสัมพันธ์มีจำนวนช่องไม่ตรงกับคอลัมน์",
    english: "a row of the relation has more or fewer cells than there are columns")

  static let noSuchExternal = Message(
    thai: "ไม่มีฟังก์ชันภายนอกนี้", english: "there is no such external function")

  static func notCompiled(_ text: ExpressionText) -> Message {
    Message(
      thai: "อ่านนิพจน์ \"\(text.text)\" ไม่ได้", english: "the expression \"\(text.text)\" could not be read")
  }

  static func brokenTable(_ table: DecisionTable) -> Message {
    Message(
      thai: "ตารางที่ \(table.location) มีช่องที่อ่านไม่ได้",
      english: "the table at \(table.location) has cells that could not be read")
  }
}

extension Diagnostic {
  static func tooDeep(at place: Location) -> Diagnostic {
    Diagnostic(at: place, code: "dmn.too-deep", .tooDeep)
  }

  static func duplicateEntry(_ variable: Variable) -> Diagnostic {
    Diagnostic(
      at: variable.location, code: "dmn.duplicate-name",
      Message(
        thai: "ชื่อ \"\(variable.name)\" ถูกใช้ซ้ำในกล่องเดียวกัน",
        english: "the name \"\(variable.name)\" is used twice in the same box"))
  }

  static func unknownType(_ reference: TypeReference, candidates: [String]) -> Diagnostic {
    Diagnostic(
      at: reference.location, code: "dmn.unknown-type",
      Message(
        thai: "ไม่มีชนิดข้อมูลชื่อ \"\(reference.name)\"", english: "\"\(reference.name)\" is not a type"),
      hint: .nearest(to: reference.name, among: candidates)
        ?? Message(
          thai: "ใช้ชนิดของ FEEL เช่น number หรือ string หรือประกาศ itemDefinition ชื่อนี้",
          english: "use a type of FEEL, such as number or string, or declare an itemDefinition of this name"))
  }

  static func outputNotAllowed(
    _ text: ExpressionText, _ clause: DecisionTable.OutputClause, allowed: ExpressionText?
  ) -> Diagnostic {
    let column = clause.name ?? clause.label ?? ""
    var hint = clause.type.map {
      Message(thai: "คอลัมน์นี้เป็นชนิด \($0.name)", english: "the column is of type \($0.name)")
    }
    if let allowed {
      let near = AllowedValues.listed(allowed.text).flatMap { values in
        let texts = values.compactMap { if case .string(let text) = $0 { "\"\(text)\"" } else { nil } }
        return nearestName(to: text.text, among: texts)
      }
      hint = Message(
        thai: "ค่าที่อนุญาตคือ \(allowed.text)" + (near.map { " หมายถึง \($0) หรือไม่" } ?? ""),
        english: "the allowed values are \(allowed.text)" + (near.map { "; did you mean \($0)?" } ?? ""))
    }
    return Diagnostic(
      at: text.location(at: 0), code: "dmn.output-not-allowed",
      Message(
        thai: "ผลลัพธ์ \(text.text) ไม่อยู่ในค่าที่คอลัมน์ \"\(column)\" อนุญาต",
        english: "the output \(text.text) is not allowed in column \"\(column)\""),
      hint: hint)
  }
}

extension Message {
  /// `did you mean …?`, if some candidate is near enough.
  static func nearest(to name: String, among candidates: [String]) -> Message? {
    nearestName(to: name, among: candidates).map {
      Message(thai: "หมายถึง \"\($0)\" หรือไม่", english: "did you mean \"\($0)\"?")
    }
  }
}
