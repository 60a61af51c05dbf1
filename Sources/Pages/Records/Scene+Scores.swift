import Interchange
import Register

extension Scene {
  /// `4 × 3` with the level that it comes to; a dash where nothing was scored.
  func score(_ score: Score?, _ level: Level?, _ html: inout HTMLWriter) {
    guard score != nil || level != nil else {
      html.element("span", ["class": "none"], text: "–")
      return
    }
    html.element("span", ["class": "score"]) { html in
      if let score {
        html.element("span", ["class": "figures"], text: "\(score.likelihood) × \(score.consequence)")
        html.text(" ")
      }
      badge(level, &html)
    }
  }

  /// The name that the register has for somebody, or the bare id.
  func name(of person: PersonID?) -> String {
    guard let person else { return say("ไม่ระบุ", "nobody named") }
    return register.people.first { $0.id == person }.map { say($0.name) } ?? person.text
  }

  func name(of division: DivisionCode?) -> String {
    guard let division else { return say("ไม่เป็นของส่วนงานใดส่วนงานหนึ่ง", "no single division") }
    return register.division(division).map { say($0.name) } ?? division.text
  }

  /// `12 วัน`, `1 day`
  func days(_ count: Int) -> String { say("\(count) วัน", count == 1 ? "1 day" : "\(count) days") }
}
