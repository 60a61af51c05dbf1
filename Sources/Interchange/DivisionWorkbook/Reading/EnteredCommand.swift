import Diagnostics
public import Register

/// What a line of a workbook wants done, with the cells that say so.
public struct EnteredCommand: Sendable {
  public internal(set) var command: Command
  /// The lines that it was made from: one, but for the questionnaire.
  let lines: [ReturnedRecord]
  /// Where it is told what stands against the command as a whole.
  let lead: InputField
  /// The cell of the line that gives the business day; nil where the first sheet gives it.
  let dayField: InputField?
  /// Where the first sheet's day stands.
  let filledOn: Location?

  /// A cell that is filled in, and where it stands.
  struct Cell: Sendable {
    let key: EntryKey
    let place: Location
  }

  /// The cell to be mended when a command is refused.
  ///
  /// - Parameter field: of the command, as its JSON has it.
  func cell(of field: String, code: String) -> Cell? {
    if field == "effective" {
      if let dayField { return cell(dayField) }
      // A day that is wrong for its own sake is mended once, on the first sheet.
      if code != "workflow.before-entry", let filledOn {
        return Cell(
          key: EntryKey(table: .cover, id: CoverEntry.filledOn.rawValue, field: .value), place: filledOn)
      }
    }
    let fields: [String: InputField] = [
      "score": .likelihood, "reason": .reason, "evidence": .evidence, "design": .design,
      "operating": .operating, "note": .note, "percent": .percent, "to": .newDue, "kind": .response,
      "description": .newAction, "owner": .newActionOwner, "due": .newActionDue,
    ]
    return fields[field].flatMap { cell($0) } ?? cell(lead)
  }

  private func cell(_ field: InputField) -> Cell? {
    guard let line = lines.first, line.issued.table.fields.contains(field) else { return nil }
    return Self.cell(field, of: line)
  }

  static func cell(_ field: InputField, of line: ReturnedRecord) -> Cell {
    Cell(
      key: EntryKey(table: line.issued.table, id: line.id, field: field), place: line.place(of: field))
  }

  /// The cell that names a document.
  func cell(naming reference: String) -> Cell? {
    (lines.first { $0.values[.evidence] == reference } ?? lines.first).map { Self.cell(.evidence, of: $0) }
  }
}

extension Deed {
  /// The documents that the deeds of a division's workbook name.
  var namedEvidence: [Evidence] {
    switch self {
    case .scoreAsDivision(let score): score.evidence
    case .testControl(let testing): testing.evidence
    case .completeAction(let completion): completion.evidence
    case .answerQuestionnaire(let answer): answer.answers.flatMap(\.evidence)
    default: []
    }
  }

  /// The same deed with its documents changed.
  func mapEvidence(_ change: (Evidence) -> Evidence) -> Deed {
    switch self {
    case .scoreAsDivision(var score):
      score.evidence = score.evidence.map(change)
      return .scoreAsDivision(score)
    case .testControl(var testing):
      testing.evidence = testing.evidence.map(change)
      return .testControl(testing)
    case .completeAction(var completion):
      completion.evidence = completion.evidence.map(change)
      return .completeAction(completion)
    case .answerQuestionnaire(var answer):
      for index in answer.answers.indices {
        answer.answers[index].evidence = answer.answers[index].evidence.map(change)
      }
      return .answerQuestionnaire(answer)
    default: return self
    }
  }
}
