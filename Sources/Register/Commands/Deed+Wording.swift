public import Diagnostics

extension Deed.Kind {
  /// What one does, in a phrase.
  public var wording: Message {
    switch self {
    case .openPeriod: Message(thai: "เปิดงวด", english: "open a period after the last one")
    case .addPlan: Message(thai: "เพิ่มแผนงาน", english: "add a plan")
    case .changePlan: Message(thai: "แก้ไขแผนงาน", english: "write a plan anew")
    case .dropPlan: Message(thai: "ยุติแผนงาน", english: "end a plan")
    case .adoptRules: Message(thai: "ประกาศใช้ชุดกฎ", english: "adopt a version of the rule pack")
    case .closePeriod: Message(thai: "ปิดงวด", english: "close a period")
    case .scoreAsDivision: Message(thai: "ประเมินโดยส่วนงาน", english: "score a plan as its division")
    case .submitAssessment:
      Message(thai: "ส่งการประเมิน", english: "submit an assessment to the division's head")
    case .confirmAssessment:
      Message(thai: "ยืนยันการประเมิน", english: "confirm an assessment as the division's head")
    case .scoreAsAuditor:
      Message(thai: "สอบทานการประเมิน", english: "review a plan and score it as auditor")
    case .approveAssessment: Message(thai: "อนุมัติการประเมิน", english: "approve an assessment")
    case .returnAssessment:
      Message(thai: "ส่งคืนการประเมิน", english: "return an assessment to whoever made its last step")
    case .testControl: Message(thai: "ทดสอบการควบคุม", english: "test a control")
    case .attachEvidence: Message(thai: "แนบหลักฐาน", english: "attach evidence")
    case .answerQuestionnaire:
      Message(thai: "ตอบแบบประเมินตนเอง", english: "answer topics of the questionnaire")
    case .raiseFinding: Message(thai: "ตั้งข้อตรวจพบ", english: "raise a finding in an engagement")
    case .issueFinding: Message(thai: "แจ้งข้อตรวจพบ", english: "issue a finding")
    case .withdrawFinding: Message(thai: "ถอนข้อตรวจพบ", english: "withdraw a finding")
    case .respondToFinding:
      Message(thai: "ให้ความเห็นฝ่ายบริหาร", english: "give management's response to a finding")
    case .followUpFinding: Message(thai: "ติดตามข้อตรวจพบ", english: "note what follow-up saw of a finding")
    case .closeFinding: Message(thai: "ปิดข้อตรวจพบ", english: "close a finding")
    case .addAction: Message(thai: "เพิ่มการปรับปรุง", english: "add an action to a plan or a finding")
    case .progressAction: Message(thai: "รายงานความคืบหน้า", english: "report the progress of an action")
    case .extendAction: Message(thai: "ขยายเวลา", english: "grant an action a later due date")
    case .completeAction: Message(thai: "รายงานว่าแล้วเสร็จ", english: "report an action complete")
    case .verifyAction: Message(thai: "ยืนยันผลการปรับปรุง", english: "verify a completed action")
    case .reopenAction: Message(thai: "เปิดการปรับปรุงใหม่", english: "open a completed action again")
    case .acceptRisk: Message(thai: "ยอมรับความเสี่ยง", english: "accept a residual risk until a day")
    case .lapseAcceptance:
      Message(thai: "บันทึกการสิ้นอายุ", english: "put on record that an acceptance has lapsed")
    case .advanceEngagement: Message(thai: "เลื่อนขั้นงานตรวจสอบ", english: "move an engagement on")
    case .concludeScopeItem: Message(thai: "สรุปขอบเขตการตรวจสอบ", english: "conclude a scope item")
    case .noteObservation: Message(thai: "บันทึกข้อสังเกต", english: "note what an engagement saw")
    case .reportIndicator:
      Message(thai: "รายงานผลตัวชี้วัด", english: "report an indicator's result of a quarter")
    case .reportRiskIssue:
      Message(thai: "รายงานผลประเด็นความเสี่ยง", english: "report what a quarter brought for a risk issue")
    }
  }
}
