import Assessment
import Register
import Spreadsheet

/// A risk issue of the organisation with what its plans came to.
struct RiskIssueEntry: Sendable {
  let issue: RiskIssue
  let result: RiskIssueResult
  /// The weightiest level among the linked plans.
  let worst: Level?
}

/// The columns of risk issues.
struct RiskIssueColumns {
  let assessed: AssessedRegister

  var id: Column<RiskIssueEntry> {
    Column("id", "ประเด็น", "Issue", width: 9) { .text($0.issue.id.text, .code) }
  }

  var plans: Column<RiskIssueEntry> {
    Column("plans", "แผนที่เชื่อม", "Linked plans", width: 15) { .count($0.result.counts.plans) }
  }

  var worst: Column<RiskIssueEntry> {
    Column("worst", "ระดับหนักสุดของแผน", "Weightiest level", width: 18) { [assessed] in assessed.cell($0.worst)
    }
  }

  var residual: Column<RiskIssueEntry> {
    Column("residual", "แผนที่คงเหลือ", "With residual risk", width: 15) {
      .count($0.result.counts.residual)
    }
  }

  var reduced: Column<RiskIssueEntry> {
    Column("reduced", "แผนที่ลดลง", "Reduced", width: 11) { .count($0.result.counts.reduced) }
  }

  var title: Column<RiskIssueEntry> {
    Column("title", "ประเด็นความเสี่ยง", "Title", width: 36) { .text($0.issue.title.thai, .body.emphasised) }
  }

  var titleEnglish: Column<RiskIssueEntry> {
    Column("titleEnglish", "ภาษาอังกฤษ", "Title, in English", width: 64) { .english($0.issue.title) }
  }

  var treatment: Column<RiskIssueEntry> {
    Column("treatment", "การจัดการความเสี่ยง", "Treatment", width: 50) { .thai($0.issue.treatment) }
  }

  var treatmentEnglish: Column<RiskIssueEntry> {
    Column("treatmentEnglish", "ภาษาอังกฤษ", "Treatment, in English", width: 50) {
      .english($0.issue.treatment)
    }
  }

  var outcome: Column<RiskIssueEntry> {
    Column("outcome", "ผลไตรมาส", "Quarter result", width: 66) { .thai($0.result.result?.text) }
  }

  var outcomeEnglish: Column<RiskIssueEntry> {
    Column("outcomeEnglish", "ภาษาอังกฤษ", "Quarter result, in English", width: 66) {
      .english($0.result.result?.text)
    }
  }

  var source: Column<RiskIssueEntry> {
    Column("source", "ที่มา", "Source", width: 36) { [assessed] entry in
      assessed.place(
        entry.result.result?.origin ?? entry.issue.origin, entry.result.result?.source ?? entry.issue.source)
    }
  }
}
