import Diagnostics
import FEEL
import Interchange
import Register
public import Workflow

extension Scene {
  /// What the journal holds of a record, the latest first, in sentences.
  ///
  /// - Parameter entries: in order of their numbers; those of the record, as the journal finds them.
  public func historyPage(of subject: HistorySubject, _ entries: [Entry]) -> Page {
    let record = self.record(of: subject)
    let title = Text(thai: "ประวัติ \(record.name)".trimmed, english: "History \(record.name)".trimmed)
    let trail = record.address.map { [Crumb(Text(thai: record.name, english: record.name), $0)] } ?? []
    return Page(title, in: self, trail: trail) { html in
      guard !entries.isEmpty else {
        return nothing(
          Text(thai: "สมุดรายการยังไม่มีเรื่องนี้", english: "The journal holds nothing of this yet."), &html)
      }
      let latest = Array(entries.reversed())
      let page = min(max(1, link.query["page"].flatMap { Int($0) } ?? 1), pages(of: latest))
      html.element("ol", ["class": "history", "reversed": ""]) { html in
        for entry in latest.dropFirst((page - 1) * Self.entriesShown).prefix(Self.entriesShown) {
          html.element("li", ["value": "\(entry.sequence)"]) { line(entry, &$0) }
        }
      }
      pagination(page, of: pages(of: latest), &html)
    }
  }

  private static let entriesShown = 50

  private func pages(of entries: [Entry]) -> Int {
    max(1, (entries.count + Self.entriesShown - 1) / Self.entriesShown)
  }

  private func line(_ entry: Entry, _ html: inout HTMLWriter) {
    let sentences = EventText(language: viewer.language)
    let name = register.people.first { $0.id == entry.actor }.map { say($0.name) } ?? entry.actor.text
    html.element("span", ["class": "date"], text: say(entry.effective))
    html.text(" ")
    html.element("strong", text: name)
    html.element("span", ["class": "quiet"], text: " (\(sentences.name(entry.role))) ")
    do throws(Problems) {
      html.text(sentences.text(try entry.event))
    } catch {
      // An entry of a later format says at least what it is.
      html.text(entry.kind)
    }
    if let day = CalendarDate(String(entry.recorded.prefix(10))), day != entry.effective {
      html.element(
        "span", ["class": "quiet"], text: say(" บันทึกเมื่อ \(say(day))", " recorded \(say(day))"))
    }
  }

  private func record(of subject: HistorySubject) -> (name: String, address: Address?) {
    switch subject {
    case .plan(let id): (id.text, .plan(id, nil))
    case .finding(let id): (id.text, .finding(id))
    case .engagement(let id): (id.text, .engagement(id))
    case .division(let code): (code.text, current.map { .division(code, $0.period.id) })
    case .register: ("", nil)
    }
  }
}

extension String {
  fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
