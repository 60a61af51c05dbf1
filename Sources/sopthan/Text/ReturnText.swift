import Diagnostics
import Interchange
import Shell
import Workflow

/// What came of workbooks that divisions returned.
struct ReturnText {
  let language: Language

  /// A line for each workbook, and then where the journal stands.
  ///
  /// - Parameter hash: of the journal's head; nil where nothing was recorded on purpose.
  func text(of returns: WorkbookReturns, entries: [Entry], hash: String?) -> String {
    var lines = zip(returns.workbooks, returns.entryCounts).map { workbook, count in
      "\(workbook.division) \(workbook.period): "
        + say("\(count) รายการ", "\(count) \(count == 1 ? "entry" : "entries")")
    }
    if let first = entries.first?.sequence, let last = entries.last?.sequence {
      lines.append(
        hash.map {
          say(
            "บันทึกรายการที่ \(first) ถึง \(last) แล้ว แฮชท้ายสมุด \($0)",
            "Recorded as entries \(first) to \(last). The journal's head is \($0)")
        } ?? say("ยังไม่ได้บันทึก", "Nothing was recorded."))
    } else {
      lines.append(say("ไม่มีอะไรต้องบันทึก", "There was nothing to record."))
    }
    return lines.joined(separator: "\n")
  }

  func commands(of returns: WorkbookReturns) -> String {
    returns.workbooks.map { workbook in
      let count = workbook.entered.count
      return "\(workbook.division) \(workbook.period): "
        + say("\(count) คำสั่ง", "\(count) \(count == 1 ? "command" : "commands")")
    }.joined(separator: "\n")
  }

  private func say(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }
}
