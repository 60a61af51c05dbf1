public import Diagnostics

extension JournalFailure {
  public var diagnostic: Diagnostic {
    Diagnostic(at: .file(path), code: fault.code, fault.message, hint: fault.hint)
  }
}

extension JournalFailure.Fault {
  fileprivate var code: String {
    switch self {
    case .missing: "journal.missing"
    case .exists: "journal.exists"
    case .notADatabase: "journal.not-a-database"
    case .foreign: "journal.foreign"
    case .newer: "journal.newer"
    case .locked: "journal.locked"
    case .readOnly: "journal.read-only"
    case .full: "journal.full"
    case .notOpened: "journal.not-opened"
    case .damaged: "journal.damaged"
    case .refused: "journal.refused"
    case .disk: "journal.disk"
    }
  }

  fileprivate var message: Message {
    switch self {
    case .missing: Message(thai: "ไม่พบแฟ้มสมุดบันทึก", english: "there is no such journal")
    case .exists: Message(thai: "มีแฟ้มนี้อยู่แล้ว", english: "there is a file of this name already")
    case .notADatabase:
      Message(thai: "แฟ้มนี้ไม่ใช่ฐานข้อมูล SQLite", english: "the file is not an SQLite database")
    case .foreign(0):
      Message(
        thai: "ฐานข้อมูล SQLite นี้ไม่ใช่สมุดบันทึกของสอบทาน",
        english: "this SQLite database is not a journal of sopthan")
    case .foreign(let application):
      Message(
        thai: "ฐานข้อมูล SQLite นี้เป็นของโปรแกรมอื่น (application id \(application))",
        english: "this SQLite database belongs to another program (application id \(application))")
    case .newer(let version):
      Message(
        thai: "สมุดบันทึกเป็นรูปแบบ \(version) แต่โปรแกรมนี้รู้จักถึงรูปแบบ \(JournalFormat.version)",
        english:
          "the journal has format \(version), and this program knows formats up to \(JournalFormat.version)")
    case .locked:
      Message(
        thai: "สมุดบันทึกถูกโปรแกรมอื่นใช้อยู่นานเกินกำหนดรอ",
        english: "another program kept the journal locked for longer than the time to wait")
    case .readOnly:
      Message(thai: "เขียนสมุดบันทึกไม่ได้: ไม่มีสิทธิ์เขียน", english: "the journal may not be written to")
    case .full:
      Message(thai: "เขียนสมุดบันทึกไม่ได้: พื้นที่เต็ม", english: "the disk is full")
    case .notOpened: Message(thai: "เปิดสมุดบันทึกไม่ได้", english: "the journal could not be opened")
    case .damaged(let words):
      Message(thai: "สมุดบันทึกเสียหาย: \(words)", english: "the journal is damaged: \(words)")
    case .refused(let words):
      Message(thai: "ฐานข้อมูลปฏิเสธการเขียน: \(words)", english: "the database refused it: \(words)")
    case .disk(let words):
      Message(thai: "อ่านหรือเขียนดิสก์ไม่ได้: \(words)", english: "the disk failed: \(words)")
    }
  }

  fileprivate var hint: Message? {
    switch self {
    case .missing:
      Message(
        thai: "ตรวจตัวสะกดของที่อยู่แฟ้ม หรือสร้างด้วย sopthan journal create",
        english: "check the spelling of the path, or make one with `sopthan journal create`")
    case .exists:
      Message(
        thai: "ใช้ชื่ออื่น; สมุดบันทึกไม่เขียนทับแฟ้มที่มีอยู่",
        english: "choose another name; a journal is never made over a file")
    case .notADatabase, .foreign:
      Message(
        thai: "ตรวจที่อยู่แฟ้ม; สมุดบันทึกสร้างด้วย sopthan journal create",
        english: "check the path; journals are made with `sopthan journal create`")
    case .newer: Message(thai: "ใช้ sopthan รุ่นใหม่กว่า", english: "use a newer sopthan")
    case .locked:
      Message(
        thai: "รอให้โปรแกรมอื่นเสร็จ แล้วลองใหม่; ไม่มีสิ่งใดถูกเขียน",
        english: "wait until the other program has finished and try again; nothing was written")
    case .readOnly, .notOpened:
      Message(
        thai: "ตรวจสิทธิ์ของแฟ้มและของโฟลเดอร์ที่แฟ้มอยู่; ไม่มีสิ่งใดถูกเขียน",
        english: "check your rights to the file and to the folder it lies in; nothing was written")
    case .full, .disk:
      Message(
        thai: "ตรวจพื้นที่ว่างและดิสก์ แล้วลองใหม่; รายการที่บันทึกแล้วยังอยู่ครบ",
        english: "check the disk and its free space and try again; entries already recorded are whole")
    case .damaged:
      Message(
        thai: "ใช้สำเนาสำรอง; sopthan journal verify บอกว่าส่วนใดยังครบถ้วน",
        english: "go back to a backup; `sopthan journal verify` tells what is still whole")
    case .refused:
      Message(
        thai: "รายการและเนื้อหาของสมุดบันทึกเพิ่มได้อย่างเดียว",
        english: "entries and contents of a journal can only be added")
    }
  }
}
