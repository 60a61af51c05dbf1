internal import Diagnostics

extension Diagnostic {
  static func duplicateName(_ name: String, at place: Location, earlier: Location) -> Diagnostic {
    Diagnostic(
      at: place, code: "dmn.duplicate-name",
      Message(
        thai: "ชื่อ \"\(name)\" ถูกใช้แล้วที่ \(earlier)",
        english: "the name \"\(name)\" is already used at \(earlier)"),
      hint: Message(thai: "เปลี่ยนชื่อหนึ่งในสองสิ่งนี้", english: "give one of the two another name"))
  }

  static func duplicateID(_ id: String, at place: Location) -> Diagnostic {
    Diagnostic(
      at: place, code: "dmn.duplicate-id",
      Message(thai: "รหัส \"\(id)\" ซ้ำในแบบจำลองเดียวกัน", english: "the id \"\(id)\" is used twice in one model"),
      hint: Message(thai: "ให้รหัสอื่นแก่หนึ่งในสองสิ่งนี้", english: "give one of the two another id"))
  }

  static func duplicateNamespace(_ model: Definitions, as other: Definitions) -> Diagnostic {
    Diagnostic(
      at: model.location, code: "dmn.duplicate-namespace",
      Message(
        thai: "เนมสเปซ \"\(model.namespace)\" ถูกใช้แล้วใน \(other.file)",
        english: "the namespace \"\(model.namespace)\" is already that of \(other.file)"))
  }

  static func duplicateAlias(_ other: ModelImport) -> Diagnostic {
    Diagnostic(
      at: other.location, code: "dmn.duplicate-name",
      Message(
        thai: "ชื่อการนำเข้า \"\(other.alias)\" ซ้ำ", english: "the import name \"\(other.alias)\" is used twice"))
  }

  static func absentImport(_ other: ModelImport, known: [String]) -> Diagnostic {
    Diagnostic(
      at: other.location, code: "dmn.absent-import",
      Message(
        thai: "ไม่มีแบบจำลองในเนมสเปซ \"\(other.namespace)\"",
        english: "no model has the namespace \"\(other.namespace)\""),
      hint: .nearest(to: other.namespace, among: known)
        ?? Message(
          thai: "ใส่แฟ้มของแบบจำลองนั้นมาด้วย", english: "give the file of that model too"))
  }

  static func circularImports(_ models: [Definitions]) -> Diagnostic {
    let path = (models + models.prefix(1)).map(\.name).joined(separator: " → ")
    return Diagnostic(
      at: models.last?.imports.first?.location ?? .file(models.first?.file ?? ""),
      code: "dmn.circular-import",
      Message(thai: "การนำเข้าวนเป็นวงกลม: \(path)", english: "the imports form a circle: \(path)"),
      hint: Message(thai: "ตัด import หนึ่งในวงออก", english: "take away one of these imports"))
  }

  static func absentModel(_ reference: ElementReference, known: [String]) -> Diagnostic {
    let namespace = reference.namespace ?? ""
    return Diagnostic(
      at: reference.location, code: "dmn.absent-model",
      Message(
        thai: "ไม่มีแบบจำลองในเนมสเปซ \"\(namespace)\"", english: "no model has the namespace \"\(namespace)\""),
      hint: .nearest(to: namespace, among: known))
  }

  static func absentElement(_ reference: ElementReference, known: [String]) -> Diagnostic {
    Diagnostic(
      at: reference.location, code: "dmn.absent-element",
      Message(
        thai: "ไม่มีองค์ประกอบที่มีรหัส \"\(reference.id)\"",
        english: "no element has the id \"\(reference.id)\""),
      hint: .nearest(to: reference.id, among: known))
  }

  static func wrongKindOfElement(_ reference: ElementReference, _ node: Node) -> Diagnostic {
    Diagnostic(
      at: reference.location, code: "dmn.wrong-kind",
      Message(
        thai: "\"\(node.name)\" เป็น\(node.kind.thai) จึงใช้ตรงนี้ไม่ได้",
        english: "\"\(node.name)\" is \(node.kind.english), which cannot be required here"))
  }

  static func notImported(_ reference: ElementReference, _ name: String) -> Diagnostic {
    Diagnostic(
      at: reference.location, code: "dmn.not-imported",
      Message(
        thai: "\"\(name)\" อยู่ในแบบจำลองที่ไม่ได้นำเข้า",
        english: "\"\(name)\" belongs to a model that is not imported"),
      hint: Message(
        thai: "เพิ่ม import พร้อมชื่อ เพื่อให้นิพจน์เรียกได้",
        english: "add an import with a name, so that expressions can write it"))
  }

  static func noOutputDecision(_ node: Node) -> Diagnostic {
    Diagnostic(
      at: node.location, code: "dmn.no-output-decision",
      Message(
        thai: "บริการ \"\(node.name)\" ไม่มี outputDecision",
        english: "the decision service \"\(node.name)\" has no output decision"))
  }

  static func cycle(_ nodes: [Node]) -> Diagnostic {
    let path = (nodes + nodes.prefix(1)).map(\.name).joined(separator: " → ")
    return Diagnostic(
      at: nodes.first?.location ?? .file(""), code: "dmn.cycle",
      Message(
        thai: "ความต้องการวนเป็นวงกลม: \(path)", english: "the requirements form a circle: \(path)"),
      hint: Message(
        thai: "ตัดความต้องการหนึ่งในวงออก", english: "take away one of these requirements"))
  }

  static func missingRequirement(
    _ node: Node, as spelling: String, of owner: Node, at place: Location
  ) -> Diagnostic {
    let element = node.kind.requirement
    return Diagnostic(
      at: place, code: "dmn.missing-requirement",
      Message(
        thai: "\"\(owner.name)\" ใช้ \"\(spelling)\" โดยไม่ได้ระบุว่าต้องการ",
        english: "\"\(owner.name)\" uses \"\(spelling)\" without requiring it"),
      hint: Message(
        thai: "เพิ่ม \(element) ที่มี href=\"#\(node.id)\"",
        english: "add a \(element) with href=\"#\(node.id)\""))
  }
}

extension Node.Kind {
  fileprivate var thai: String {
    switch self {
    case .inputData: "ข้อมูลนำเข้า"
    case .decision: "การตัดสินใจ"
    case .knowledge: "แบบจำลองความรู้"
    case .service: "บริการการตัดสินใจ"
    }
  }

  fileprivate var english: String {
    switch self {
    case .inputData: "input data"
    case .decision: "a decision"
    case .knowledge: "a business knowledge model"
    case .service: "a decision service"
    }
  }

  fileprivate var requirement: String {
    switch self {
    case .inputData: "requiredInput"
    case .decision: "requiredDecision"
    case .knowledge, .service: "requiredKnowledge"
    }
  }
}
