import Diagnostics
import Interchange
import Shell

/// What `journal render-anew` tells: the files and the values that differ from what was frozen.
struct RenderingComparisonText {
  private let comparison: RenderingComparison
  private let language: Language

  init(_ comparison: RenderingComparison, language: Language) {
    self.comparison = comparison
    self.language = language
  }

  private func say(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

  var text: String {
    let notice = say(
      "แสดงผลใหม่ด้วยโปรแกรม \(ToolVersion.current) ไม่ใช่ฉบับที่ออกในวันปิดงวด",
      "Rendered anew by program \(ToolVersion.current): this is not what was issued when the period was closed"
    )
    guard !comparison.isSame else {
      return "\(notice)\n\(say("ทุกแฟ้มตรงกับวันปิดงวดทุกไบต์", "Every file is byte for byte that of the day"))"
    }
    var columns = Columns()
    for value in comparison.values {
      columns.add("  \(value.path)", "\(shown(value.before)) → \(shown(value.after))")
    }
    let files = say("แฟ้มที่ต่าง: ", "Files that differ: ") + comparison.files.joined(separator: ", ")
    let head = say(
      "ค่าที่ต่าง \(comparison.values.count) ค่า", "\(comparison.values.count) value(s) differ")
    return [notice, files, Terminal.styled(head, .bold), columns.text].joined(separator: "\n")
  }

  /// An item that came or went is told by its beginning.
  private func shown(_ value: String?) -> String {
    guard let value else { return say("ไม่มี", "none") }
    return value.count > 80 ? "\(value.prefix(79))…" : value
  }
}
