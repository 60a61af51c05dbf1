public import Diagnostics
public import FEEL
public import Interchange
import Register
public import Workflow

/// What an entry of the journal says, as the end of a sentence that begins with who did it.
public struct EventText: Sendable {
  public let language: Language

  public init(language: Language) { self.language = language }

  public func text(_ event: Event) -> String {
    switch event {
    case .registerImported, .rulesAdopted, .periodOpened, .periodAmended, .periodClosed, .exportMade:
      periodText(event)
    case .planAdded, .planChanged, .planDropped, .controlTested, .evidenceAttached, .questionnaireAnswered,
      .riskAccepted, .acceptanceLapsed, .indicatorReported, .riskIssueReported:
      planText(event)
    case .planAssessed, .assessmentSubmitted, .assessmentConfirmed, .assessmentReviewed, .assessmentApproved,
      .assessmentReturned:
      assessmentText(event)
    case .findingRaised, .findingIssued, .findingWithdrawn, .responseGiven, .findingFollowedUp,
      .findingClosed,
      .engagementAdvanced, .scopeItemConcluded, .observationNoted:
      findingText(event)
    case .actionAdded, .actionProgressed, .actionExtended, .actionCompleted, .actionVerified, .actionReopened:
      actionText(event)
    case .signedIn, .signedOut, .signInRefused, .commandRefused: accessText(event)
    }
  }

  public func say(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  public func day(_ date: CalendarDate) -> String { DateWording.short(date, in: language) }

  func reason(_ text: Text?) -> String {
    guard let text, !text.isBlank else { return "" }
    return say(" — \(text.in(.thai))", " — \(text.in(.english))")
  }

  public func name(_ named: some Named) -> String {
    language == .thai ? named.name.thai : named.name.english.lowercased()
  }

  func level(_ level: Level) -> String {
    switch level {
    case .highest: say("สูงสุด", "highest")
    case .high: say("สูง", "high")
    case .medium: say("ปานกลาง", "medium")
    case .low: say("ต่ำ", "low")
    }
  }

  func score(_ score: Score?) -> String {
    guard let score else { return say("เท่ากับส่วนงาน", "equal to the division's") }
    return say(
      "โอกาส \(score.likelihood) ผลกระทบ \(score.consequence)",
      "likelihood \(score.likelihood), consequence \(score.consequence)")
  }
}

extension EventText {
  private func periodText(_ event: Event) -> String {
    switch event {
    case .registerImported(let imported):
      say(
        "นำเข้าทะเบียน \(imported.register) \(imported.files.count) แฟ้ม",
        "imported the register \(imported.register), \(imported.files.count) files")
    case .rulesAdopted(let adoption):
      say("ประกาศใช้ชุดกฎ \(adoption.version)", "adopted the rule pack \(adoption.version)")
        + reason(adoption.reason)
    case .periodOpened(let opened):
      say(
        "เปิดงวด \(opened.period.id) ยกแผนงานมาโดยไม่เปลี่ยน \(opened.unchanged.count) แผน",
        "opened the period \(opened.period.id), \(opened.unchanged.count) plans carried forward unchanged")
    case .periodAmended(let amendment):
      say("ขอแก้ไขงวดที่ปิดแล้ว \(amendment.period)", "amended the closed period \(amendment.period)")
        + reason(amendment.reason)
    case .periodClosed(let closing):
      say(
        "ปิดงวด \(closing.period) ด้วยชุดกฎ \(closing.rulesVersion) เก็บแฟ้มส่งออก \(closing.exports.count) แฟ้ม",
        "closed the period \(closing.period) by the rule pack \(closing.rulesVersion), "
          + "\(closing.exports.count) exports kept") + (closing.minute.map { " (\($0))" } ?? "")
    case .exportMade(let export):
      say(
        "ส่งออกงวด \(export.period) \(export.files.count) แฟ้ม\(export.isFrozen ? " ตามที่เก็บไว้เมื่อปิดงวด" : "")",
        "exported the period \(export.period), \(export.files.count) files"
          + (export.isFrozen ? " as they were kept when it closed" : ""))
    default: ""
    }
  }

  private func planText(_ event: Event) -> String {
    switch event {
    case .planAdded(let addition, let from):
      say(
        "เพิ่มแผนงานของ \(addition.division) ตั้งแต่งวด \(from)",
        "added a plan of \(addition.division) from \(from) on")
    case .planChanged(let change):
      say("แก้ไขแผนงาน \(change.plan)", "changed the plan \(change.plan)") + reason(change.reason)
    case .planDropped(let drop, let last):
      say("ยุติแผนงาน \(drop.plan) หลังงวด \(last)", "dropped the plan \(drop.plan) after \(last)")
        + reason(drop.reason)
    case .controlTested(let test):
      say("ทดสอบการควบคุม \(test.plan).\(test.control)", "tested the control \(test.plan).\(test.control)")
        + (test.design.map { say(" การออกแบบ\(name($0))", ", design \(name($0))") } ?? "")
        + (test.operating.map { say(" การปฏิบัติ\(name($0))", ", operation \(name($0))") } ?? "")
        + reason(test.note)
    case .evidenceAttached(let attachment):
      say(
        "แนบหลักฐาน \(attachment.evidence.reference)", "attached the evidence \(attachment.evidence.reference)"
      )
        + say(" แก่ \(holder(attachment.holder))", " to \(holder(attachment.holder))")
    case .questionnaireAnswered(let answer):
      say(
        "ตอบแบบประเมินตนเองของ \(answer.division) งวด \(answer.period) \(answer.answers.count) หัวข้อ",
        "answered \(answer.answers.count) topics of \(answer.division)'s questionnaire of \(answer.period)")
    case .riskAccepted(let acceptance, _):
      say(
        "ยอมรับความเสี่ยงระดับ\(level(acceptance.level))ของแผน \(acceptance.plan) ในอำนาจของ\(name(acceptance.authority))",
        "accepted the \(level(acceptance.level)) risk of \(acceptance.plan) with the authority of "
          + name(acceptance.authority))
        + (acceptance.expires.map { say(" ถึง \(day($0))", " until \(day($0))") } ?? "")
        + (acceptance.minute.map { " (\($0))" } ?? "") + reason(acceptance.reason)
    case .acceptanceLapsed(let lapse):
      say(
        "บันทึกว่าการยอมรับความเสี่ยงของแผน \(lapse.plan) เมื่อ \(day(lapse.decidedOn)) สิ้นผล",
        "noted that the acceptance of \(lapse.plan) decided on \(day(lapse.decidedOn)) lapsed")
        + reason(lapse.note)
    case .indicatorReported(let report):
      say(
        "รายงานผลตัวชี้วัด \(report.indicator) งวด \(report.period)",
        "reported the indicator \(report.indicator) of \(report.period)")
        + (report.value.map { ": \($0)" } ?? "") + reason(report.text)
    case .riskIssueReported(let report):
      say(
        "รายงานผลประเด็นความเสี่ยง \(report.issue) งวด \(report.period)",
        "reported the risk issue \(report.issue) of \(report.period)") + reason(report.text)
    default: ""
    }
  }

  private func holder(_ holder: EvidenceHolder) -> String {
    switch holder {
    case .judgement(let assessment, let isAuditors):
      say(
        "การประเมิน \(assessment.plan) งวด \(assessment.period) ของ\(isAuditors ? "ผู้ตรวจสอบ" : "ส่วนงาน")",
        "the \(isAuditors ? "auditor's" : "division's") judgement of \(assessment.plan) in \(assessment.period)"
      )
    case .action(let action): action.description
    case .control(let plan, let control): "\(plan).\(control)"
    }
  }
}
