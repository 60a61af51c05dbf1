import Diagnostics
import Interchange
import Register
import Workflow

extension EventText {
  func assessmentText(_ event: Event) -> String {
    switch event {
    case .planAssessed(let score):
      say(
        "ประเมิน\(place(score.assessment)): \(self.score(score.score))",
        "scored \(place(score.assessment)): \(self.score(score.score))") + reason(score.reason)
    case .assessmentSubmitted(let assessment):
      say("ส่งการประเมิน\(place(assessment))", "submitted the assessment of \(place(assessment))")
    case .assessmentConfirmed(let assessment, _):
      say("ยืนยันการประเมิน\(place(assessment))", "confirmed the assessment of \(place(assessment))")
    case .assessmentReviewed(let score):
      say(
        "สอบทานการประเมิน\(place(score.assessment)): \(self.score(score.score))",
        "reviewed the assessment of \(place(score.assessment)): \(self.score(score.score))")
        + reason(score.reason)
    case .assessmentApproved(let assessment, _):
      say("อนุมัติการประเมิน\(place(assessment))", "approved the assessment of \(place(assessment))")
    case .assessmentReturned(let returned):
      say(
        "ส่งคืนการประเมิน\(place(returned.assessment))",
        "returned the assessment of \(place(returned.assessment))") + reason(returned.reason)
    default: ""
    }
  }

  private func place(_ assessment: AssessmentReference) -> String {
    say("แผน \(assessment.plan) งวด \(assessment.period)", "\(assessment.plan) in \(assessment.period)")
  }

  func findingText(_ event: Event) -> String {
    switch event {
    case .findingRaised(let finding, let id):
      say(
        "ตั้งข้อตรวจพบ \(id) เรื่อง \(finding.subject) ในงานตรวจสอบ \(finding.engagement)",
        "raised the finding \(id) about \(finding.subject) in \(finding.engagement)")
    case .findingIssued(let finding):
      say("แจ้งข้อตรวจพบ \(finding.id)", "issued the finding \(finding.id)")
        + (finding.responseDue.map { say(" ให้ตอบภายใน \(day($0))", ", response due \(day($0))") } ?? "")
    case .findingWithdrawn(let remark):
      say("ถอนข้อตรวจพบ \(remark.finding)", "withdrew the finding \(remark.finding)") + reason(remark.note)
    case .responseGiven(let response):
      say(
        "ให้ความเห็นต่อข้อตรวจพบ \(response.finding): \(name(response.kind))",
        "responded to the finding \(response.finding): \(name(response.kind))") + reason(response.reason)
    case .findingFollowedUp(let remark):
      say("ติดตามข้อตรวจพบ \(remark.finding)", "followed up the finding \(remark.finding)")
        + reason(remark.note)
    case .findingClosed(let remark, _):
      say("ปิดข้อตรวจพบ \(remark.finding)", "closed the finding \(remark.finding)") + reason(remark.note)
    case .engagementAdvanced(let advance):
      say(
        "เลื่อนงานตรวจสอบ \(advance.engagement) เป็น\(name(advance.state))",
        "moved the engagement \(advance.engagement) on to \(name(advance.state))")
    case .scopeItemConcluded(let conclusion):
      say(
        "สรุปขอบเขต \(conclusion.engagement).S\(conclusion.item): \(name(conclusion.conclusion))",
        "concluded \(conclusion.engagement).S\(conclusion.item): \(name(conclusion.conclusion))")
        + reason(conclusion.text)
    case .observationNoted(let note, let number):
      say("บันทึกข้อสังเกต \(note.engagement) ข้อ \(number)", "noted observation \(number) of \(note.engagement)")
        + reason(note.text)
    default: ""
    }
  }

  func actionText(_ event: Event) -> String {
    switch event {
    case .actionAdded(let addition, let id):
      say(
        "เพิ่มการปรับปรุง \(ActionReference(holder: addition.holder, action: id)) ให้ \(addition.owner) ทำภายใน \(day(addition.due))",
        "added the action \(ActionReference(holder: addition.holder, action: id)) for \(addition.owner), "
          + "due \(day(addition.due))") + reason(addition.description)
    case .actionProgressed(let progress):
      say(
        "รายงานความคืบหน้า \(progress.action) ร้อยละ \(progress.percent)",
        "reported \(progress.percent) % of \(progress.action)") + reason(progress.note)
    case .actionExtended(let grant, let from, _):
      say(
        "ขยายเวลา \(grant.action) จาก \(day(from)) เป็น \(day(grant.to)) ตามคำขอของ \(grant.requestedBy)",
        "extended \(grant.action) from \(day(from)) to \(day(grant.to)), asked for by \(grant.requestedBy)")
        + reason(grant.reason)
    case .actionCompleted(let completion):
      say("แจ้งว่าทำ \(completion.action) แล้วเสร็จ", "completed \(completion.action)") + reason(completion.note)
    case .actionVerified(let remark, _):
      say("ยืนยันผล \(remark.action)", "verified \(remark.action)") + reason(remark.note)
    case .actionReopened(let remark):
      say("เปิด \(remark.action) อีกครั้ง", "reopened \(remark.action)") + reason(remark.note)
    default: ""
    }
  }
}
