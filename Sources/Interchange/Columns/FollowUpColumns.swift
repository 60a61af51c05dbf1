import Diagnostics
import FEEL
import Register
import Spreadsheet

/// A finding raised in an engagement, with what had become of it by the day of the assessment.
struct FollowUpEntry: Sendable {
  let engagement: Engagement
  let finding: IssuedFinding
  let response: ManagementResponse?
  let followUps: [FollowUp]

  /// Nil for a finding that was issued later, or is a draft.
  init?(engagement: Engagement, finding: IssuedFinding, asOf: CalendarDate) {
    guard finding.issuedOn <= asOf, finding.state != .draft else { return nil }
    self.engagement = engagement
    self.finding = finding
    response = finding.response.flatMap { $0.on <= asOf ? $0 : nil }
    followUps = finding.followUps.filter { $0.on <= asOf }
  }
}

/// The columns of the follow-up of findings.
struct FollowUpColumns {
  let assessed: AssessedRegister

  var id: Column<FollowUpEntry> {
    Column("id", "รหัส", "Finding", width: 16) { .text($0.finding.id.text, .code) }
  }

  var division: Column<FollowUpEntry> {
    Column("division", "ส่วนงาน", "Division", width: 9) { .text($0.finding.division?.text, .code) }
  }

  var title: Column<FollowUpEntry> {
    Column("title", "ข้อตรวจพบ", "Finding", width: 36) { .thai($0.finding.elements.title) }
  }

  var titleEnglish: Column<FollowUpEntry> {
    Column("titleEnglish", "ภาษาอังกฤษ", "Finding, in English", width: 32) {
      .english($0.finding.elements.title)
    }
  }

  var significance: Column<FollowUpEntry> {
    Column("significance", "นัยสำคัญ", "Significance", width: 17) { [assessed] in
      assessed.cell($0.finding.significance)
    }
  }

  var recommendation: Column<FollowUpEntry> {
    Column("recommendation", "ข้อเสนอแนะ", "Recommendation", width: 36) {
      .thai($0.finding.elements.recommendation)
    }
  }

  /// Every note of the auditor, each with its day.
  var followUps: Column<FollowUpEntry> {
    Column("followUps", "ผลการติดตาม", "Follow-up", width: 32) { entry in
      .text(
        entry.followUps.map { "\(DateWording.short($0.on, in: .thai)): \($0.note.thai)" }
          .joined(separator: "\n"))
    }
  }

  var response: Column<FollowUpEntry> {
    Column("response", "ความเห็นฝ่ายบริหาร", "Response", width: 13) { entry in
      entry.response.map { .stacked($0.kind.name) }
        ?? .stacked(Text(thai: "ยังไม่ตอบ", english: "None yet"), Style.word.inked(.doubtful))
    }
  }

  var state: Column<FollowUpEntry> {
    Column("state", "สถานะ", "State", width: 18) { .stacked($0.finding.state.name) }
  }
}
