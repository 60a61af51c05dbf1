import Diagnostics

extension JournalProblem {
  func diagnostic(at location: Location) -> Diagnostic {
    Diagnostic(at: location, code: "journal.\(code)", message, hint: hint)
  }

  private var code: String {
    switch self {
    case .unknownKind: "unknown-kind"
    case .unknown: "unknown-name"
    case .exists: "exists"
    case .tooEarly: "too-early"
    case .notAfter: "not-after"
    case .otherDays: "other-days"
    case .notHeld: "not-held"
    case .otherPlan: "other-plan"
    case .stillNamed: "still-named"
    case .noJudgement: "no-judgement"
    case .nothingToReturn: "nothing-to-return"
    case .noRating: "no-rating"
    case .offTheScale: "off-the-scale"
    case .noNote: "no-note"
    case .otherDue: "other-due"
    case .notCompleted: "not-completed"
    case .otherRole: "other-role"
    }
  }

  private var message: Message {
    switch self {
    case .unknownKind(let kind):
      Message(thai: "ไม่รู้จักรายการชนิด \"\(kind)\"", english: "\"\(kind)\" is no kind of entry")
    case .unknown(let thing, let name, _):
      Message(
        thai: "ไม่มี\(thing.thai) \"\(name)\" ในทะเบียน",
        english: "the register has no \(thing.english) \"\(name)\"")
    case .exists(let thing, let name):
      Message(
        thai: "มี\(thing.thai) \"\(name)\" อยู่แล้ว",
        english: "there is \(thing.article) \(thing.english) \"\(name)\" already")
    case .tooEarly(let day, let moment, let earlier):
      Message(
        thai: "\(day) อยู่ก่อน\(moment.thai) \(earlier)",
        english: "\(day) lies before \(moment.english), \(earlier)")
    case .notAfter(let period, let last):
      Message(
        thai: "งวด \"\(period)\" ไม่ได้ต่อจากงวด \"\(last)\"",
        english: "period \"\(period)\" does not come after \"\(last)\"")
    case .otherDays(let period):
      Message(
        thai: "งวด \"\(period)\" ไม่มีวันตามปฏิทินปีงบประมาณ",
        english: "period \"\(period)\" does not have the days that the fiscal year gives it")
    case .notHeld(let plan, let period):
      Message(
        thai: "งวด \"\(period)\" ไม่มีแผนงาน \"\(plan)\"",
        english: "period \"\(period)\" does not hold plan \"\(plan)\"")
    case .otherPlan(let found, let expected):
      Message(
        thai: "ข้อมูลเป็นของแผนงาน \"\(found)\" ไม่ใช่ \"\(expected)\"",
        english: "the record is of plan \"\(found)\", not of \"\(expected)\"")
    case .stillNamed(let control, let finding):
      Message(
        thai: "การควบคุม \"\(control)\" ยังถูกอ้างโดยข้อตรวจพบ \"\(finding)\"",
        english: "finding \"\(finding)\" speaks of control \"\(control)\", which would be gone")
    case .noJudgement(let assessment, isAuditors: false):
      Message(
        thai: "\"\(assessment)\" ยังไม่มีคะแนนของส่วนงาน",
        english: "the division has not scored \"\(assessment)\"")
    case .noJudgement(let assessment, isAuditors: true):
      Message(
        thai: "\"\(assessment)\" ยังไม่มีคะแนนของผู้ตรวจสอบ", english: "no auditor has reviewed \"\(assessment)\"")
    case .nothingToReturn(let assessment):
      Message(
        thai: "\"\(assessment)\" เป็นฉบับร่างอยู่แล้ว",
        english: "\"\(assessment)\" is a draft, with nothing to return")
    case .noRating:
      Message(
        thai: "การทดสอบไม่มีทั้งผลการออกแบบและผลการปฏิบัติ",
        english: "the test rates neither design nor operation")
    case .offTheScale(let rating, let highest):
      Message(
        thai: "คะแนน \(rating) ไม่อยู่ใน 1 ถึง \(highest)", english: "rating \(rating) is not 1 to \(highest)")
    case .noNote(let finding):
      Message(
        thai: "การติดตาม \"\(finding)\" ไม่มีบันทึก", english: "the follow-up of \"\(finding)\" has no note")
    case .otherDue(let from, let due?):
      Message(
        thai: "การขยายเวลาเริ่มจาก \(from) แต่กำหนดเสร็จคือ \(due)",
        english: "the extension runs from \(from), but the due date is \(due)")
    case .otherDue(let from, nil):
      Message(
        thai: "การขยายเวลาเริ่มจาก \(from) แต่ไม่มีกำหนดเสร็จ",
        english: "the extension runs from \(from), but there is no due date")
    case .notCompleted(let action):
      Message(thai: "\"\(action)\" ยังไม่เสร็จ", english: "\"\(action)\" is not complete")
    case .otherRole(let person, let role, let authority):
      Message(
        thai: "\"\(person)\" มีบทบาท \(role) จึงยอมรับในฐานะ \"\(authority)\" ไม่ได้",
        english: "\"\(person)\" is a \(role) and cannot accept as \"\(authority)\"")
    }
  }

