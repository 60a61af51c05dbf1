import Diagnostics
import Interchange

extension Diagnostic {
  static func unmarked(_ path: String) -> Diagnostic {
    Diagnostic(
      at: .file(path), code: "verify.unmarked",
      Message(
        thai: "แฟ้มนี้ไม่มีเครื่องหมายของ sopthan จึงไม่ใช่แฟ้มที่โปรแกรมนี้ออก",
        english: "the file carries no mark of sopthan: it is none that this program made"),
      hint: Message(
        thai: "โปรแกรมที่ตัดคุณสมบัติของแฟ้มทิ้งทำให้ตรวจไม่ได้ ให้ใช้แฟ้มต้นฉบับ",
        english:
          "a program that drops a file's properties takes the mark away; give the file as it was received"))
  }

  static func otherRegister(_ mark: ExportMark, _ path: String, _ register: String) -> Diagnostic {
    Diagnostic(
      at: .file(path), code: "verify.other-register",
      Message(
        thai: "แฟ้มนี้ออกจากทะเบียน \"\(mark.register)\" ไม่ใช่ \"\(register)\"",
        english: "the file is of the register \"\(mark.register)\", not of \"\(register)\""),
      hint: Message(
        thai: "ระบุสมุดบันทึกหรือโฟลเดอร์ของทะเบียน \"\(mark.register)\"",
        english: "give the journal or the folder of \"\(mark.register)\""))
  }

  static func unknownState(_ mark: ExportMark, _ path: String, _ source: ExportSource) -> Diagnostic {
    let facts =
      "\(mark.period) · \(mark.asOf) · \(mark.rulesVersion) · sopthan \(mark.toolVersion) · \(mark.hash)"
    return switch source {
    case .journal:
      Diagnostic(
        at: .file(path), code: "verify.unknown-state",
        Message(
          thai: "ไม่มีรายการใดของสมุดบันทึกที่ให้ทะเบียนในสภาพที่แฟ้มนี้อ้าง (\(facts))",
          english: "no entry of the journal leads to the state that the file names (\(facts))"),
        hint: Message(
          thai: "แฟ้มออกจากโฟลเดอร์หรือสมุดบันทึกอื่น หรือเครื่องหมายถูกแก้",
          english: "it was made from a folder or from another journal, or its mark was altered"))
    case .folder:
      Diagnostic(
        at: .file(path), code: "verify.unknown-state",
        Message(
          thai: "โฟลเดอร์ของทะเบียนไม่ได้อยู่ในสภาพที่แฟ้มนี้อ้าง (\(facts))",
          english: "the register's folder is not in the state that the file names (\(facts))"),
        hint: Message(
          thai: "ใช้โฟลเดอร์ของวันนั้น หรือสมุดบันทึกด้วย --journal ซึ่งรู้สภาพก่อนหน้าทั้งหมด",
          english:
            "take the folder of that day, or with --journal the journal, which knows all earlier states"))
    }
  }

  static func unknownRendering(_ mark: ExportMark, _ path: String) -> Diagnostic {
    Diagnostic(
      at: .file(path), code: "verify.unknown-rendering",
      Message(
        thai: "จากสภาพที่แฟ้มอ้าง โปรแกรมนี้ไม่ออกแฟ้มชนิด \"\(mark.rendering.text)\" ในชื่อและรูปแบบนี้",
        english:
          "from the state that the file names this program makes no \"\(mark.rendering.text)\" of this name and format"
      ),
      hint: Message(
        thai: "ตารางต้องคงชื่อแฟ้มเดิม", english: "tables must keep their file names"))
  }
}
