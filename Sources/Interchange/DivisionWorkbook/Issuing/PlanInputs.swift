import Assessment
import Register
import Spreadsheet

extension DivisionWorkbook {
  /// The sheets with entries, in the order in which they are read.
  var parts: [InputPart] {
    [
      InputPart(planInputs, in: self), InputPart(controlInputs, in: self), InputPart(actionInputs, in: self),
      InputPart(findingInputs, in: self), InputPart(questionInputs, in: self),
    ]
  }

  /// The records of a table with the subjects they stand for, which the form keeps in the same order.
  func lines<Subject>(_ table: InputTable, _ subjects: [Subject]) -> [(record: InputRecord, subject: Subject)]
  {
    zip(form.records[table] ?? [], subjects).map { ($0, $1) }
  }

  /// Scores are chosen, and the level follows by formula from the matrix sheet.
  private var planInputs: InputSheet<Plan> {
    let isControlled: @Sendable (Plan) -> Bool = { $0.isUnderControl }
    var sheet = InputSheet<Plan>(
      table: .plans,
      guide: Text(
        thai:
          "เลือกโอกาสและผลกระทบที่เหลืออยู่หลังการควบคุม (1–5) ระดับจะแสดงเองตามแผ่น “\(Self.matrixSheetName)” แล้วเขียนเหตุผลของคะแนนและแนบหลักฐานหากคะแนนลดลง",
        english:
          "Choose the likelihood and consequence that remain behind the controls (1–5); the level follows. Give a reason, and evidence where a score went down."
      ),
      columns: [
        .shown("id", "รหัส", "Plan", width: 10) { .text($0.id.text, .code) },
        .shown("title", "แผนงาน/โครงการ", "Plan or project", width: 28) { .thai($0.title) },
        .shown("risk", "ความเสี่ยง", "Risk", width: 60) { .text($0.risk.words, .body) },
        .shown("previousScore", "งวดก่อน", "Last, L × C", width: 12) { [self] in
          .text(previous($0).map { "\($0.score.likelihood) × \($0.score.consequence)" }, .word)
        },
        .shown("previousLevel", "ระดับงวดก่อน", "Last level", width: 20) { [self] in
          assessed.cell(previous($0).flatMap { matrix[$0.score] })
        },
        .input(.likelihood, in: .plans, width: 11, demanded: isControlled),
        .input(.consequence, in: .plans, width: 13, demanded: isControlled),
        .computed("level", "ระดับ", "Level", width: 20) { [self] in levelCell($0, $1) },
        .computed("movement", "เทียบงวดก่อน", "Movement", width: 17) { [self] in movementCell($0, $1) },
        .input(.reason, in: .plans, width: 34, demanded: isControlled),
        .input(.evidence, in: .plans, width: 24), .input(.evidenceTitle, in: .plans, width: 20), .blanks,
      ], lines: lines(.plans, form.plans), frozenColumns: 2)
    sheet.looks["level"] = assessed.register.levels.map {
      (.equals(text: assessed.label($0.level)), assessed.style($0.level, of: Style()))
    }
    sheet.looks["movement"] = [
      (.equals(text: Movement.up.label), Style(font: Style.Font(isBold: true, colour: .bad))),
      (.equals(text: Movement.down.label), Style(font: Style.Font(isBold: true, colour: .good))),
    ]
    return sheet
  }

  /// The judgement that the last period reported.
  private func previous(_ plan: Plan) -> Judgement? {
    period.previous.flatMap { plan.assessment(in: $0)?.reported }
  }

  private func enteredLevel(_ record: InputRecord) -> Level? {
    func score(_ field: InputField) -> Int? {
      let held = RecordFact(rawValue: field.rawValue).flatMap(record.fact)
      let value = entries.value(
        of: EntryKey(table: .plans, id: record.id, field: field), issued: held, kind: .whole(1...5))
      guard case .number(let number) = value else { return nil }
      return Int(exactly: number)
    }
    guard let likelihood = score(.likelihood), let consequence = score(.consequence) else { return nil }
    return matrix[Score(likelihood: likelihood, consequence: consequence)]
  }

  private func levelCell(_ plan: Plan, _ row: InputRow) -> Cell {
    let (likelihood, consequence) = (row("likelihood"), row("consequence"))
    let formula =
      "IF(OR(\(likelihood)=\"\",\(consequence)=\"\"),\"\","
      + "IFERROR(INDEX(Level_Matrix,MATCH(\(likelihood),Likelihood_Scores,0),"
      + "MATCH(\(consequence),Consequence_Scores,0)),\"?\"))"
    return Cell(
      .formula(formula, stored: .text(enteredLevel(row.record).map(assessed.label) ?? "")), .word)
  }

  private func movementCell(_ plan: Plan, _ row: InputRow) -> Cell {
    let now = "MATCH(\(row("level")),Level_Labels,0)"
    let before = "MATCH(\(row("previousLevel")),Level_Labels,0)"
    let formula =
      "IFERROR(IF(\(now)<\(before),\(CellReference.quoted(text: Movement.up.label)),"
      + "IF(\(now)>\(before),\(CellReference.quoted(text: Movement.down.label)),"
      + "\(CellReference.quoted(text: Movement.unchanged.label)))),\"\")"
    var movement: Movement?
    if let level = enteredLevel(row.record), let earlier = previous(plan).flatMap({ matrix[$0.score] }) {
      movement = level > earlier ? .up : level < earlier ? .down : .unchanged
    }
    return Cell(.formula(formula, stored: .text(movement?.label ?? "")), .word)
  }
}

extension RiskStatement {
  /// Causes, event and consequence, a paragraph each.
  fileprivate var words: String {
    let causes = causes.map { "(\($0.number)) \($0.text.thai)" }.joined(separator: " ")
    return [
      causes.isEmpty ? nil : "สาเหตุ: \(causes)", event.map { "เหตุการณ์: \($0.thai)" },
      consequence.map { "ผล: \($0.thai)" },
    ].compactMap(\.self).joined(separator: "\n")
  }
}
