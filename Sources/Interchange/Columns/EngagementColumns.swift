import Assessment
import Register
import Spreadsheet

/// An engagement with what it came to.
struct EngagementEntry: Sendable {
  let engagement: Engagement
  let result: EngagementResult
}

/// The columns of engagements.
struct EngagementColumns {
  let assessed: AssessedRegister

  var id: Column<EngagementEntry> {
    Column("id", "รหัส", "Engagement", width: 16, total: .label(Text(thai: "รวม", english: "Total"))) {
      .text($0.engagement.id.text, .code)
    }
  }

  var period: Column<EngagementEntry> {
    Column("period", "งวด", "Period", width: 9) { .text($0.engagement.period.description, .word) }
  }

  var title: Column<EngagementEntry> {
    Column("title", "งานตรวจสอบ", "Title", width: 60) { .text($0.engagement.title.thai, .body.emphasised) }
  }

  var titleEnglish: Column<EngagementEntry> {
    Column("titleEnglish", "ชื่อภาษาอังกฤษ", "Title, in English", width: 56) { .english($0.engagement.title) }
  }

  var state: Column<EngagementEntry> {
    Column("state", "สถานะ", "State", width: 17) { .stacked($0.engagement.state.name) }
  }

  var objective: Column<EngagementEntry> {
    Column("objective", "วัตถุประสงค์", "Objective", width: 60) { .thai($0.engagement.objective) }
  }

  var objectiveEnglish: Column<EngagementEntry> {
    Column("objectiveEnglish", "ภาษาอังกฤษ", "Objective, in English", width: 60) {
      .english($0.engagement.objective)
    }
  }

  var lead: Column<EngagementEntry> {
    Column("lead", "หัวหน้าสาย", "Lead", width: 16) { [assessed] entry in
      .thai(entry.engagement.lead.map(assessed.name(of:)))
    }
  }

  /// Divisions, named units, and counts of units that nobody named.
  var auditees: Column<EngagementEntry> {
    Column("auditees", "หน่วยรับตรวจ", "Auditees", width: 34) { entry in
      .text(
        entry.engagement.auditees.map { auditee in
          switch auditee {
          case .division(let code): code.text
          case .unit(let name): name.thai
          case .units(let count, _): "\(count) หน่วย"
          }
        }.joined(separator: ", "))
    }
  }

  var scopeItems: Column<EngagementEntry> {
    Column("scopeItems", "ขอบเขต", "Scope items", width: 15, total: .sum) { .count($0.result.scopeItems) }
  }

  var concluded: Column<EngagementEntry> {
    Column("concluded", "สรุปแล้ว", "Concluded", width: 11, total: .sum) { .count($0.result.concluded) }
  }

  var openFindings: Column<EngagementEntry> {
    Column("openFindings", "ข้อตรวจพบค้าง", "Open findings", width: 11, total: .sum) {
      .count($0.result.openFindings)
    }
  }

  var closedFindings: Column<EngagementEntry> {
    Column("closedFindings", "ปิดแล้ว", "Closed", width: 10, total: .sum) { .count($0.result.closedFindings) }
  }
}
