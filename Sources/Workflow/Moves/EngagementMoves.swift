public import Diagnostics
public import Register

extension EngagementState: MachineState {
  public var title: Message {
    switch self {
    case .planned: Message(thai: "ตามแผน", english: "planned")
    case .fieldwork: Message(thai: "กำลังตรวจ", english: "fieldwork")
    case .reported: Message(thai: "รายงานแล้ว", english: "reported")
    case .followUp: Message(thai: "ติดตามผล", english: "follow-up")
    case .closed: Message(thai: "ปิดแล้ว", english: "closed")
    }
  }
}

private typealias Move = StateMachine<EngagementState>.Move

extension StateMachines {
  /// A piece of work of the audit plan.
  public static let engagement = StateMachine<EngagementState>(
    name: "engagement", title: Message(thai: "งานตรวจสอบ", english: "Engagement"),
    summary: Message(
      thai: "งานตรวจสอบหนึ่งงานในแผนการตรวจสอบ ตั้งแต่วางแผนจนปิด",
      english:
        "A piece of work of the audit plan, from planning to its end. It enters the register as planned."),
    moves: [
      Move.row(.planned, .advanceEngagement, to: .fieldwork),
      Move.row(.fieldwork, .advanceEngagement, to: .reported),
      Move.row(.reported, .advanceEngagement, to: .followUp),
      Move.rows(
        [.reported, .followUp], .advanceEngagement, to: .closed, "ข้อตรวจพบทุกข้อปิดหรือถอนแล้ว",
        "every finding of it is closed or withdrawn"),
      Move.staying([.fieldwork, .reported], .concludeScopeItem),
      Move.staying([.fieldwork, .reported, .followUp], .noteObservation),
      Move.staying([.fieldwork, .reported], .raiseFinding),
    ].flatMap(\.self))
}
