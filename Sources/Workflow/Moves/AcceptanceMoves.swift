public import Diagnostics
import Register

/// What became of an acceptance by a day.
public enum AcceptanceState: String, MachineState {
  case inForce, expired, lapsed

  public var title: Message {
    switch self {
    case .inForce: Message(thai: "มีผลอยู่", english: "in force")
    case .expired: Message(thai: "พ้นวันสิ้นอายุ", english: "past its day")
    case .lapsed: Message(thai: "บันทึกการสิ้นอายุแล้ว", english: "lapsed")
    }
  }
}

private typealias Move = StateMachine<AcceptanceState>.Move

extension StateMachines {
  /// An acceptance of a plan's residual risk; another one may follow or replace it.
  public static let acceptance = StateMachine<AcceptanceState>(
    name: "acceptance", title: Message(thai: "การยอมรับความเสี่ยง", english: "Acceptance"),
    summary: Message(
      thai: "การยอมรับความเสี่ยงคงเหลือของแผนงาน ตั้งแต่ตัดสินใจจนสิ้นอายุ",
      english: "An acceptance of a plan's residual risk, from the decision to its end."),
    moves: [
      Move.begin(.acceptRisk, to: .inForce, accepting.thai, accepting.english),
      Move.rows(
        [.inForce, .expired, .lapsed], .acceptRisk, to: .inForce, "เป็นการตัดสินใจครั้งใหม่ ภายใต้เงื่อนไขเดียวกัน",
        "as a new decision, under the same conditions"),
      Move.row(.expired, .lapseAcceptance, to: .lapsed, "พ้นวันสิ้นอายุแล้ว", "its last day is over"),
    ].flatMap(\.self))

  private static let accepting = Message(
    thai: "ผู้มีอำนาจตามที่ระดับกำหนด ไม่ใช่ผู้รับผิดชอบแผนงาน ระดับตรงกับที่รายงาน และมีวันสิ้นอายุ",
    english:
      "by the authority that the level demands, not the plan's owner; the level is the reported one; with a last day"
  )
}
