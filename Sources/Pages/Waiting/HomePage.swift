import Diagnostics
import FEEL
import Interchange
import Register
import Workflow

/// The first page after sign-in: what waits for whoever signed in.
public struct HomePage {
  let scene: Scene

  public init(in scene: Scene) { self.scene = scene }

  public var page: Page {
    Page(Text(thai: "งานของฉัน", english: "My work"), in: scene, period: scene.current?.period.id) { html in
      html.element("p", ["class": "lead"], text: greeting)
      let waiting = Waiting(in: scene)
      if waiting.items.isEmpty {
        scene.nothing(
          Text(thai: "ไม่มีเรื่องใดรออยู่", english: "Nothing waits for you"),
          Text(
            thai: "เมื่อมีเรื่องที่ต้องทำ จะแสดงที่นี่", english: "What there is to do will show here"), &html)
      } else {
        list(waiting.items, &html)
      }
    }
  }

  private var greeting: String {
    guard let period = scene.current?.period else {
      return scene.say("ทะเบียนยังไม่มีงวดที่ประเมินแล้ว", "The register has no assessed period yet")
    }
    return scene.say(period.id) + " · " + scene.say(period.state.title.thai, period.state.title.english)
      + " · "
      + scene.say(
        "ประเมินภายใน \(scene.say(period.assessmentDue))",
        "assessments due by \(scene.say(period.assessmentDue))")
  }

  private func list(_ items: [WaitingItem], _ html: inout HTMLWriter) {
    html.element("ul", ["class": "waiting"]) { html in
      for item in items {
        html.element("li") { html in
          html.element("a", ["href": item.link.description]) { html in
            html.element("strong", ["class": "count"], text: "\(item.count)")
            html.element("span", ["class": "title"], text: scene.say(item.kind.title))
            if let age = age(of: item) { html.element("span", ["class": "age"], text: age) }
          }
        }
      }
    }
  }

  /// Since when the oldest waits, or until when the first has time.
  private func age(of item: WaitingItem) -> String? {
    guard let oldest = item.oldest else { return nil }
    let days = scene.today.daysSinceEpoch - oldest.daysSinceEpoch
    if days < 0 { return scene.say("ครบกำหนด \(scene.say(oldest))", "due \(scene.say(oldest))") }
    return scene.say(
      "เก่าสุด \(scene.days(days)) (\(scene.say(oldest)))", "oldest \(scene.days(days)) (\(scene.say(oldest)))")
  }
}
