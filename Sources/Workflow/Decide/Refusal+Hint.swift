import Diagnostics
import FEEL
import Register

extension Refusal {
  /// What would be right or possible; nil where the message says it already.
  var hint: Message? {
    switch self {
    case .unknown(_, let name, let known): Self.nearest(to: name, among: known)
    case .roleNotHeld(_, _, let held):
      Message(thai: "ใช้บทบาท \(held.rawValue)", english: "act as \(held.rawValue)")
    case .ahead:
      Message(thai: "ใช้วันนี้หรือวันก่อนหน้า", english: "give today or an earlier day")
    case .noPermissions:
      Message(
        thai: "เพิ่ม permissions.dmn ในชุดกฎรุ่นใหม่แล้วประกาศใช้",
        english: "adopt a version of the rule pack with a model permissions.dmn")
    case .notPermitted(_, _, _, _, let allowed): Self.hint(allowed)
    case .impossible(_, _, _, let possible, let targets): Self.hint(possible, targets)
    case .sameHand:
      Message(thai: "ให้ผู้อื่นในบทบาทเดียวกันทำ", english: "let somebody else in that role do it")

    case .closedPeriod(let period):
      Message(
        thai: "แก้ไขงวดที่ปิดแล้วโดยระบุ amends ด้วยงวด \(period) และเหตุผล",
        english: "amend it: give the command \"amends\" with period \(period) and a reason")
    case .closedDay(_, let last, _):
      Message(
        thai: "ใช้วันที่มีผลหลัง \(last) หรือแก้ไขงวดโดยระบุ amends พร้อมเหตุผล",
        english: "make it effective after \(last), or amend the period: give \"amends\" with a reason")
    case .amendsOpenPeriod, .amendsNothing:
      Message(thai: "นำ amends ออก", english: "leave \"amends\" away")
    case .blank: nil
    case .beforePeriod, .beforeEntry:
      Message(thai: "ใช้วันนั้นหรือหลังจากนั้น", english: "give that day or a later one")

    case .periodOutOfOrder(_, let expected?):
      Message(thai: "งวดถัดไปคือ \(expected)", english: "the next one is \(expected)")
    case .periodOutOfOrder(_, nil), .noFiles, .namedTwice, .rulesFileOutside: nil
    case .dueBeforePeriod:
      Message(thai: "ใช้วันในงวดหรือหลังจากนั้น", english: "give a day in the period or after it")
    case .rulesNotAdopted(let version, let known): Self.nearest(to: version, among: known)
    case .rulesAdoptedAlready:
      Message(thai: "ให้รุ่นใหม่แก่ชุดกฎที่เปลี่ยน", english: "a changed rule pack gets a version of its own")
    case .otherRules(_, _, let needed):
      Message(thai: "ใช้ชุดกฎ \(needed)", english: "decide by rule pack \(needed)")
    case .notEnded(_, let to):
      Message(thai: "ปิดในวันที่ \(to) หรือหลังจากนั้น", english: "close it on \(to) or later")
    case .earlierOpen(_, let earlier):
      Message(thai: "ปิดงวด \(earlier) ก่อน", english: "close \(earlier) first")
    case .notApproved:
      Message(thai: "อนุมัติการประเมินเหล่านี้ก่อน", english: "have them approved first")
    case .planNotHeld(_, _, let last?):
      Message(thai: "งวดสุดท้ายของแผนงานคือ \(last)", english: "its last period is \(last)")
    case .planNotHeld(_, _, nil): nil

    case .scoreOutOfRange: Message(thai: "ใช้ 1 ถึง 5", english: "use 1 to 5")
    case .notScored: Message(thai: "ให้คะแนนหรือทดสอบก่อน", english: "score or test it first")
    case .reasonMissing: Message(thai: "เพิ่ม reason", english: "give a reason")
    case .ratesNothing:
      Message(thai: "ระบุ design หรือ operating หรือทั้งสอง", english: "give design, operating, or both")
    case .withoutDigest, .malformedDigest:
      Message(
        thai: "ใช้ sha256sum ของเอกสาร เลขฐานสิบหกตัวเล็ก 64 หลัก",
        english: "give what sha256sum prints of the document: 64 lower-case hexadecimal digits")
    case .ratingOutOfRange(_, _, let highest):
      Message(thai: "ใช้ 1 ถึง \(highest)", english: "use 1 to \(highest)")
    case .noQuestionnaire: nil
    case .reportsNothing: Message(thai: "ระบุ value หรือ text", english: "give \"value\" or \"text\"")

    case .subjectOfDivision(_, let own?, _): Message(thai: "ใช้ \(own)", english: "give division \(own)")
    case .subjectOfDivision(_, nil, _): Message(thai: "นำ division ออก", english: "leave the division away")
    case .notGiven(let finding, _, _, let known): Self.nearest(to: finding.text, among: known)
    case .stillGiven:
      Message(
        thai: "ติดตามต่อไป หรือปิดเมื่อยืนยันผลแล้ว", english: "follow it up, or close it when its repair is verified")
    case .noteMissing: Message(thai: "เพิ่ม note", english: "give a note")
    case .openActions: Message(thai: "ยืนยันผลก่อน", english: "have them verified first")
    case .openFindings: Message(thai: "ปิดหรือถอนก่อน", english: "close or withdraw them first")
    case .ownerMayNot:
      Message(thai: "ให้ผู้ที่สังกัดส่วนงานนั้นเป็นผู้รับผิดชอบ", english: "name an owner in that division")
    case .dueNotAfter(_, let day):
      Message(thai: "ใช้ \(day) หรือหลังจากนั้น", english: "give \(day) or a later day")
    case .notLater(_, let due): Message(thai: "ใช้วันหลัง \(due)", english: "give a day after \(due)")
    case .noDueDate: Message(thai: "เพิ่มการปรับปรุงใหม่ที่มีกำหนด", english: "add an action with a due date")
    case .noEvidence: Message(thai: "แนบหลักฐาน", english: "give evidence, or attach it to the action")
    case .percentOutOfRange: Message(thai: "ใช้ 0 ถึง 100", english: "use 0 to 100")

    case .authorityOfRole(let role, _):
      Authority(rawValue: role.rawValue).map {
        Message(thai: "ใช้ \($0.rawValue)", english: "the authority of that role is \($0.rawValue)")
      }
    case .authorityTooLow(_, let demanded, _):
      Message(thai: "เสนอ \(demanded.rawValue)", english: "put it before the \(demanded.rawValue)")
    case .noExpiry: Message(thai: "เพิ่ม expires", english: "give a day in \"expires\"")
    case .expiryNotAfter(_, let day): Message(thai: "ใช้วันหลัง \(day)", english: "give a day after \(day)")
    case .otherLevel(_, let reported, _):
      Message(thai: "ใช้ \(reported.rawValue)", english: "what is accepted is \(reported.rawValue)")
    case .noLevel: Message(thai: "ประเมินแผนงานก่อน", english: "have the plan assessed first")
    case .notSupposed:
      Message(
        thai: "สมมติคะแนน ผลการทดสอบ หลักฐาน การปรับปรุง การยอมรับ หรือแผนงานที่แก้ไข",
        english: "suppose scores, tests, evidence, actions, acceptances, or a changed plan")
    }
  }

