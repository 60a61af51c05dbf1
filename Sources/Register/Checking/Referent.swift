/// Something that register files refer to by name.
enum Referent: Sendable, Hashable {
  case division, person, period, plan, cause, topic, figure, subject, finding, control, action
  case respondent, group, claim, indicator, engagement, riskIssue, scopeItem, observation
  case inherentScore, assessment, selfAssessment, target, override, result
  case evaluation, component, principle
}

extension Referent {
  var code: String {
    switch self {
    case .division: "division"
    case .person: "person"
    case .period: "period"
    case .plan: "plan"
    case .cause: "cause"
    case .topic: "topic"
    case .figure: "figure"
    case .subject: "subject"
    case .finding: "finding"
    case .control: "control"
    case .action: "action"
    case .respondent: "respondent"
    case .group: "group"
    case .claim: "claim"
    case .indicator: "indicator"
    case .engagement: "engagement"
    case .riskIssue: "risk-issue"
    case .scopeItem: "scope-item"
    case .observation: "observation"
    case .inherentScore: "inherent"
    case .assessment: "assessment"
    case .selfAssessment: "self-assessment"
    case .target: "target"
    case .override: "override"
    case .result: "result"
    case .evaluation: "evaluation"
    case .component: "component"
    case .principle: "principle"
    }
  }

  /// The noun alone.
  var name: String {
    switch self {
    case .inherentScore: "inherent score of"
    case .assessment: "assessment of"
    case .selfAssessment: "self-assessment of"
    case .target: "target of quarter"
    case .override: "override of"
    case .result: "result of"
    case .evaluation: "evaluation of"
    case .riskIssue: "risk issue"
    case .scopeItem: "scope item"
    default: code
    }
  }

  /// The noun with its article.
  var english: String {
    switch self {
    case .indicator, .engagement, .action, .assessment, .observation, .override, .evaluation: "an \(name)"
    default: "a \(name)"
    }
  }

  var thai: String {
    switch self {
    case .division: "หน่วยงาน"
    case .person: "บุคคล"
    case .period: "งวด"
    case .plan: "แผนงาน"
    case .cause: "สาเหตุ"
    case .topic: "หัวข้อประเมิน"
    case .figure: "ตัวเลข"
    case .subject: "สิ่งที่ตรวจพบ"
    case .finding: "ข้อตรวจพบ"
    case .control: "การควบคุม"
    case .action: "การแก้ไข"
    case .respondent: "ผู้ตอบ"
    case .group: "กลุ่มหัวข้อ"
    case .claim: "ข้อความเชิงตัวเลข"
    case .indicator: "ตัวชี้วัด"
    case .engagement: "งานตรวจสอบ"
    case .riskIssue: "ประเด็นความเสี่ยง"
    case .scopeItem: "ขอบเขตข้อ"
    case .observation: "ข้อสังเกต"
    case .inherentScore: "คะแนนก่อนการควบคุมของปี"
    case .assessment: "การประเมินของงวด"
    case .selfAssessment: "การประเมินตนเองของงวด"
    case .target: "เป้าหมายของไตรมาส"
    case .override: "สีที่กำหนดเองของงวด"
    case .result: "ผลของงวด"
    case .evaluation: "การประเมินการควบคุมภายในของ"
    case .component: "องค์ประกอบ"
    case .principle: "หลักการ"
    }
  }
}
