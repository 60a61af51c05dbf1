import FEEL
import Register
import Spreadsheet

/// Something put before the committee.
struct RequestEntry: Sendable {
  let id: String
  let division: DivisionCode?
  let title: Text
  let level: Level?
  let detail: Text?
  let date: CalendarDate?
  let days: Int?
  let who: Text?
  let target: String?
}

/// The columns of what is put before the committee; each kind says what its details, date and days are.
struct RequestColumns {
  let assessed: AssessedRegister

  var id: Column<RequestEntry> {
    Column("id", "รหัส", "Id", width: 24) { .link($0.id, to: $0.target) }
  }

  var division: Column<RequestEntry> {
    Column("division", "ส่วนงาน", "Division", width: 10) { .text($0.division?.text, .code) }
  }

  var level: Column<RequestEntry> {
    Column("level", "ระดับ", "Level", width: 18) { [assessed] in assessed.cell($0.level) }
  }

  var title: Column<RequestEntry> {
    Column("title", "เรื่อง", "Matter", width: 52) { .text($0.title.thai, .body.emphasised) }
  }

  var titleEnglish: Column<RequestEntry> {
    Column("titleEnglish", "ภาษาอังกฤษ", "Matter, in English", width: 70) { .english($0.title) }
  }

  func detail(_ thai: String, _ english: String) -> Column<RequestEntry> {
    Column("detail", thai, english, width: 62) { .thai($0.detail) }
  }

  var detailEnglish: Column<RequestEntry> {
    Column("detailEnglish", "ภาษาอังกฤษ", "In English", width: 90) { .english($0.detail) }
  }

  func date(_ thai: String, _ english: String) -> Column<RequestEntry> {
    Column("date", thai, english, width: 15) { .date($0.date) }
  }

  func days(_ thai: String, _ english: String) -> Column<RequestEntry> {
    Column("days", thai, english, width: 10) { .count($0.days) }
  }

  func who(_ thai: String, _ english: String) -> Column<RequestEntry> {
    Column("who", thai, english, width: 30) { .thai($0.who) }
  }

  var whoEnglish: Column<RequestEntry> {
    Column("whoEnglish", "ภาษาอังกฤษ", "In English", width: 60) { .english($0.who) }
  }
}
