import Assessment
import Register
import Spreadsheet

/// The columns of who answered the self-assessment, and how completely.
struct RespondentColumns {
  let assessed: AssessedRegister

  var division: Column<SelfAssessmentResult> {
    Column("division", "รหัส", "Code", width: 8, total: .label(Text(thai: "รวม", english: "Total"))) {
      .text($0.division.text, .code)
    }
  }

  var name: Column<SelfAssessmentResult> {
    Column("name", "ส่วนงาน", "Division", width: 34) { [assessed] in .thai(assessed.name(of: $0.division)) }
  }

  var nameEnglish: Column<SelfAssessmentResult> {
    Column("nameEnglish", "ภาษาอังกฤษ", "Division, in English", width: 28) { [assessed] in
      .english(assessed.name(of: $0.division))
    }
  }

  var isHandedIn: Column<SelfAssessmentResult> {
    Column("handedIn", "การส่ง", "Handed in", width: 24) {
      $0.isHandedIn
        ? .stacked(Text(thai: "ส่งแล้ว", english: "Handed in"))
        : .stacked(Text(thai: "ไม่ได้ส่ง", english: "Missing"), Style.word.inked(.doubtful).filled(.missing))
    }
  }

  var topics: Column<SelfAssessmentResult> {
    Column("topics", "ข้อ", "Topics", width: 8.5, total: .sum) { .count($0.topics) }
  }

  var answered: Column<SelfAssessmentResult> {
    Column("answered", "ตอบครบ", "Answered", width: 8.5, total: .sum) { .count($0.answered) }
  }

  /// Of all ratings that the respondent gave.
  var mean: Column<SelfAssessmentResult> {
    Column("mean", "เฉลี่ย", "Mean", width: 8.5) { .percent($0.mean) }
  }

  var findings: Column<SelfAssessmentResult> {
    Column("findings", "ข้อตรวจพบ", "Findings", width: 8.5, total: .sum) { .count($0.openFindings) }
  }

  var highFindings: Column<SelfAssessmentResult> {
    Column("highFindings", "สูงขึ้นไป", "High or above", width: 8.5, total: .sum) { .count($0.highFindings) }
  }
}
