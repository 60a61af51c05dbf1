import Assessment
import Register
import Spreadsheet

extension CommitteePack {
  /// The answers that a committee asks for first, each with the sheet that gives the rest, and the contents.
  func coverSheet(actions: TablePlace, changes: TablePlace) -> Sheet {
    var layout = SheetLayout(.cover, of: assessed, widths: CoverGrid.widths)
    let name = register.organisation.name
    layout.add([Row([.text("\(name.thai) · \(name.english)", .subtitle)], height: 22)])
    layout.add(answerPanel(at: layout.nextRow, actions: actions, changes: changes))
    for (title, isForReading) in [
      (Text(thai: "อ่านตามลำดับ", english: "To read"), true),
      (Text(thai: "หลักฐานและรายละเอียด", english: "Evidence, to look things up"), false),
    ] {
      layout.add([Row([], height: 10)])
      layout.add(contents(at: layout.nextRow, title, isForReading))
    }
    return layout.finished(pagesTall: 1)
  }

  private func contents(at row: Int, _ title: Text, _ isForReading: Bool) -> Panel {
    var panel = Panel(row: row, column: 0)
    panel.title(title)
    for sheet in PackSheet.allCases.dropFirst() where sheet.isForReading == isForReading {
      panel.add([
        Cell(.link(to: sheet.target, text: "\(sheet.rawValue + 1)  \(sheet.name)"), .contents),
        .text("\(sheet.title.thai) · \(sheet.title.english)", Style(font: .body, vertical: .centre)),
      ])
    }
    return panel
  }

  private func answerPanel(at row: Int, actions: TablePlace, changes: TablePlace) -> Panel {
    var panel = Panel(row: row, column: 0)
    panel.title(Text(thai: "คำตอบที่คณะกรรมการถามก่อน", english: "What a committee asks first"))
    panel.headings([
      Text(thai: "คำถาม", english: "Question"), Text(thai: "สิ่งที่นับ", english: "What is counted"),
      Text(thai: "จำนวน", english: "Count"), Text(thai: "ดูแผ่น", english: "Sheet"),
    ])
    for (question, lines) in answers(actions: actions, changes: changes) {
      panel.group(question.questionCell, lines.map(\.cells))
    }
    return panel
  }

  private func answers(actions: TablePlace, changes: TablePlace) -> [(Text, [CoverLine])] {
    [
      (Text(thai: "เหลือความเสี่ยงเท่าใด", english: "What is left?"), leftLines),
      (Text(thai: "อะไรเปลี่ยนไป", english: "What moved?"), reducedLines + changeLines(changes)),
      (Text(thai: "ใครล่าช้า", english: "Who is late?"), lateLines(actions)),
      (Text(thai: "ขอให้พิจารณาอะไร", english: "What is asked?"), requestLines),
    ]
  }

  private var leftLines: [CoverLine] {
    let plans = planSheet.place
    let yes = CellReference.quoted(text: PlanColumns.yes)
    return [
      CoverLine(
        Text(
          thai: "แผนงาน/โครงการที่ยังมีความเสี่ยงคงเหลือ จาก \(entries.count) แผน",
          english: "plans with residual risk, of \(entries.count)"),
        .formula("COUNTIF(\(plans.range("residual")),\(yes))", assessment.summary.totalResidual), .residual)
    ]
      + levels.filter(isForPaper).map { level in
        let name = assessed.name(of: level)
        let label = CellReference.quoted(text: assessed.label(level))
        return CoverLine(
          Text(thai: "ในจำนวนนั้นอยู่ระดับ\(name.thai)", english: "of these \(name.english.lowercased())"),
          .formula(
            "COUNTIFS(\(plans.range("now")),\(label),\(plans.range("residual")),\(yes))",
            entries.count { $0.result.reportedLevel == level && $0.result.carriesResidualRisk }), .residual)
      }
  }

