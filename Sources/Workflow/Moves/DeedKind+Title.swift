import Diagnostics
import Register

extension Deed.Kind {
  /// As people read it, in both languages.
  var title: Message { Message(thai: thai, english: rawValue) }

  private var thai: String {
    switch self {
    case .openPeriod: "เปิดงวด"
    case .addPlan: "เพิ่มแผนงาน"
    case .changePlan: "แก้ไขแผนงาน"
    case .dropPlan: "ยุติแผนงาน"
    case .adoptRules: "ประกาศใช้ชุดกฎ"
    case .closePeriod: "ปิดงวด"
    case .scoreAsDivision: "ประเมินโดยส่วนงาน"
    case .submitAssessment: "ส่งการประเมิน"
    case .confirmAssessment: "ยืนยันการประเมิน"
    case .scoreAsAuditor: "สอบทานการประเมิน"
    case .approveAssessment: "อนุมัติการประเมิน"
    case .returnAssessment: "ส่งคืนการประเมิน"
    case .testControl: "ทดสอบการควบคุม"
    case .attachEvidence: "แนบหลักฐาน"
    case .answerQuestionnaire: "ตอบแบบประเมินตนเอง"
    case .raiseFinding: "ตั้งข้อตรวจพบ"
    case .issueFinding: "แจ้งข้อตรวจพบ"
    case .withdrawFinding: "ถอนข้อตรวจพบ"
    case .respondToFinding: "ให้ความเห็นฝ่ายบริหาร"
    case .followUpFinding: "ติดตามข้อตรวจพบ"
    case .closeFinding: "ปิดข้อตรวจพบ"
    case .addAction: "เพิ่มการปรับปรุง"
    case .progressAction: "รายงานความคืบหน้า"
    case .extendAction: "ขยายเวลา"
    case .completeAction: "รายงานว่าแล้วเสร็จ"
    case .verifyAction: "ยืนยันผลการปรับปรุง"
    case .reopenAction: "เปิดการปรับปรุงใหม่"
    case .acceptRisk: "ยอมรับความเสี่ยง"
    case .lapseAcceptance: "บันทึกการสิ้นอายุ"
    case .advanceEngagement: "เลื่อนขั้นงานตรวจสอบ"
    case .concludeScopeItem: "สรุปขอบเขตการตรวจสอบ"
    }
  }
}
