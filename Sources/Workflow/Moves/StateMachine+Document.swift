import Diagnostics
import Register

/// Pages of `Documentation/StateMachines`, made from the tables themselves.
extension StateMachines {
  /// The name of each page without `.md`, and its text.
  public static var pages: [(name: String, text: String)] {
    [
      assessment.page, finding.page, action.page, acceptance.page, engagement.page, period.page,
    ]
  }
}

extension StateMachine {
  fileprivate var page: (name: String, text: String) { (name, document) }

  /// A page in Markdown, Thai beside English.
  var document: String {
    var lines = ["# \(title.thai) · \(title.english)", "", summary.thai, "", summary.english, ""]
    lines += ["| สถานะ | State | |", "|---|---|---|"]
    lines += State.allCases.map { "| \($0.title.thai) | \($0.title.english) | `\($0.rawValue)` |" }
    lines += ["", "| จาก · From | การกระทำ · Deed | ไป · To | เงื่อนไข · Condition |", "|---|---|---|---|"]
    lines += moves.map { move in
      let from = move.from.map { "\($0.title.thai) · \($0.title.english)" } ?? "—"
      let condition = move.condition.map { "\($0.thai) · \($0.english)" } ?? ""
      return
        "| \(from) | \(move.deed.wording.thai) · \(move.deed.rawValue) | \(move.to.title.thai) · \(move.to.title.english) | \(condition) |"
    }
    lines += [
      "", "สิ่งที่ไม่มีแถวอนุญาตทำไม่ได้ ใครทำอะไรได้กำหนดในตารางสิทธิของชุดกฎ (`permissions.dmn`)", "",
      "What no row allows is refused. Who may do what stands in the rule pack's table of permissions (`permissions.dmn`).",
      "",
    ]
    return lines.joined(separator: "\n")
  }
}
