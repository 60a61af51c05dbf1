public import Diagnostics
public import Register

extension FindingState: MachineState {
  public var title: Message {
    switch self {
    case .draft: Message(thai: "ฉบับร่าง", english: "draft")
    case .issued: Message(thai: "แจ้งแล้ว", english: "issued")
    case .responded: Message(thai: "ฝ่ายบริหารให้ความเห็นแล้ว", english: "responded")
    case .inProgress: Message(thai: "กำลังปรับปรุง", english: "in progress")
    case .completed: Message(thai: "ปรับปรุงแล้วเสร็จ", english: "completed")
    case .verified: Message(thai: "ยืนยันผลแล้ว", english: "verified")
    case .closed: Message(thai: "ปิดแล้ว", english: "closed")
    case .withdrawn: Message(thai: "ถอนแล้ว", english: "withdrawn")
    }
  }
}

private typealias Move = StateMachine<FindingState>.Move

extension StateMachines {
  /// A finding that is put before those it concerns.
  public static let finding = StateMachine<FindingState>(
    name: "finding", title: Message(thai: "ข้อตรวจพบ", english: "Finding"),
    summary: Message(
      thai: "ข้อตรวจพบ ตั้งแต่ตั้งหรือแจ้งจนปิดหรือถอน การปรับปรุงของข้อตรวจพบพาไปด้วย",
      english:
        "A finding from being raised or issued to being closed or withdrawn; its actions carry it along."),
    moves: beginning + repairing + ending)

  private static let beginning: [Move] = [
    Move.begin(
      .raiseFinding, to: .draft, "ตั้งโดยผู้ตรวจสอบในงานตรวจสอบ", "raised by hand in an engagement"),
    Move.begin(
      .issueFinding, to: .issued, "กฎพบในการประเมินของงวด ณ วันที่นั้น",
      "a rule gives it in the period's assessment as of the day"),
    Move.row(.draft, .issueFinding, to: .issued),
    Move.row(.issued, .respondToFinding, to: .responded, "มีเหตุผลถ้าไม่เห็นด้วยทั้งหมด", reasonUnlessAgreed),
    Move.row(
      .responded, .respondToFinding, to: .responded, "แทนความเห็นเดิม", "in place of the response before"),
  ].flatMap(\.self)

  private static let repairing: [Move] = [
    Move.rows([.responded, .inProgress, .completed], .addAction, to: .inProgress),
    Move.staying([.responded, .inProgress], .progressAction),
    Move.staying([.responded, .inProgress], .extendAction),
    Move.staying(
      [.responded, .inProgress], .completeAction, "ยังมีรายการที่ไม่แล้วเสร็จ", "other actions are still open"),
    Move.rows(
      [.responded, .inProgress], .completeAction, to: .completed, "ทุกรายการแล้วเสร็จ",
      "all actions are complete"),
    Move.staying(
      [.responded, .inProgress, .completed], .verifyAction, "ยังมีรายการที่ไม่ได้ยืนยันผล",
      "other actions are not verified yet"),
    Move.row(.completed, .verifyAction, to: .verified, "ยืนยันผลทุกรายการแล้ว", "all actions are verified"),
    Move.staying([.responded, .inProgress], .reopenAction),
    Move.rows([.completed, .verified], .reopenAction, to: .inProgress),
    Move.staying([.responded, .inProgress, .completed], .attachEvidence),
    Move.staying([.issued, .responded, .inProgress, .completed, .verified], .followUpFinding),
  ].flatMap(\.self)

  private static let ending: [Move] = [
    Move.row(
      .verified, .closeFinding, to: .closed, "ผู้ปิดไม่ใช่ผู้ให้ความเห็นหรือผู้ปรับปรุง",
      "whoever closes neither responded nor repaired"),
    Move.row(
      .responded, .closeFinding, to: .closed, "ไม่มีการปรับปรุง และบันทึกเหตุผล",
      "without actions, and with a note that says why"),
    Move.rows(
      [.draft, .issued, .responded, .inProgress, .completed, .verified], .withdrawFinding, to: .withdrawn,
      "กฎไม่พบอีกแล้ว หรือบันทึกเหตุผลถ้าตั้งโดยผู้ตรวจสอบ",
      "its rule no longer fires; one raised by hand, with a note that says why"),
  ].flatMap(\.self)

  private static let reasonUnlessAgreed = "with a reason unless management agrees"
}
