import Diagnostics
import FEEL
import Register

extension Refusal {
  /// What is wrong, in a sentence.
  var message: Message {
    switch self {
    case .unknown(let noun, let name, _):
      Message(
        thai: "ไม่มี\(noun.thai) \"\(name)\" ในทะเบียน",
        english: "\"\(name)\" is not \(noun.english) of the register")
    case .roleNotHeld(let person, let given, _):
      Message(
        thai: "\"\(person)\" ไม่มีบทบาท \(given.rawValue)",
        english: "\"\(person)\" does not hold the role \(given.rawValue)")
    case .ahead(let day, let today):
      Message(
        thai: "วันที่มีผล \(day) อยู่หลังวันนี้ \(today)",
        english: "the effective day \(day) lies after today, \(today)")
    case .noPermissions(let version):
      Message(
        thai: "ชุดกฎ \(version) ไม่มีการตัดสินใจ \"permission\" จึงไม่มีผู้ใดทำสิ่งใดได้",
        english: "rule pack \(version) has no decision \"permission\", so that nobody may do anything")
    case .notPermitted(let right, let role, let division, let reason, _):
      Message(
        thai:
          "บทบาท \(role.rawValue) ไม่มีสิทธิ\(right.thai)\(division.map { "ของ \($0)" } ?? ""): \(reason.thai)",
        english:
          "the role \(role.rawValue) may not \(right.english)\(division.map { ", for division \($0)" } ?? ""): \(reason.english)"
      )
    case .impossible(let subject, let state?, let deed, _, _):
      Message(
        thai: "\"\(subject)\" อยู่ในสถานะ\(state.thai) จึง\(deed.thai)ไม่ได้",
        english: "\"\(subject)\" is \(state.english): it is not possible to \(deed.english)")
    case .impossible(let subject, nil, let deed, _, _):
      Message(
        thai: "\"\(subject)\" ยังไม่เริ่ม จึง\(deed.thai)ไม่ได้",
        english: "\"\(subject)\" has not begun: it is not possible to \(deed.english)")
    case .sameHand(let person, let hand):
      Message(
        thai: "\"\(person)\" \(hand.thai) จึงตรวจงานของตนไม่ได้",
        english: "\"\(person)\" \(hand.english), and nobody checks the own work")

    case .closedPeriod(let period):
      Message(thai: "งวด \(period) ปิดแล้ว", english: "period \(period) is closed")
    case .closedDay(let day, _, let periods):
      Message(
        thai: "วันที่มีผล \(day) อยู่ในช่วงที่งวดที่ปิดแล้วรายงาน (\(Self.list(periods)))",
        english: "the effective day \(day) lies in what closed periods have reported (\(Self.list(periods)))")
    case .amendsOpenPeriod(let period):
      Message(
        thai: "งวด \(period) ยังไม่ปิด จึงไม่มีอะไรให้แก้ไข",
        english: "period \(period) is open: there is nothing to amend")
    case .amendsNothing(let period):
      Message(
        thai: "คำสั่งนี้ไม่กระทบงวด \(period) ที่ปิดแล้ว",
        english: "the command changes nothing of the closed period \(period)")
    case .blank(let field):
      Message(thai: "\(field) ว่างเปล่า", english: "\(field) is blank")
    case .beforePeriod(let day, let period, let from):
      Message(
        thai: "วันที่มีผล \(day) อยู่ก่อนงวด \(period) ซึ่งเริ่ม \(from)",
        english: "the effective day \(day) lies before period \(period), which begins on \(from)")
    case .beforeEntry(let day, let entry, let date):
      Message(
        thai: "วันที่มีผล \(day) อยู่ก่อน\(entry.thai) (\(date))",
        english: "the effective day \(day) lies before \(entry.english), of \(date)")

    case .periodOutOfOrder(let period, _):
      Message(thai: "งวด \(period) ไม่ใช่งวดถัดไป", english: "\(period) is not the next period")
    case .dueBeforePeriod(let due, let period, let from):
      Message(
        thai: "กำหนดประเมิน \(due) อยู่ก่อนงวด \(period) ซึ่งเริ่ม \(from)",
        english: "assessments would be due on \(due), before period \(period) begins on \(from)")
    case .rulesNotAdopted(let version, _):
      Message(thai: "ชุดกฎ \"\(version)\" ยังไม่ได้ประกาศใช้", english: "rule pack \"\(version)\" is not adopted")
    case .rulesAdoptedAlready(let version):
      Message(thai: "ชุดกฎ \"\(version)\" ประกาศใช้แล้ว", english: "rule pack \"\(version)\" is adopted already")
    case .rulesFileOutside(let path, let folder):
      Message(thai: "แฟ้ม \"\(path)\" ไม่อยู่ใน \(folder)", english: "file \"\(path)\" does not lie in \(folder)")
    case .noFiles:
      Message(thai: "ชุดกฎไม่มีแฟ้ม", english: "the rule pack has no files")
    case .otherRules(let given, let period, let needed):
      Message(
        thai: "งวด \(period) ตัดสินด้วยชุดกฎ \(needed) ไม่ใช่ \(given)",
        english: "period \(period) is judged by rule pack \(needed), not by \(given)")
    case .notEnded(let period, let to):
      Message(
        thai: "งวด \(period) ยังไม่สิ้นสุด", english: "period \(period) has not ended: its last day is \(to)")
    case .earlierOpen(let period, let earlier):
      Message(
        thai: "ปิดงวด \(period) ไม่ได้ เพราะงวด \(earlier) ยังเปิดอยู่",
        english: "period \(period) can not close while \(earlier) is open")
    case .notApproved(let period, let plans):
      Message(
        thai: "การประเมินงวด \(period) ของ \(Self.list(plans)) ยังไม่อนุมัติ",
        english: "the assessments for \(period) of \(Self.list(plans)) are not approved")
    case .planNotHeld(let plan, let period, _):
      Message(
        thai: "แผนงาน \"\(plan)\" ไม่อยู่ในงวด \(period)", english: "plan \"\(plan)\" is not held in \(period)")
    case .namedTwice(let plan):
      Message(thai: "แผนงาน \"\(plan)\" ถูกระบุสองครั้ง", english: "plan \"\(plan)\" is named twice")

    case .scoreOutOfRange(let part, let score):
      Message(thai: "\(part) \(score) อยู่นอกมาตรา", english: "\(part) \(score) is not a step of the scale")
    case .notScored(let subject):
      Message(thai: "\"\(subject)\" ยังไม่มีการตัดสิน", english: "\"\(subject)\" has no judgement yet")
    case .reasonMissing(let why):
      Message(thai: "ไม่มีเหตุผลทั้งที่\(why.thai)", english: "no reason is given although \(why.english)")
    case .ratesNothing:
      Message(
        thai: "การทดสอบไม่ให้ผลทั้งการออกแบบและการปฏิบัติ", english: "the test rates neither design nor operation")
    case .withoutDigest(let reference):
      Message(
        thai: "หลักฐาน \"\(reference)\" ไม่มี SHA-256", english: "evidence \"\(reference)\" has no SHA-256")
    case .malformedDigest(let reference, let digest):
      Message(
        thai: "\"\(digest)\" ของหลักฐาน \"\(reference)\" ไม่ใช่ SHA-256",
        english: "\"\(digest)\", given for evidence \"\(reference)\", is not a SHA-256")
    case .ratingOutOfRange(let what, let rating, _):
      Message(thai: "\(what) \(rating) อยู่นอกมาตรา", english: "\(what) \(rating) is not a rating")
    case .noQuestionnaire:
      Message(thai: "ทะเบียนไม่มีแบบประเมินตนเอง", english: "the register has no questionnaire")
    case .reportsNothing:
      Message(thai: "รายงานไม่มีทั้งจำนวนและคำ", english: "the report has neither a number nor words")

    case .subjectOfDivision(let subject, let own, let given):
      Message(
        thai: "\"\(subject)\" เป็นของ \(own?.text ?? "-") ไม่ใช่ \(given?.text ?? "-")",
        english:
          "\"\(subject)\" belongs to \(own?.text ?? "no division"), not to \(given?.text ?? "no division")")
    case .notGiven(let finding, let period, let day, _):
      Message(
        thai: "การประเมินงวด \(period) ณ วันที่ \(day) ไม่พบ \"\(finding)\"",
        english: "the assessment of \(period) as of \(day) does not give \"\(finding)\"")
    case .stillGiven(let finding, let period):
      Message(
        thai: "กฎยังพบ \"\(finding)\" ในงวด \(period)",
        english: "the rule of \"\(finding)\" still fires in \(period)")
    case .noteMissing(let deed):
      Message(thai: "\(deed.thai)ต้องมีบันทึก", english: "to \(deed.english) needs a note")
    case .openActions(let finding):
      Message(
        thai: "\"\(finding)\" มีการปรับปรุงที่ยังไม่ยืนยันผล",
        english: "\"\(finding)\" has actions that are not verified")
    case .openFindings(let engagement, let findings):
      Message(
        thai: "\"\(engagement)\" มีข้อตรวจพบที่ยังไม่ปิด: \(Self.list(findings))",
        english: "\"\(engagement)\" has findings that are not closed: \(Self.list(findings))")
    case .ownerMayNot(let owner, let role, let division):
      Message(
        thai: "\"\(owner)\" (\(role.rawValue)) ปรับปรุงเรื่องของ \(division?.text ?? "ORG") ไม่ได้",
        english:
          "\"\(owner)\" (\(role.rawValue)) may not repair what is \(division.map { "\($0)'s" } ?? "nobody's")"
      )
    case .dueNotAfter(let due, let day):
      Message(thai: "กำหนด \(due) อยู่ก่อนวันที่มีผล \(day)", english: "\(due) lies before the effective day, \(day)")
    case .notLater(let to, let due):
      Message(
        thai: "กำหนดใหม่ \(to) ไม่ได้อยู่หลังกำหนดเดิม \(due)",
        english: "the new due date \(to) does not lie after the present one, \(due)")
    case .noDueDate(let action):
      Message(thai: "\"\(action)\" ไม่มีกำหนดเสร็จ", english: "\"\(action)\" has no due date")
    case .noEvidence(let action):
      Message(
        thai: "\"\(action)\" ไม่มีหลักฐานว่าแล้วเสร็จ", english: "nothing proves that \"\(action)\" is complete")
    case .percentOutOfRange(let percent):
      Message(thai: "\(percent) ไม่ใช่ร้อยละ", english: "\(percent) is not a share in percent")

    case .authorityOfRole(let role, let authority):
      Message(
        thai: "บทบาท \(role.rawValue) ยอมรับในฐานะ \(authority.rawValue) ไม่ได้",
        english: "the role \(role.rawValue) can not accept as \(authority.rawValue)")
    case .authorityTooLow(let given, let demanded, let level):
      Message(
        thai: "ระดับ \(level.rawValue) ต้องยอมรับโดย \(demanded.rawValue) เป็นอย่างน้อย ไม่ใช่ \(given.rawValue)",
        english: "the level \(level.rawValue) demands \(demanded.rawValue), and \(given.rawValue) is less")
    case .noExpiry:
      Message(thai: "การยอมรับความเสี่ยงไม่มีวันสิ้นอายุ", english: "the acceptance has no last day")
    case .expiryNotAfter(let expires, let day):
      Message(
        thai: "วันสิ้นอายุ \(expires) ไม่ได้อยู่หลังวันที่มีผล \(day)",
        english: "the last day \(expires) does not lie after the effective day, \(day)")
    case .otherLevel(let given, let reported, let period):
      Message(
        thai: "ระดับที่รายงานในงวด \(period) คือ \(reported.rawValue) ไม่ใช่ \(given.rawValue)",
        english: "the level reported for \(period) is \(reported.rawValue), not \(given.rawValue)")
    case .noLevel(let plan):
      Message(thai: "แผนงาน \"\(plan)\" ไม่มีระดับที่รายงาน", english: "plan \"\(plan)\" has no reported level")
    case .notSupposed(let deed):
      Message(
        thai: "ลองสมมติว่า\(deed.wording.thai)ไม่ได้",
        english: "it makes no sense to suppose that somebody would \(deed.wording.english)")
    }
  }

  /// Up to ten of them, and how many more.
  static func list(_ members: [some CustomStringConvertible]) -> String {
    let shown = members.prefix(10).map(\.description).joined(separator: ", ")
    return members.count > 10 ? "\(shown), … (+\(members.count - 10))" : shown
  }
}

extension Message {
  /// Why a reason is needed.
  static let differentScore = Message(
    thai: "คะแนนต่างจากส่วนงาน", english: "the score differs from the division's")
  static let disagreement = Message(thai: "ไม่ได้เห็นด้วยทั้งหมด", english: "management does not agree")
}
