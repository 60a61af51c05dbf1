import Diagnostics
import Interchange
import Shell

/// What forms still lack, form by form.
struct FormGapText {
  let text: String

  init(_ forms: [FilledForm], language: Language) {
    var lines: [String] = []
    for form in forms {
      let heading = "\(form.fileName) · \(form.name) \(form.title)"
      lines.append(
        Terminal.styled(heading, .bold) + (language == .thai ? ": ขาด " : ": ") + String(form.gaps.count)
          + (language == .thai ? " แห่ง" : " missing"))
      lines += form.gaps.map { gap in
        let place = [gap.subject, gap.section].compactMap(\.self).joined(separator: " · ")
        return language == .thai
          ? "  \(place): ขาด\(gap.missing) ← \(gap.supplier)" : "  \(place): \(gap.missing) ← \(gap.supplier)"
      }
    }
    let total = forms.reduce(0) { $0 + $1.gaps.count }
    lines.append(
      total == 0
        ? (language == .thai ? "ครบถ้วน พร้อมลงนาม" : "Complete: ready to be signed.")
        : (language == .thai
          ? "ขาด \(total) แห่งใน \(forms.count) แบบ" : "\(total) missing in \(forms.count) forms."))
    text = lines.joined(separator: "\n")
  }
}
