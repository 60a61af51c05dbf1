import Register
import Spreadsheet

/// What a respondent wrote beside a rating.
struct AnswerNote: Sendable {
  let division: DivisionCode
  let topic: Topic?
  let answer: TopicAnswer
}

/// The columns of the notes of self-assessments.
struct AnswerNoteColumns {
  var division: Column<AnswerNote> {
    Column("division", "รหัส", "Code", width: 8) { .text($0.division.text, .code) }
  }

  var note: Column<AnswerNote> {
    Column("note", "คำอธิบายของส่วนงาน", "Note", width: 34) { .thai($0.answer.note) }
  }

  var noteEnglish: Column<AnswerNote> {
    Column("noteEnglish", "ภาษาอังกฤษ", "Note, in English", width: 28) { .english($0.answer.note) }
  }

  var topic: Column<AnswerNote> {
    Column("topic", "ระบบงาน", "System", width: 24) { note in
      .text([note.answer.topic, note.topic?.title.thai ?? ""].joined(separator: " "))
    }
  }

  var quantity: Column<AnswerNote> {
    Column("quantity", "ปริมาณ", "Quantity", width: 8.5) { .count($0.answer.quantity, .score) }
  }

  var quality: Column<AnswerNote> {
    Column("quality", "คุณภาพ", "Quality", width: 8.5) { .count($0.answer.quality, .score) }
  }

  var evidence: Column<AnswerNote> {
    Column("evidence", "หลักฐาน", "Evidence", width: 8.5, total: .sum) { .count($0.answer.evidence.count) }
  }
}
