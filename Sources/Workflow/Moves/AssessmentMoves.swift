public import Diagnostics
public import Register

extension AssessmentState: MachineState {
  public var title: Message {
    switch self {
    case .draft: Message(thai: "ฉบับร่าง", english: "draft")
    case .submitted: Message(thai: "ส่งแล้ว", english: "submitted")
    case .confirmed: Message(thai: "ยืนยันแล้ว", english: "confirmed")
    case .reviewed: Message(thai: "สอบทานแล้ว", english: "reviewed")
    case .approved: Message(thai: "อนุมัติแล้ว", english: "approved")
    }
  }
}

private typealias Move = StateMachine<AssessmentState>.Move

extension StateMachines {
  /// The assessment of a plan in a period.
  public static let assessment = StateMachine<AssessmentState>(
    name: "assessment", title: Message(thai: "การประเมิน", english: "Assessment"),
    summary: Message(
      thai: "คะแนนความเสี่ยงคงเหลือของแผนงานในงวด ตั้งแต่ส่วนงานประเมินจนถึงอนุมัติ",
      english: "The residual score of a plan in a period, from the division's score to its approval."),
    moves: [
      Move.begin(.scoreAsDivision, to: .draft),
      Move.row(
        .draft, .scoreAsDivision, to: .draft, "แทนคะแนนเดิม", "in place of the score before"),
      Move.row(
        .draft, .submitAssessment, to: .submitted, "ส่วนงานให้คะแนนแล้ว", "the division has scored"),
      Move.row(
        .submitted, .confirmAssessment, to: .confirmed, "ผู้ยืนยันไม่ใช่ผู้ประเมิน",
        "whoever confirms did not score"),
      Move.row(.submitted, .returnAssessment, to: .draft, "มีเหตุผล", "with a reason"),
      Move.row(
        .confirmed, .scoreAsAuditor, to: .reviewed,
        "มีเหตุผลถ้าคะแนนต่างจากส่วนงาน ผู้สอบทานไม่ใช่ผู้ประเมิน ผู้ยืนยัน หรือผู้รับผิดชอบแผนงาน",
        "with a reason where the score differs; whoever reviews did not score or confirm, and does not own the plan"
      ),
      Move.row(.confirmed, .returnAssessment, to: .draft, "มีเหตุผล", "with a reason"),
      Move.row(.reviewed, .scoreAsAuditor, to: .reviewed, "แทนผลสอบทานเดิม", "in place of the review before"),
      Move.row(
        .reviewed, .approveAssessment, to: .approved, "ผู้อนุมัติไม่ใช่ผู้ประเมิน ผู้ยืนยัน หรือผู้สอบทาน",
        "whoever approves did not score, confirm or review"),
      Move.row(
        .reviewed, .returnAssessment, to: .confirmed, "มีเหตุผล ผลสอบทานตกไป",
        "with a reason; the review is dropped"),
      Move.row(
        .approved, .returnAssessment, to: .reviewed, "มีเหตุผล การอนุมัติตกไป",
        "with a reason; the approval is dropped"),
    ].flatMap(\.self))
}
