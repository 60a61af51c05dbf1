import Register
import Spreadsheet

struct ObservationEntry: Sendable {
  let engagement: Engagement
  let observation: Observation
}

/// The columns of what engagements observed, short of a finding.
struct ObservationColumns {
  let assessed: AssessedRegister

  var engagement: Column<ObservationEntry> {
    Column("engagement", "งานตรวจสอบ", "Engagement", width: 16) { .text($0.engagement.id.text, .code) }
  }

  var number: Column<ObservationEntry> {
    Column("number", "ข้อ", "No.", width: 9) { .count($0.observation.number, .score) }
  }

  var text: Column<ObservationEntry> {
    Column("text", "ข้อสังเกต", "Observation", width: 36) { .thai($0.observation.text) }
  }

  var textEnglish: Column<ObservationEntry> {
    Column("textEnglish", "ภาษาอังกฤษ", "Observation, in English", width: 32) { .english($0.observation.text) }
  }

  var source: Column<ObservationEntry> {
    Column("source", "ที่มา", "Source", width: 18) { [assessed] entry in
      assessed.place(entry.observation.origin, entry.observation.source)
    }
  }
}
