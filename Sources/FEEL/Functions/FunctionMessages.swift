import Diagnostics

/// What is wrong with an argument of the right kind.
extension Message {
  static let notAnEntry = Message(
    thai: "แต่ละรายการต้องเป็น context ที่มี key เป็นข้อความและมี value",
    english: "each entry must be a context with a key that is a string and a value")
  static let noPath = Message(
    thai: "keys ต้องเป็นรายการชื่อที่นำไปยัง context ด้านใน",
    english: "the keys must be names that lead to an inner context")
  static let noPosition = Message(
    thai: "ตำแหน่งหรือความยาวอยู่นอกรายการ", english: "the position or the length lies outside the list")
  static let noAnswer = Message(
    thai: "ฟังก์ชันที่ให้มาไม่ได้ตอบ true หรือ false", english: "the function given did not answer true or false")
  static let noRange = Message(
    thai: "ข้อความไม่ใช่ช่วงของค่าคงที่ เช่น [1..3]", english: "the text is not a range of literals such as [1..3]")
}
