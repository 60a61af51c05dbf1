/// Fields that several deeds have.
extension Field {
  static let plan = Field("plan", .name(.plan), "แผนงาน", "the plan")
  static let period = Field("period", .name(.period), "งวด", "the period")
  static let finding = Field("finding", .name(.finding), "ข้อตรวจพบ", "the finding")
  static let action = Field("action", .name(.action), "การปรับปรุง", "the action")
  static let engagement = Field("engagement", .name(.engagement), "งานตรวจสอบ", "the engagement")
  static let reason = Field("reason", .text, "เหตุผล", "why")
  static let note = optional("note", .text, "บันทึก", "a note")
  static let score = Field("score", .object(Score.self), "คะแนน", "likelihood and consequence, each 1 to 5")
  static let record = Field(
    "record", .words, "องค์ประกอบ plan ตามรูปแบบของทะเบียน ไม่มีการประเมิน การปรับปรุง และการยอมรับ",
    "the plan element in the register's format, without assessments, actions and acceptances")
  static let evidence = optional("evidence", .list(of: Evidence.self), "หลักฐาน", "documents that prove it")
  static let minute = optional("minute", .words, "เลขที่มติ", "the minute in which it stands")
}
