public import Diagnostics

extension EvaluationError {
  /// The reason in words.
  public var message: Message { reason.message }

  /// Where the error arose: inside the expression, which itself stands in a file.
  public var location: Location? {
    source.map { .expression(offset: offset, text: $0.text, within: $0.location) }
  }
}

extension EvaluationError.Reason {
  public var message: Message {
    switch self {
    case .unknownName(let name):
      Message(thai: "ไม่รู้จักชื่อ \"\(name)\"", english: "\"\(name)\" is not a known name")
    case .noProperty(let name, let kind):
      Message(
        thai: "ค่าชนิด \(kind.name) ไม่มีส่วน \"\(name)\"", english: "a \(kind.name) has no \"\(name)\"")
    case .operand(let operation, let kind):
      Message(
        thai: "\(operation) ใช้กับ \(kind.name) ไม่ได้", english: "\(operation) does not take a \(kind.name)")
    case .operands(let operation, let left, let right):
      Message(
        thai: "\(operation) ใช้กับ \(left.name) และ \(right.name) ไม่ได้",
        english: "\(operation) does not take a \(left.name) and a \(right.name)")
    case .arguments(let function, let given):
      Message(
        thai: "\(function) ไม่รับอาร์กิวเมนต์ \(given) ตัว",
        english: "\(function) does not take \(given) arguments")
    case .argumentName(let function, let name):
      Message(
        thai: "\(function) ไม่มีพารามิเตอร์ \"\(name)\"",
        english: "\(function) has no parameter \"\(name)\"")
    case .argumentKind(let function, let parameter, let kind):
      Message(
        thai: "พารามิเตอร์ \(parameter) ของ \(function) ไม่รับ \(kind.name)",
        english: "parameter \(parameter) of \(function) does not take a \(kind.name)")
    case .argumentValue(let function, let message):
      Message(thai: "\(function): \(message.thai)", english: "\(function): \(message.english)")
    case .notAFunction(let kind):
      Message(thai: "เรียกค่าชนิด \(kind.name) เป็นฟังก์ชันไม่ได้", english: "a \(kind.name) can not be called")
    case .unknownExternalFunction:
      Message(thai: "ไม่รู้จักฟังก์ชันภายนอกนี้", english: "this external function is not known")
    case .conversion(let type, let kind):
      Message(
        thai: "แปลง \(kind.name) เป็น \(type) ไม่ได้", english: "a \(kind.name) is not a \(type)")
    case .duplicateKey(let key):
      Message(thai: "คีย์ \"\(key)\" ซ้ำในบริบท", english: "the context has the key \"\(key)\" twice")
    case .rangeEnds(let start, let end):
      Message(
        thai: "ช่วงจาก \(start.name) ถึง \(end.name) ใช้ไม่ได้",
        english: "a range can not go from a \(start.name) to a \(end.name)")
    case .notIterable(let kind):
      Message(thai: "วนซ้ำบน \(kind.name) ไม่ได้", english: "a \(kind.name) can not be iterated over")
    case .notACondition(let kind):
      Message(
        thai: "เงื่อนไขต้องเป็นจริงหรือเท็จ ไม่ใช่ \(kind.name)",
        english: "a condition is true or false, not a \(kind.name)")
    case .overflow(let operation):
      Message(thai: "ผลของ \(operation) ใหญ่เกินไป", english: "the result of \(operation) is out of range")
    case .divisionByZero:
      Message(thai: "หารด้วยศูนย์", english: "division by zero")
    case .tooDeep:
      Message(thai: "ซ้อนลึกเกินไป", english: "nested too deep")
    case .tooMuchWork:
      Message(thai: "ใช้ขั้นตอนมากเกินไป", english: "took too many steps")
    case .tooLarge:
      Message(thai: "ค่ามีขนาดใหญ่เกินไป", english: "the value is too large")
    case .other(let message): message
    }
  }
}
