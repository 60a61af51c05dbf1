import Assessment
import Register
import Spreadsheet

extension CommitteePack {
  /// The answers that a committee asks for first, each with the sheet that gives the rest, and the contents.
  func coverSheet(actions: TablePlace) -> Sheet {
    var layout = SheetLayout(.cover, of: assessed, widths: CoverGrid.widths)
    let name = register.organisation.name
    layout.add([Row([.text("\(name.thai) · \(name.english)", .subtitle)], height: 22)])
    layout.add(answerPanel(at: layout.nextRow, actions: actions))
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

  private func answerPanel(at row: Int, actions: TablePlace) -> Panel {
    var panel = Panel(row: row, column: 0)
    panel.title(Text(thai: "คำตอบที่คณะกรรมการถามก่อน", english: "What a committee asks first"))
    panel.headings([
      Text(thai: "คำถาม", english: "Question"), Text(thai: "สิ่งที่นับ", english: "What is counted"),
      Text(thai: "จำนวน", english: "Count"), Text(thai: "ดูแผ่น", english: "Sheet"),
    ])
    for (question, lines) in answers(actions: actions) {
      panel.group(question.questionCell, lines.map(\.cells))
    }
    return panel
  }

  private func answers(actions: TablePlace) -> [(Text, [CoverLine])] {
    let plans = planSheet.place
    let yes = CellReference.quoted(text: PlanColumns.yes)
    func moved(_ column: String, _ movement: Movement) -> String {
      "COUNTIFS(\(plans.range(column)),\(CellReference.quoted(text: movement.label)),\(plans.range("control")),\(yes))"
    }
    let summary = assessment.summary
    let controlled = entries.filter(\.result.isUnderControl)
    let left =
      [
        CoverLine(
          Text(
            thai: "แผนงาน/โครงการที่ยังมีความเสี่ยงคงเหลือ จาก \(entries.count) แผน",
            english: "plans with residual risk, of \(entries.count)"),
          .formula("COUNTIF(\(plans.range("residual")),\(yes))", summary.totalResidual), .residual)
      ]
      + levels.filter(Self.isForPaper).map { level in
        let name = assessed.name(of: level)
        return CoverLine(
          Text(thai: "ในจำนวนนั้นอยู่ระดับ\(name.thai)", english: "of these \(name.english.lowercased())"),
          .formula(
            "COUNTIFS(\(plans.range("now")),\(CellReference.quoted(text: assessed.label(level))),\(plans.range("residual")),\(yes))",
            entries.count { $0.result.reportedLevel == level && $0.result.carriesResidualRisk }), .residual)
      }
    let moves = [
      CoverLine(
        Text(
          thai: "แผนที่มีการควบคุมซึ่งความเสี่ยงลดลงจากต้นปี", english: "controlled plans below their opening level"),
        .formula(moved("movement", .down), summary.reduced), .plans),
      CoverLine(
        Text(thai: "คิดเป็นร้อยละของแผนที่มีการควบคุม", english: "percent of the controlled plans"),
        .percentFormula(
          of: moved("movement", .down), over: "COUNTIF(\(plans.range("control")),\(yes))",
          summary.reducedPercent), .plans),
      CoverLine(
        Text(
          thai: "แผนที่มีการควบคุมซึ่งความเสี่ยงเพิ่มขึ้นจากต้นปี", english: "controlled plans above their opening level"),
        .formula(moved("movement", .up), controlled.count { $0.result.movement == .up }), .plans),
    ]
    let lateLabel = CellReference.quoted(text: ActionState.late.label)
    let late = self.actions.filter { $0.state == .late }
    let delays = [
      CoverLine(
        Text(thai: "งานแก้ไขที่เลยกำหนดปัจจุบัน", english: "actions past their current due date"),
        .formula("COUNTIF(\(actions.range("state")),\(lateLabel))", late.count), .actions),
      CoverLine(
        Text(thai: "ช้าที่สุด (วัน)", english: "the latest of them, in days"),
        .formula(
          "MAX(\(actions.range("daysOverdue")))", late.compactMap(\.result.daysOverdue).max() ?? 0), .actions),
    ]
    let highest = CellReference.quoted(text: assessed.label(.highest))
    let requests = [
      CoverLine(
        Text(thai: "ความเสี่ยงคงเหลือที่รอการยอมรับ", english: "residual risks that await acceptance"),
        .count(assessment.acceptanceRequests.count), .requests),
      CoverLine(
        Text(thai: "ข้อตรวจพบที่มีนัยสำคัญสูงสุด", english: "findings of the highest significance"),
        .formula(
          "COUNTIF(\(findingSheet.place.range("significance")),\(highest))",
          assessment.findings.count { $0.significance == .highest }), .requests),
    ]
    return [
      (Text(thai: "เหลือความเสี่ยงเท่าใด", english: "What is left?"), left),
      (Text(thai: "อะไรเปลี่ยนไป", english: "What moved?"), moves),
      (Text(thai: "ใครล่าช้า", english: "Who is late?"), delays),
      (Text(thai: "ขอให้พิจารณาอะไร", english: "What is asked?"), requests),
    ]
  }
}

/// The columns of the cover: the question or the sheet, what is counted or the title, the count, the way there.
enum CoverGrid {
  static let widths: [Double] = [38, 92, 14, 26]
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
