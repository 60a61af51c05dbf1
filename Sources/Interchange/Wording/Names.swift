public import Assessment
public import Register

/// A closed set of the model whose members have names for people.
public protocol Named {
  var name: Text { get }
}

extension Movement: Named {
  public var name: Text {
    switch self {
    case .down: Text(thai: "ลดลง", english: "Down")
    case .unchanged: Text(thai: "คงเดิม", english: "Unchanged")
    case .up: Text(thai: "เพิ่มขึ้น", english: "Up")
    }
  }

  /// An arrow that also reads in grey.
  public var sign: String {
    switch self {
    case .down: "▼"
    case .unchanged: "▬"
    case .up: "▲"
    }
  }
}

extension AssessmentState: Named {
  public var name: Text {
    switch self {
    case .draft: Text(thai: "ร่าง", english: "Draft")
    case .submitted: Text(thai: "ส่งแล้ว", english: "Submitted")
    case .confirmed: Text(thai: "ยืนยันแล้ว", english: "Confirmed")
    case .reviewed: Text(thai: "สอบทานแล้ว", english: "Reviewed")
    case .approved: Text(thai: "อนุมัติแล้ว", english: "Approved")
    }
  }
}

extension JudgedBy: Named {
  public var name: Text {
    switch self {
    case .auditor: Text(thai: "ผู้ตรวจสอบภายใน", english: "Internal auditor")
    case .division: Text(thai: "ส่วนงาน", english: "Division")
    }
  }
}

extension FindingStatus: Named {
  public var name: Text {
    switch self {
    case .new: Text(thai: "ใหม่", english: "New")
    case .continuing: Text(thai: "ต่อเนื่อง", english: "Continuing")
    case .returned: Text(thai: "เกิดซ้ำ", english: "Returned")
    case .raised: Text(thai: "ผู้ตรวจสอบตั้ง", english: "Raised by auditor")
    case .withdrawn: Text(thai: "ถอนแล้ว", english: "Withdrawn")
    }
  }
}

extension FindingState: Named {
  public var name: Text {
    switch self {
    case .draft: Text(thai: "ร่าง", english: "Draft")
    case .issued: Text(thai: "แจ้งแล้ว", english: "Issued")
    case .responded: Text(thai: "ตอบแล้ว", english: "Responded")
    case .inProgress: Text(thai: "กำลังแก้ไข", english: "In progress")
    case .completed: Text(thai: "แก้ไขแล้ว", english: "Completed")
    case .verified: Text(thai: "ยืนยันผลแล้ว", english: "Verified")
    case .closed: Text(thai: "ปิดแล้ว", english: "Closed")
    case .withdrawn: Text(thai: "ถอนแล้ว", english: "Withdrawn")
    }
  }
}

extension ResponseKind: Named {
  public var name: Text {
    switch self {
    case .agree: Text(thai: "เห็นด้วย", english: "Agree")
    case .partlyAgree: Text(thai: "เห็นด้วยบางส่วน", english: "Partly agree")
    case .disagree: Text(thai: "ไม่เห็นด้วย", english: "Disagree")
    }
  }
}

extension Verdict: Named {
  public var name: Text {
    switch self {
    case .agrees: Text(thai: "ตรงกัน", english: "Agrees")
    case .truncated: Text(thai: "ตรงเมื่อตัดเศษ", english: "Agrees only when truncated")
    case .disagrees: Text(thai: "ไม่ตรงกัน", english: "Disagrees")
    }
  }
}

extension IndicatorLight: Named {
  public var name: Text {
    switch self {
    case .red: Text(thai: "แดง", english: "Red")
    case .yellow: Text(thai: "เหลือง", english: "Yellow")
    case .green: Text(thai: "เขียว", english: "Green")
    }
  }
}

extension EngagementState: Named {
  public var name: Text {
    switch self {
    case .planned: Text(thai: "ตามแผน", english: "Planned")
    case .fieldwork: Text(thai: "กำลังตรวจ", english: "Fieldwork")
    case .reported: Text(thai: "รายงานแล้ว", english: "Reported")
    case .followUp: Text(thai: "ติดตามผล", english: "Follow-up")
    case .closed: Text(thai: "ปิดแล้ว", english: "Closed")
    }
  }
}

extension ScopeConclusion: Named {
  public var name: Text {
    switch self {
    case .satisfactory: Text(thai: "เป็นที่น่าพอใจ", english: "Satisfactory")
    case .needsImprovement: Text(thai: "ควรปรับปรุง", english: "Needs improvement")
    case .unsatisfactory: Text(thai: "ไม่น่าพอใจ", english: "Unsatisfactory")
    }
  }
}

extension Authority: Named {
  public var name: Text {
    switch self {
    case .divisionHead: Text(thai: "หัวหน้าส่วนงาน", english: "Head of division")
    case .director: Text(thai: "ผู้อำนวยการ", english: "Director")
    case .auditCommittee: Text(thai: "คณะกรรมการตรวจสอบ", english: "Audit committee")
    case .board: Text(thai: "คณะกรรมการ", english: "Board")
    }
  }
}

extension ChangeCause: Named {
  public var name: Text {
    switch self {
    case .rescored: Text(thai: "คะแนนเปลี่ยน", english: "Rescored")
    case .controlTested: Text(thai: "ทดสอบการควบคุม", english: "Control tested")
    case .ruleChanged: Text(thai: "เกณฑ์เปลี่ยน", english: "Rule changed")
    case .added: Text(thai: "แผนใหม่", english: "New plan")
    case .dropped: Text(thai: "แผนที่ตัดออก", english: "Dropped plan")
    case .accepted: Text(thai: "ยอมรับความเสี่ยง", english: "Accepted")
    case .acceptanceEnded: Text(thai: "การยอมรับสิ้นสุด", english: "Acceptance ended")
    }
  }
}

extension Role: Named {
  public var name: Text {
    switch self {
    case .auditor: Text(thai: "ผู้ตรวจสอบภายใน", english: "Internal auditor")
    case .reviewingAuditor: Text(thai: "ผู้สอบทานงานตรวจสอบ", english: "Reviewing auditor")
    case .auditCommittee: Text(thai: "คณะกรรมการตรวจสอบ", english: "Audit committee")
    case .board: Text(thai: "คณะกรรมการ", english: "Board")
    case .director: Text(thai: "ผู้อำนวยการ", english: "Director")
    case .divisionOfficer: Text(thai: "เจ้าหน้าที่ส่วนงาน", english: "Division officer")
    case .divisionHead: Text(thai: "หัวหน้าส่วนงาน", english: "Head of division")
    case .administrator: Text(thai: "ผู้ดูแลทะเบียน", english: "Administrator")
    }
  }
}

extension Effectiveness: Named {
  public var name: Text {
    switch self {
    case .effective: Text(thai: "มีประสิทธิผล", english: "Effective")
    case .partlyEffective: Text(thai: "มีประสิทธิผลบางส่วน", english: "Partly effective")
    case .ineffective: Text(thai: "ไม่มีประสิทธิผล", english: "Ineffective")
    }
  }
}
