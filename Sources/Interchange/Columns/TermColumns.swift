import Register
import Spreadsheet

/// A word with what it means here.
struct Term: Sendable {
  let name: Text
  let meaning: Text
  /// How the word looks in this workbook.
  var sample: Cell?

  init(_ name: Text, _ meaning: Text, sample: Cell? = nil) {
    self.name = name
    self.meaning = meaning
    self.sample = sample
  }
}

/// The columns of definitions.
struct TermColumns {
  var sample: Column<Term> {
    Column("sample", "แสดงเป็น", "Shown as", width: 24) { $0.sample ?? .text($0.name.thai, .word) }
  }

  var name: Column<Term> {
    Column("name", "คำ", "Term", width: 28) { .text($0.name.thai, .body.emphasised) }
  }

  var nameEnglish: Column<Term> {
    Column("nameEnglish", "ภาษาอังกฤษ", "Term, in English", width: 26) { .english($0.name) }
  }

  var meaning: Column<Term> {
    Column("meaning", "ความหมาย", "Meaning", width: 110) { .thai($0.meaning) }
  }

  var meaningEnglish: Column<Term> {
    Column("meaningEnglish", "ภาษาอังกฤษ", "Meaning, in English", width: 100) { .english($0.meaning) }
  }
}
