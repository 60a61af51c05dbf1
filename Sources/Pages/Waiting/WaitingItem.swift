public import FEEL
public import Register

/// Things of one kind that wait for somebody.
public struct WaitingItem: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case toScore, toSubmit, toConfirm, toReview, toApprove
    case toIssue, toAnswer, toPlan, overdueAnswers, toFollowUp, toClose
    case toRepair, toVerify
    case toAccept, lapsing
    case toConclude, toAnswerQuestionnaire
  }

  public var kind: Kind
  /// At least 1.
  public var count: Int
  /// The day since when the oldest of them waits; nil where none has a day.
  public var oldest: CalendarDate?
  public var link: Link
}

extension WaitingItem.Kind {
  public var title: Text {
    switch self {
    case .toScore: Text(thai: "แผนงานที่ต้องประเมิน", english: "Plans to score")
    case .toSubmit: Text(thai: "การประเมินที่ต้องส่งหัวหน้า", english: "Assessments to submit")
    case .toConfirm: Text(thai: "การประเมินที่ต้องยืนยัน", english: "Assessments to confirm")
    case .toReview: Text(thai: "การประเมินที่ต้องสอบทาน", english: "Assessments to review")
    case .toApprove: Text(thai: "การประเมินที่ต้องอนุมัติ", english: "Assessments to approve")
    case .toIssue: Text(thai: "ข้อตรวจพบที่ยังไม่ได้แจ้ง", english: "Findings to issue")
    case .toAnswer: Text(thai: "ข้อตรวจพบที่ต้องให้ความเห็น", english: "Findings to answer")
    case .toPlan: Text(thai: "ข้อตรวจพบที่ยังไม่มีการปรับปรุง", english: "Findings without an action")
    case .overdueAnswers: Text(thai: "ความเห็นที่เลยกำหนด", english: "Answers overdue")
    case .toFollowUp: Text(thai: "ข้อตรวจพบที่ต้องติดตาม", english: "Findings to follow up")
    case .toClose: Text(thai: "ข้อตรวจพบที่ปิดได้", english: "Findings that can be closed")
    case .toRepair: Text(thai: "การปรับปรุงที่ยังไม่เสร็จ", english: "Open actions")
    case .toVerify: Text(thai: "การปรับปรุงที่ต้องยืนยันผล", english: "Actions to verify")
    case .toAccept: Text(thai: "ความเสี่ยงที่ขอให้พิจารณายอมรับ", english: "Risks to accept or not")
    case .lapsing: Text(thai: "การยอมรับความเสี่ยงที่สิ้นอายุ", english: "Acceptances that have ended")
    case .toConclude: Text(thai: "ขอบเขตการตรวจสอบที่ยังไม่สรุป", english: "Scope items to conclude")
    case .toAnswerQuestionnaire: Text(thai: "แบบประเมินตนเองที่ต้องตอบ", english: "Questionnaires to answer")
    }
  }
}
