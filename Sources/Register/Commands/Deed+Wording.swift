public import Diagnostics

extension Deed.Kind {
  /// What one does, in a phrase.
  public var wording: Message {
    switch self {
    case .openPeriod: Message(thai: "เปิดงวดต่อจากงวดก่อน", english: "open a period after the last one")
    case .addPlan: Message(thai: "เพิ่มแผนงาน", english: "add a plan")
    case .changePlan: Message(thai: "เขียนแผนงานใหม่", english: "write a plan anew")
    case .dropPlan: Message(thai: "ให้แผนงานสิ้นสุด", english: "end a plan")
    case .adoptRules: Message(thai: "รับชุดกฎรุ่นใหม่", english: "adopt a version of the rule pack")
    case .closePeriod: Message(thai: "ปิดงวด", english: "close a period")
    case .scoreAsDivision: Message(thai: "ให้คะแนนในฐานะส่วนงาน", english: "score a plan as its division")
    case .submitAssessment:
      Message(thai: "ส่งการประเมิน", english: "submit an assessment to the division's head")
    case .confirmAssessment:
      Message(thai: "ยืนยันการประเมิน", english: "confirm an assessment as the division's head")
    case .scoreAsAuditor:
      Message(thai: "สอบทานและให้คะแนนในฐานะผู้ตรวจสอบ", english: "review a plan and score it as auditor")
    case .approveAssessment: Message(thai: "อนุมัติการประเมิน", english: "approve an assessment")
    case .returnAssessment:
      Message(thai: "ส่งการประเมินกลับ", english: "return an assessment to whoever made its last step")
    case .testControl: Message(thai: "ทดสอบการควบคุม", english: "test a control")
    case .attachEvidence: Message(thai: "แนบหลักฐาน", english: "attach evidence")
    case .answerQuestionnaire:
      Message(thai: "ตอบแบบประเมินตนเอง", english: "answer topics of the questionnaire")
    case .raiseFinding: Message(thai: "ตั้งข้อตรวจพบในงานตรวจสอบ", english: "raise a finding in an engagement")
    case .issueFinding: Message(thai: "ออกข้อตรวจพบ", english: "issue a finding")
    case .withdrawFinding: Message(thai: "ถอนข้อตรวจพบ", english: "withdraw a finding")
    case .respondToFinding:
      Message(thai: "ให้ความเห็นฝ่ายบริหาร", english: "give management's response to a finding")
    case .followUpFinding: Message(thai: "บันทึกการติดตาม", english: "note what follow-up saw of a finding")
    case .closeFinding: Message(thai: "ปิดข้อตรวจพบ", english: "close a finding")
    case .addAction: Message(thai: "เพิ่มการปรับปรุง", english: "add an action to a plan or a finding")
    case .progressAction: Message(thai: "รายงานความคืบหน้า", english: "report the progress of an action")
    case .extendAction: Message(thai: "ขยายเวลาการปรับปรุง", english: "grant an action a later due date")
    case .completeAction: Message(thai: "รายงานว่าเสร็จ", english: "report an action complete")
    case .verifyAction: Message(thai: "ยืนยันผลการปรับปรุง", english: "verify a completed action")
    case .reopenAction: Message(thai: "เปิดการปรับปรุงอีกครั้ง", english: "open a completed action again")
    case .acceptRisk: Message(thai: "ยอมรับความเสี่ยงคงเหลือ", english: "accept a residual risk until a day")
    case .lapseAcceptance:
      Message(thai: "บันทึกว่าการยอมรับสิ้นสุด", english: "put on record that an acceptance has lapsed")
    case .advanceEngagement: Message(thai: "เลื่อนขั้นงานตรวจสอบ", english: "move an engagement on")
    case .concludeScopeItem: Message(thai: "สรุปขอบเขตการตรวจสอบ", english: "conclude a scope item")
    }
  }
}
