public import Diagnostics
public import Register

/// What became of an action, by what stands in it.
public enum ActionState: String, MachineState {
  case open, completed, verified

  public init(_ action: Action) {
    self = action.verification != nil ? .verified : action.completion != nil ? .completed : .open
  }

  public var title: Message {
    switch self {
    case .open: Message(thai: "กำลังดำเนินการ", english: "open")
    case .completed: Message(thai: "แล้วเสร็จ", english: "completed")
    case .verified: Message(thai: "ยืนยันผลแล้ว", english: "verified")
    }
  }
}

private typealias Move = StateMachine<ActionState>.Move

extension StateMachines {
  /// A repair of a plan or of a finding.
  public static let action = StateMachine<ActionState>(
    name: "action", title: Message(thai: "การปรับปรุง", english: "Action"),
    summary: Message(
      thai: "การปรับปรุงของแผนงานหรือของข้อตรวจพบ ตั้งแต่เพิ่มจนยืนยันผล",
      english: "A repair of a plan or of a finding, from being added to its verification."),
    moves: [
      Move.begin(
        .addAction, to: .open, "มีผู้รับผิดชอบที่ปรับปรุงได้ และกำหนดเสร็จ",
        "with an owner who may repair it, and a due date"),
      Move.row(.open, .progressAction, to: .open),
      Move.row(
        .open, .extendAction, to: .open,
        "กำหนดใหม่หลังกำหนดเดิม มีเหตุผล ผู้อนุมัติไม่ใช่ผู้ขอหรือผู้รับผิดชอบ",
        "to a later day, with a reason; whoever grants it neither asked for it nor owns the action"),
      Move.staying([.open, .completed], .attachEvidence),
      Move.row(.open, .completeAction, to: .completed, "มีหลักฐาน", "with evidence"),
      Move.row(
        .completed, .verifyAction, to: .verified, "ผู้ยืนยันผลไม่ใช่ผู้รับผิดชอบหรือผู้รายงานว่าแล้วเสร็จ",
        "whoever verifies neither owns nor completed it"),
      Move.rows([.completed, .verified], .reopenAction, to: .open, "บันทึกเหตุผล", "with a note that says why"),
    ].flatMap(\.self))
}