  private static func nearest(to name: String, among known: [String]) -> Message? {
    if let nearest = nearestName(to: name, among: known) {
      return Message(thai: "หมายถึง \"\(nearest)\" หรือไม่", english: "did you mean \"\(nearest)\"?")
    }
    guard !known.isEmpty else { return nil }
    let names = list(known)
    return Message(thai: "ที่มีคือ \(names)", english: "known are \(names)")
  }

  private static func hint(_ allowed: [AllowedRole]) -> Message {
    guard !allowed.isEmpty else {
      return Message(thai: "ไม่มีบทบาทใดทำได้", english: "no role may do it")
    }
    return Message(
      thai: "อนุญาตให้ \(allowed.map(\.thai).joined(separator: ", "))",
      english: "allowed to \(allowed.map(\.english).joined(separator: ", "))")
  }

  /// What a deed leads to where it may lead elsewhere; else the deeds that are possible, as a command names them.
  private static func hint(_ possible: [Deed.Kind], _ targets: [Message]) -> Message {
    if !targets.isEmpty {
      return Message(
        thai: "จากสถานะนี้ไปได้: \(targets.map(\.thai).joined(separator: ", "))",
        english: "from there it leads to \(targets.map(\.english).joined(separator: ", "))")
    }
    guard !possible.isEmpty else {
      return Message(thai: "จากสถานะนี้ทำอะไรต่อไม่ได้", english: "nothing is possible from there")
    }
    let thai = possible.map { "\($0.wording.thai) (\"\($0.rawValue)\")" }
    let english = possible.map { "\"\($0.rawValue)\"" }
    return Message(
      thai: "จากสถานะนี้ทำได้: \(thai.joined(separator: ", "))",
      english: "possible from there: \(english.joined(separator: ", "))")
  }
}

extension AllowedRole {
  fileprivate var thai: String { division.map { "\(role.rawValue) ของ \($0)" } ?? role.rawValue }

  fileprivate var english: String { division.map { "\(role.rawValue) of \($0)" } ?? role.rawValue }
}