  private var reducedLines: [CoverLine] {
    let plans = planSheet.place
    let yes = CellReference.quoted(text: PlanColumns.yes)
    let down = CellReference.quoted(text: Movement.down.label)
    let reduced = "COUNTIFS(\(plans.range("movement")),\(down),\(plans.range("control")),\(yes))"
    return [
      CoverLine(
        Text(
          thai: "แผนที่มีการควบคุมซึ่งความเสี่ยงลดลงจากต้นปี", english: "controlled plans below their opening level"),
        .formula(reduced, assessment.summary.reduced), .summary),
      CoverLine(
        Text(thai: "คิดเป็นร้อยละของแผนที่มีการควบคุม", english: "percent of the controlled plans"),
        .percentFormula(
          of: reduced, over: "COUNTIF(\(plans.range("control")),\(yes))", assessment.summary.reducedPercent),
        .summary),
    ]
  }

  /// Nothing where there is no period before.
  private func changeLines(_ table: TablePlace) -> [CoverLine] {
    guard let changes = assessed.changes else { return [] }
    return [
      (
        Movement.up, changes.counts.up,
        Text(thai: "แผนที่ความเสี่ยงเพิ่มขึ้นจากงวดก่อน", english: "plans above their level of the period before")
      ),
      (
        Movement.down, changes.counts.down,
        Text(thai: "แผนที่ความเสี่ยงลดลงจากงวดก่อน", english: "plans below their level of the period before")
      ),
    ].map { movement, count, label in
      CoverLine(
        label,
        .formula(
          "COUNTIF(\(table.range("movement")),\(CellReference.quoted(text: movement.label)))", count),
        .changes)
    }
  }

  private func lateLines(_ actions: TablePlace) -> [CoverLine] {
    let counts = assessment.followUp.total
    let longest = self.actions.filter(\.isOpen).compactMap(\.result.daysOverdue).max() ?? 0
    return [
      CoverLine(
        Text(thai: "งานแก้ไขที่เลยกำหนดปัจจุบัน", english: "actions past their current due date"),
        .formula("COUNTIF(\(actions.range("daysOverdue")),\">0\")", counts.late), .followUp),
      CoverLine(
        Text(thai: "งานแก้ไขที่เลยกำหนดเดิม", english: "actions past the due date first agreed"),
        .formula("COUNTIF(\(actions.range("daysOverdueOriginally")),\">0\")", counts.lateOriginally),
        .followUp),
      CoverLine(
        Text(thai: "ส่วนงานที่มีงานเลยกำหนดปัจจุบัน", english: "divisions with such an action"),
        .count(assessment.followUp.divisions.count { $0.counts.late > 0 }), .followUp),
      CoverLine(
        Text(thai: "ช้าที่สุด (วัน)", english: "the latest of them, in days"),
        .formula("MAX(\(actions.range("daysOverdue")))", longest), .followUp),
    ]
  }

  private var requestLines: [CoverLine] {
    let highest = CellReference.quoted(text: assessed.label(.highest))
    return [
      CoverLine(
        Text(thai: "ความเสี่ยงคงเหลือที่รอการยอมรับ", english: "residual risks that await acceptance"),
        .count(assessment.acceptanceRequests.count), .requests),
      CoverLine(
        Text(thai: "ข้อตรวจพบที่มีนัยสำคัญสูงสุด", english: "findings of the highest significance"),
        .formula(
          "COUNTIF(\(findingSheet.place.range("significance")),\(highest))",
          assessment.findings.count { $0.significance == .highest }), .requests),
    ]
  }
}

/// The columns of the cover: the question or the sheet, what is counted or the title, the count, the way there.
enum CoverGrid {
  static let widths: [Double] = [48, 124, 14, 32]
}

/// A number of the cover with what it counts and the sheet that tells more.
private struct CoverLine {
  let cells: [Cell]

  init(_ label: Text, _ number: Cell, _ sheet: PackSheet) {
    cells = [
      .text("\(label.thai) · \(label.english)", .body), number,
      Cell(.link(to: sheet.target, text: sheet.name), .link),
    ]
  }
}

extension Text {
  fileprivate var questionCell: Cell { .text("\(thai) · \(english)", .body.emphasised) }
}

extension Style {
  fileprivate static let contents = Style(font: Font(colour: Colour(0x1A56A8)), vertical: .centre)
}
