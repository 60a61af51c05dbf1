public import Diagnostics
public import Register

extension PeriodState: MachineState {
  public var title: Message {
    switch self {
    case .open: Message(thai: "เปิดอยู่", english: "open")
    case .closed: Message(thai: "ปิดแล้ว", english: "closed")
    }
  }
}

private typealias Move = StateMachine<PeriodState>.Move

extension StateMachines {
  /// A quarter of the fiscal year, or the opening assessment.
  public static let period = StateMachine<PeriodState>(
    name: "period", title: Message(thai: "งวด", english: "Period"),
    summary: Message(
      thai: "งวดที่ปิดแล้วไม่เปลี่ยน การกระทำใดที่กระทบงวดที่ปิดแล้วต้องเป็นการแก้ไขงวดนั้นพร้อมเหตุผล",
      english:
        "A closed period does not change: any deed that touches it has to amend it, with a reason, and stays closed."
    ),
    moves: [
      Move.begin(
        .openPeriod, to: .open, "งวดก่อนหน้ามีอยู่ และชุดกฎประกาศใช้แล้ว",
        "the period before it exists, and its rule pack is adopted"),
      Move.row(
        .open, .closePeriod, to: .closed,
        "งวดสิ้นสุดแล้ว งวดก่อนหน้าปิดแล้ว และทุกแผนงานที่อยู่ภายใต้การควบคุมอนุมัติแล้ว",
        "it has ended, those before it are closed, and every controlled plan's assessment is approved"),
    ].flatMap(\.self))
}
