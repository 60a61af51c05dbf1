import Register

extension CoverEntry {
  var label: Text {
    switch self {
    case .officer: Text(thai: "ผู้กรอก", english: "Filled in by")
    case .head: Text(thai: "หัวหน้าส่วนงาน", english: "Head of the division")
    case .filledOn: Text(thai: "วันที่กรอก", english: "Filled in on")
    case .handedIn: Text(thai: "สถานะการส่ง", english: "Handing in")
    }
  }

  var guide: Text {
    switch self {
    case .officer:
      Text(
        thai: "เจ้าหน้าที่ที่รับผิดชอบข้อมูลในสมุดงานนี้", english: "The officer who answers for what stands here.")
    case .head:
      Text(
        thai: "จำเป็นเมื่อตอบข้อตรวจพบหรือขอขยายเวลา เพราะเป็นคำของหัวหน้า",
        english: "Needed for responses to findings and for extensions, which are the head's to give.")
    case .filledOn:
      Text(
        thai: "วันที่มีผลของคะแนนและรายงาน", english: "The day from which scores and reports count.")
    case .handedIn:
      Text(
        thai: "“ส่งผลการประเมิน” ส่งคะแนนที่ครบแล้วให้หัวหน้ายืนยัน; “ร่าง” เก็บไว้ก่อน",
        english: "Handed in puts complete scores before the head; a draft is kept.")
    }
  }
}

extension DivisionCover {
  static let instructions: [Text] = [
    Text(
      thai: "กรอกเฉพาะช่องสีเหลือง (ต้องกรอก) และสีฟ้า (กรอกเมื่อมีข้อมูล) ช่องอื่นล็อกไว้; ช่องที่กรอกแล้วเป็นสีขาว",
      english:
        "Fill in yellow cells (needed) and blue ones (where there is something to tell); all others are locked. What is filled in turns white."
    ),
    Text(
      thai: "เลือกค่าจากรายการเมื่อมีลูกศรข้างช่อง อย่าใส่สูตร: ช่องที่มีสูตรจะถูกส่งคืนให้แก้",
      english: "Choose from the list where there is one. No formulas: a cell with a formula is sent back."),
    Text(
      thai: "วันที่พิมพ์ได้ทั้ง พ.ศ. และ ค.ศ. เช่น 30/6/2560, 30 มิ.ย. 2560 หรือ 2017-06-30 แต่ต้องมีปีสี่หลัก",
      english:
        "Dates in either era: 30/6/2560, 30 Jun 2017 or 2017-06-30, always with four digits of the year."),
    Text(
      thai:
        "หลักฐานให้ใส่ที่อยู่แฟ้มในโฟลเดอร์ทะเบียน ไม่ใช่ URL หรือที่อยู่ในเครื่องของท่าน (เช่น C:\\…) และส่งแฟ้มมาพร้อมกัน",
      english:
        "Evidence is a path below the register's folder, no URL and no place on your own machine (C:\\…); send the file along."
    ),
    Text(
      thai: "ช่องที่ไม่เปลี่ยนจากวันที่ออกสมุดงานจะไม่ถูกบันทึกซ้ำ จึงเว้นไว้ตามเดิมได้",
      english: "What is left as it was issued is not recorded again, so leave it."),
    Text(
      thai: "บันทึกเป็น .xlsx โดยไม่ใส่รหัสผ่านและไม่ใส่มาโคร แล้วส่งกลับทั้งแฟ้ม อย่าลบแผ่นหรือแถวที่ซ่อนอยู่",
      english:
        "Save as .xlsx without a password and without macros, and return the whole file with its hidden sheets and rows."
    ),
  ]
}
