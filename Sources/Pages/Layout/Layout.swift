import Assessment
import Diagnostics
import Interchange
import Register

/// The frame around every page: head, landmarks, navigation, footer.
struct Layout {
  let scene: Scene
  let title: Text
  let trail: [Crumb]
  let period: PeriodID?

  func document(_ content: (inout HTMLWriter) -> Void) -> [UInt8] {
    let organisation = scene.say(scene.register.organisation.shortName)
    return Self.document(
      title: "\(scene.say(title)) · \(organisation)", language: scene.viewer.language, hasLevels: true
    ) { html in
      html.element(
        "a", ["class": "skip", "href": "#content"], text: scene.say("ข้ามไปยังเนื้อหา", "Skip to content"))
      header(&html)
      navigation(&html)
      crumbs(&html)
      html.element("main", ["id": "content", "tabindex": "-1"]) { html in
        html.element("h1", text: scene.say(title))
        content(&html)
      }
      footer(&html)
    }
  }

  static func plainDocument(
    title: Text, language: Language, _ content: (inout HTMLWriter) -> Void
  ) -> [UInt8] {
    let words = title.in(language)
    return document(title: words, language: language, hasLevels: false) { html in
      html.element("main", ["id": "content", "class": "alone"]) { html in
        html.element("h1", text: words)
        content(&html)
      }
    }
  }

  private static func document(
    title: String, language: Language, hasLevels: Bool, _ body: (inout HTMLWriter) -> Void
  ) -> [UInt8] {
    var html = HTMLWriter()
    html.element("html", ["lang": language.rawValue]) { html in
      html.element("head") { html in
        html.element("meta", ["charset": "utf-8"])
        html.element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.element("title", text: title)
        html.element("link", ["rel": "icon", "href": Address.asset(Asset.iconName).path])
        let styles = [Asset.styleName] + (hasLevels ? [Asset.deskName, Asset.levelsName] : [])
        for name in styles {
          html.element("link", ["rel": "stylesheet", "href": Address.asset(name).path])
        }
        for name in [Asset.scriptName] + (hasLevels ? [Asset.scoringName] : []) {
          html.element("script", ["src": Address.asset(name).path, "defer": ""])
        }
      }
      html.element("body") { body(&$0) }
    }
    return html.bytes + [UInt8(ascii: "\n")]
  }

  /// The organisation, the search, and who is signed in.
  private func header(_ html: inout HTMLWriter) {
    html.element("header", ["class": "frame"]) { html in
      html.element("a", ["class": "organisation", "href": Address.home.path]) { html in
        html.element("strong", text: scene.say(scene.register.organisation.shortName))
        html.text(" ")
        html.element(
          "span", text: scene.say("ทะเบียนความเสี่ยงและการควบคุมภายใน", "Risk and internal control register"))
      }
      html.element(
        "form", ["class": "find", "role": "search", "action": Address.search.path, "method": "get"]
      ) { html in
        html.element("label", ["for": "find", "class": "unseen"], text: scene.say("ค้นหา", "Search"))
        html.element(
          "input", ["id": "find", "type": "search", "name": "q", "value": searched, "maxlength": "200"])
        html.element("button", ["type": "submit"], text: scene.say("ค้นหา", "Find"))
      }
      html.element("div", ["class": "who"]) { html in
        let viewer = scene.viewer
        let work = viewer.roles.map { scene.say($0.name) } + [viewer.division?.text].compactMap(\.self)
        html.element("span", ["class": "person"]) { html in
          html.element("span", text: scene.say(viewer.name))
          html.text(" ")
          html.element("span", ["class": "roles"], text: work.joined(separator: " · "))
        }
        languages(&html)
        html.element("a", ["href": Address.password.path], text: scene.say("เปลี่ยนรหัสผ่าน", "Password"))
        html.element("form", ["action": Address.signOut.path, "method": "post"]) { html in
          html.element("input", ["type": "hidden", "name": "csrf", "value": viewer.csrf])
          html.element("button", ["type": "submit"], text: scene.say("ออกจากระบบ", "Sign out"))
        }
      }
    }
  }

  private var searched: String? { scene.link.address == .search ? scene.link.query["q"] : nil }

  private func languages(_ html: inout HTMLWriter) {
    html.element("span", ["class": "languages"]) { html in
      for language in Language.allCases {
        let name = language == .thai ? "ไทย" : "English"
        if language == scene.viewer.language {
          html.element("span", ["lang": language.rawValue, "aria-current": "true"], text: name)
        } else {
          let link = Link(.language(language), Query([.init("back", scene.link.description)]))
          html.element(
            "a", ["href": link.description, "lang": language.rawValue, "hreflang": language.rawValue],
            text: name)
        }
      }
    }
  }

  private func crumbs(_ html: inout HTMLWriter) {
    guard scene.link.address != .home else { return }
    html.element("nav", ["class": "trail", "aria-label": scene.say("เส้นทาง", "Breadcrumb")]) { html in
      html.element("ol") { html in
        let home = Crumb(Text(thai: "หน้าแรก", english: "Home"), .home)
        for crumb in [home] + trail {
          html.element("li") { html in
            html.element("a", ["href": crumb.link.description], text: scene.say(crumb.name))
          }
        }
        html.element("li", ["aria-current": "page"], text: scene.say(title))
      }
    }
  }

  private func footer(_ html: inout HTMLWriter) {
    html.element("footer", ["class": "frame"]) { html in
      html.element("p") { html in
        let quarter = period.flatMap(scene.quarter)
        let version =
          quarter.map { scene.say("ชุดเกณฑ์ \($0.rules.version) · ", "rules \($0.rules.version) · ") } ?? ""
        html.text(
          scene.say(
            "\(version)บันทึกรายการที่ \(scene.head.sequence) (\(scene.head.hash.prefix(12))) · วันที่ \(scene.say(scene.today))",
            "\(version)journal entry \(scene.head.sequence) (\(scene.head.hash.prefix(12))) · \(scene.say(scene.today))"
          ))
      }
    }
  }
}