  private var hint: Message? {
    switch self {
    case .unknownKind(let kind):
      if let nearest = nearestName(to: kind, among: EventKind.allCases.map(\.rawValue)) {
        Message(thai: "หมายถึง \"\(nearest)\" หรือไม่", english: "did you mean \"\(nearest)\"?")
      } else {
        Message(
          thai: "สมุดบันทึกอาจเขียนโดยรุ่นที่ใหม่กว่า", english: "the journal may come from a newer version")
      }
    case .unknown(_, _, let nearest?):
      Message(thai: "หมายถึง \"\(nearest)\" หรือไม่", english: "did you mean \"\(nearest)\"?")
    case .unknown(_, _, nil), .exists, .tooEarly, .notAfter, .otherDays, .notHeld, .otherPlan, .stillNamed,
      .noJudgement,
      .nothingToReturn, .noRating, .offTheScale, .noNote, .otherDue, .notCompleted, .otherRole:
      nil
    }
  }
}

extension JournalProblem.Thing {
  fileprivate var article: String {
    switch self {
    case .assessment, .acceptance, .action, .engagement, .indicator: "an"
    case .person, .division, .period, .plan, .control, .test, .finding, .subject, .scopeItem, .respondent,
      .topic, .riskIssue:
      "a"
    }
  }

  fileprivate var english: String {
    switch self {
    case .person: "person"
    case .division: "division"
    case .period: "period"
    case .plan: "plan"
    case .control: "control"
    case .test: "test of control"
    case .assessment: "assessment"
    case .acceptance: "acceptance of"
    case .finding: "finding"
    case .subject: "subject"
    case .action: "action"
    case .engagement: "engagement"
    case .scopeItem: "scope item"
    case .respondent: "respondent"
    case .topic: "topic"
    case .indicator: "indicator"
    case .riskIssue: "risk issue"
    }
  }

  fileprivate var thai: String {
    switch self {
    case .person: "บุคคล"
    case .division: "ส่วนงาน"
    case .period: "งวด"
    case .plan: "แผนงาน"
    case .control: "การควบคุม"
    case .test: "การทดสอบการควบคุม"
    case .assessment: "การประเมิน"
    case .acceptance: "การยอมรับเมื่อ"
    case .finding: "ข้อตรวจพบ"
    case .subject: "สิ่งที่ตรวจพบ"
    case .action: "การปรับปรุง"
    case .engagement: "งานตรวจสอบ"
    case .scopeItem: "ขอบเขตข้อ"
    case .respondent: "ผู้ตอบแบบประเมิน"
    case .topic: "หัวข้อ"
    case .indicator: "ตัวชี้วัด"
    case .riskIssue: "ประเด็นความเสี่ยง"
    }
  }
}

extension JournalProblem.Moment {
  fileprivate var english: String {
    switch self {
    case .beginning: "the first day of the period"
    case .score: "the score"
    case .issue: "the day of issue"
    case .opening: "the opening of the action"
    case .due: "the due date"
    case .extending: "the extension before it"
    case .completion: "the completion"
    case .decision: "the decision"
    }
  }

  fileprivate var thai: String {
    switch self {
    case .beginning: "วันแรกของงวด"
    case .score: "วันที่ให้คะแนน"
    case .issue: "วันที่ออกข้อตรวจพบ"
    case .opening: "วันที่เปิดการปรับปรุง"
    case .due: "กำหนดเสร็จ"
    case .extending: "การขยายเวลาครั้งก่อน"
    case .completion: "วันที่เสร็จ"
    case .decision: "วันที่ยอมรับ"
    }
  }
}
