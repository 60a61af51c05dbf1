import Diagnostics
import Register

extension InputForm {
  /// The form of a division for a period that is open, or that follows on the register's last one and will be opened.
  init(_ register: Register, division code: DivisionCode, period: PeriodID, at location: Location)
    throws(Problems)
  {
    guard let division = register.division(code) else {
      throw Problems([.unknownDivision(code, among: register.divisions.map(\.code.text), at: location)])
    }
    if let known = register.period(period) {
      guard known.state == .open else { throw Problems([.closedPeriod(period, at: location)]) }
    } else if period != register.periods.last?.id.next {
      throw Problems([.unknownPeriod(period, among: register.periods.map(\.id.description), at: location)])
    }
    self.init(register, division: division, period: period)
  }
}

extension PeriodID {
  /// The quarter after, up to the fourth; nil for that, because a new year opens with its plans.
  var next: PeriodID? { PeriodID(fiscalYear: fiscalYear, quarter: quarter + 1) }
}

extension Diagnostic {
  static func unknownDivision(_ code: DivisionCode, among known: [String], at place: Location) -> Diagnostic {
    let nearest = nearestName(to: code.text, among: known)
    return Diagnostic(
      at: place, code: "register.unknown-division",
      Message(
        thai: "ทะเบียนไม่มีส่วนงาน \"\(code)\"", english: "the register has no division \"\(code)\""),
      hint: nearest.map { Message(thai: "หมายถึง \"\($0)\" หรือไม่", english: "did you mean \"\($0)\"?") }
        ?? Message(
          thai: "ส่วนงานที่มี: \(known.joined(separator: ", "))",
          english: "it has \(known.joined(separator: ", "))"))
  }

  static func closedPeriod(_ period: PeriodID, at place: Location) -> Diagnostic {
    Diagnostic(
      at: place, code: "workbook.closed-period",
      Message(
        thai: "งวด \(period) ปิดแล้ว", english: "period \(period) is closed"),
      hint: Message(
        thai: "ข้อมูลของงวดที่ปิดแล้วแก้ได้ด้วยการแก้ไขเพิ่มเติมที่มีเหตุผลเท่านั้น",
        english: "what a closed period holds changes by an amendment with its reason only"))
  }

  static func unknownPeriod(_ period: PeriodID, among known: [String], at place: Location) -> Diagnostic {
    Diagnostic(
      at: place, code: "register.unknown-period",
      Message(thai: "ทะเบียนไม่มีงวด \"\(period)\"", english: "the register has no period \"\(period)\""),
      hint: Message(
        thai: "งวดที่มี: \(known.joined(separator: ", ")) และงวดถัดไป",
        english: "it has \(known.joined(separator: ", ")), and the next may be issued in advance"))
  }
}
