public import Register

/// What people call a field; headings are compared with these names when a mapping is suggested.
extension ForeignField: Named {
  public var name: Text {
    names.first.map { Text(thai: $0, english: names[1]) } ?? Text(thai: rawValue, english: rawValue)
  }

  /// The Thai name, the English one, and others that are seen in registers.
  var names: [String] {
    switch self {
    case .planID: ["รหัสแผนงาน", "Plan id", "รหัส", "รหัสโครงการ", "Plan code", "Project code"]
    case .division: ["ส่วนงาน", "Division", "หน่วยงาน", "ฝ่าย", "สำนัก", "กอง", "Department", "Unit"]
    case .title:
      ["แผนงาน/โครงการ", "Plan", "ชื่อแผนงาน", "โครงการ", "กระบวนงาน", "กิจกรรม", "ภารกิจ", "Project", "Process"]
    case .titleEnglish: ["แผนงาน/โครงการ (อังกฤษ)", "Plan in English"]
    case .objective: ["วัตถุประสงค์", "Objective"]
    case .objectiveEnglish: ["วัตถุประสงค์ (อังกฤษ)", "Objective in English"]
    case .category: ["ประเภทวัตถุประสงค์", "Category of objective", "วัตถุประสงค์ด้าน", "COSO"]
    case .riskCategory: ["ประเภทความเสี่ยง", "Category of risk", "ความเสี่ยงด้าน", "Risk type"]
    case .underControl: ["อยู่ในการควบคุมภายใน", "Under control", "ควบคุมภายใน"]
    case .owner: ["ผู้รับผิดชอบ", "Owner", "เจ้าของความเสี่ยง", "Risk owner"]
    case .treatment: ["วิธีจัดการความเสี่ยง", "Treatment", "การตอบสนองความเสี่ยง", "Risk response"]
    case .first: ["งวดแรก", "First period"]
    case .cause: ["สาเหตุ", "Cause", "ปัจจัยเสี่ยง", "Risk factor"]
    case .causeEnglish: ["สาเหตุ (อังกฤษ)", "Cause in English"]
    case .event: ["เหตุการณ์", "Event", "ความเสี่ยง", "Risk", "เหตุการณ์ความเสี่ยง"]
    case .eventEnglish: ["เหตุการณ์ (อังกฤษ)", "Event in English"]
    case .consequence: ["ผลกระทบ", "Consequence", "ผลที่อาจเกิด", "Effect"]
    case .consequenceEnglish: ["ผลกระทบ (อังกฤษ)", "Consequence in English"]
    case .inherentYear: ["ปีงบประมาณ", "Fiscal year", "ปี พ.ศ."]
    case .inherentLikelihood: ["โอกาส", "Likelihood", "โอกาสเกิด", "โอกาสที่จะเกิด"]
    case .inherentConsequence:
      ["คะแนนผลกระทบ", "Consequence score", "ผลกระทบ", "ความรุนแรง", "Impact", "Severity"]
    case .assessmentPeriod: ["งวดที่ประเมิน", "Period"]
    case .assessmentState: ["สถานะการประเมิน", "State of the assessment"]
    case .assessmentLikelihood: ["โอกาสหลังการควบคุม", "Residual likelihood", "โอกาสคงเหลือ"]
    case .assessmentConsequence: ["ผลกระทบหลังการควบคุม", "Residual consequence", "ผลกระทบคงเหลือ"]
    case .assessmentBy: ["ผู้ประเมิน", "Assessed by"]
    case .assessmentOn: ["วันที่ประเมิน", "Assessed on"]
    case .assessmentReason: ["เหตุผลของคะแนน", "Reason for the score"]
    case .assessmentReasonEnglish: ["เหตุผลของคะแนน (อังกฤษ)", "Reason in English"]
    case .control: ["การควบคุม", "Control", "การควบคุมที่มีอยู่", "กิจกรรมการควบคุม", "Existing control"]
    case .controlEnglish: ["การควบคุม (อังกฤษ)", "Control in English"]
    case .nature: ["ลักษณะการควบคุม", "Nature of control"]
    case .mode: ["วิธีการควบคุม", "Mode of control"]
    case .frequency: ["ความถี่", "Frequency"]
    case .key: ["การควบคุมหลัก", "Key control"]
    case .controlOwner: ["ผู้รับผิดชอบการควบคุม", "Control owner"]
    case .covers: ["สาเหตุที่ควบคุม", "Causes covered"]
    case .action: ["การปรับปรุงการควบคุม", "Action", "การแก้ไข", "แผนการแก้ไข", "มาตรการ", "Improvement"]
    case .actionEnglish: ["การปรับปรุงการควบคุม (อังกฤษ)", "Action in English"]
    case .opened: ["วันที่เริ่ม", "Opened", "วันเริ่มต้น", "Start date"]
    case .actionOwner: ["ผู้รับผิดชอบการแก้ไข", "Action owner"]
    case .due: ["กำหนดเสร็จ", "Due", "วันครบกำหนด", "Due date"]
    case .completed: ["วันที่แล้วเสร็จ", "Completed", "วันเสร็จจริง", "Completion date"]
    }
  }
}
