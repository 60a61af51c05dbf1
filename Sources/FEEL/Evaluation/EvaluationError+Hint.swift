public import Diagnostics

extension EvaluationError {
  /// What to look for or to change, where that can be said.
  public var hint: Message? {
    switch reason {
    case .tooDeep:
      Message(
        thai: "ตรวจว่าฟังก์ชันเรียกตัวเองโดยไม่มีจุดจบหรือไม่",
        english: "look for a function that calls itself without end")
    case .tooMuchWork:
      Message(
        thai: "ลดขนาดของช่วงหรือรายการที่วนซ้ำ", english: "make the range or the list that is gone through smaller")
    case .tooLarge:
      Message(
        thai: "ตรวจว่าข้อความหรือรายการโตขึ้นเป็นเท่าตัวทุกรอบหรือไม่",
        english: "look for a string or a list that doubles in each round")
    case .unknownExternalFunction:
      Message(
        thai: "ใช้ได้เฉพาะฟังก์ชันภายนอกในรายการคงที่", english: "only the functions of a fixed list can be called")
    case .unknownName, .noProperty, .operand, .operands, .arguments, .argumentName, .argumentKind,
      .argumentValue, .notAFunction, .conversion, .duplicateKey, .rangeEnds, .notIterable, .notACondition,
      .overflow, .divisionByZero, .other:
      nil
    }
  }
}
