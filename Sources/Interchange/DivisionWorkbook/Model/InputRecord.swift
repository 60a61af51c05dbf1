import Register

/// What the register holds of a record and a workbook tells of it, so that a change in between shows.
enum RecordFact: String, Sendable, Hashable, CaseIterable {
  case likelihood, consequence, reason, evidence, evidenceTitle, state
  case testedOn, design, operating
  case percent, due, extensions
  case response
  case quantity, quality, note

  var title: Text {
    switch self {
    case .state: Text(thai: "สถานะ", english: "state")
    case .due: Text(thai: "กำหนดเสร็จ", english: "due date")
    case .extensions: Text(thai: "จำนวนครั้งที่ขยายเวลา", english: "number of extensions")
    case .testedOn: Text(thai: "วันที่ทดสอบล่าสุด", english: "date of the last test")
    case .likelihood, .consequence, .reason, .evidence, .evidenceTitle, .design, .operating, .percent,
      .response,
      .quantity, .quality, .note:
      InputField(rawValue: rawValue)?.title(in: .plans) ?? Text(thai: rawValue, english: rawValue)
    }
  }
}

/// One line of a sheet: a plan, a control, an action, a finding, a topic.
struct InputRecord: Sendable, Hashable {
  struct Fact: Sendable, Hashable {
    let name: RecordFact
    /// Canonical: a whole number, an ISO date, a code, or words without layout; empty for nothing.
    let value: String
  }

  struct Input: Sendable, Hashable {
    let field: InputField
    /// What stood in the cell when the workbook was issued.
    let value: String
  }

  let table: InputTable
  /// `FIN-03.K1`
  let id: String
  var facts: [Fact] = []
  /// The cells that are open; all others are locked.
  var inputs: [Input] = []

  func fact(_ name: RecordFact) -> String? { facts.first { $0.name == name }?.value }
  func input(_ field: InputField) -> Input? { inputs.first { $0.field == field } }
}

/// Names one cell that is filled in, wherever it stands.
struct EntryKey: Sendable, Hashable {
  let table: InputTable
  let id: String
  let field: InputField
}

extension String {
  /// Prose without layout: runs of white space are one space, none at the ends; control characters are white space,
  /// and a `ำ` that was typed as two marks is one.
  var foldedWords: String {
    var result = String.UnicodeScalarView()
    var isSpaceDue = false
    for scalar in unicodeScalars {
      // Zero-width spaces break Thai lines; they are no letters.
      if scalar.value == 0x200B || scalar.value == 0xFEFF { continue }
      if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
        isSpaceDue = !result.isEmpty
        continue
      }
      if isSpaceDue { result.append(" ") }
      isSpaceDue = false
      if scalar.value == 0x0E32, result.last?.value == 0x0E4D {
        result.removeLast()
        result.append("\u{0E33}")
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
