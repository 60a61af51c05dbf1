import Diagnostics
import Interchange
public import Register

/// An account as administrators see it.
public struct AccountLine: Sendable, Hashable {
  public var person: PersonID
  public var isDisabled: Bool
  public var mustChange: Bool
  /// Sessions that are open now.
  public var sessions: Int

  public init(person: PersonID, isDisabled: Bool, mustChange: Bool, sessions: Int) {
    self.person = person
    self.isDisabled = isDisabled
    self.mustChange = mustChange
    self.sessions = sessions
  }
}

/// What an administrator can do to an account.
public enum AccountDeed: String, Sendable, Hashable, CaseIterable {
  case open = "open account"
  case reset = "reset password"
  case disable = "disable account"
  case enable = "enable account"
  case expel = "end sessions"

  var title: Text {
    switch self {
    case .open: Text(thai: "เปิดบัญชี", english: "Open the account")
    case .reset: Text(thai: "ตั้งรหัสผ่านใหม่", english: "New password")
    case .disable: Text(thai: "ระงับ", english: "Disable")
    case .enable: Text(thai: "ยกเลิกการระงับ", english: "Enable")
    case .expel: Text(thai: "ให้ออกจากระบบ", english: "Sign out everywhere")
    }
  }
}

extension Page {
  /// Who has an account, and what administrators do to it.
  ///
  /// - Parameter given: a password that was just made; it is shown this once.
  public static func accounts(
    _ lines: [AccountLine], in scene: Scene, given: (person: PersonID, password: String)? = nil
  ) -> Page {
    let people = Dictionary(
      scene.register.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return Page(Text(thai: "บัญชีผู้ใช้", english: "Accounts"), in: scene) { html in
      if let given {
        scene.notice(
          .done,
          Text(
            thai: "รหัสผ่านของ \(given.person) แสดงครั้งเดียว ส่งให้เจ้าของบัญชี แล้วเจ้าของต้องเปลี่ยน",
            english: "The password of \(given.person), shown this once; its owner must change it."), &html
        ) { html in html.element("p") { html in html.element("code", text: given.password) } }
      }
      open(people: scene.register.people, but: Set(lines.map(\.person)), in: scene, &html)
      html.element(
        "div", ["class": "wide", "tabindex": "0", "role": "region", "aria-labelledby": "accounts"]
      ) {
        html in
        html.element("table") { html in
          html.element("caption", ["id": "accounts"], text: scene.say("บัญชีทั้งหมด", "All accounts"))
          html.element("thead") { html in
            html.element("tr") { html in
              for name in [
                scene.say("บุคคล", "Person"), scene.say("บทบาท", "Role"), scene.say("ส่วนงาน", "Division"),
                scene.say("สถานะ", "State"), scene.say("กำลังใช้", "Sessions"), scene.say("จัดการ", "Do"),
              ] { html.element("th", ["scope": "col"], text: name) }
            }
          }
          html.element("tbody") { html in
            for line in lines { row(line, people[line.person], in: scene, &html) }
          }
        }
      }
    }
  }

  private static func row(
    _ line: AccountLine, _ person: Person?, in scene: Scene, _ html: inout HTMLWriter
  ) {
    html.element("tr") { html in
      html.element("th", ["scope": "row"]) { html in
        html.text(person.map { scene.say($0.name) } ?? "")
        html.text(" ")
        html.element("code", text: line.person.text)
      }
      html.element(
        "td", text: person.map { scene.say($0.role.name) } ?? scene.say("ไม่อยู่ในทะเบียน", "not in the register")
      )
      html.element("td", text: person?.division?.text ?? "")
      html.element("td", text: scene.say(line.state))
      html.element("td", text: "\(line.sessions)")
      html.element("td") { html in
        html.element("div", ["class": "buttons"]) { html in
          let deeds: [AccountDeed] = line.isDisabled ? [.enable] : [.reset, .expel, .disable]
          for deed in deeds { button(deed, line.person, in: scene, &html) }
        }
      }
    }
  }

  private static func button(
    _ deed: AccountDeed, _ person: PersonID, in scene: Scene, _ html: inout HTMLWriter
  ) {
    html.element("form", ["method": "post", "action": Address.accounts.path]) { html in
      for (name, value) in [("csrf", scene.viewer.csrf), ("deed", deed.rawValue), ("person", person.text)] {
        html.element("input", ["type": "hidden", "name": name, "value": value])
      }
      html.element(
        "button", ["type": "submit", "aria-label": "\(scene.say(deed.title)) \(person)"],
        text: scene.say(deed.title))
    }
  }

  private static func open(
    people: [Person], but known: Set<PersonID>, in scene: Scene, _ html: inout HTMLWriter
  ) {
    html.element("form", ["class": "deed", "method": "post", "action": Address.accounts.path]) { html in
      for (name, value) in [("csrf", scene.viewer.csrf), ("deed", AccountDeed.open.rawValue)] {
        html.element("input", ["type": "hidden", "name": name, "value": value])
      }
      html.element("div", ["class": "field"]) { html in
        html.element("label", ["for": "person"], text: scene.say("เปิดบัญชีให้", "Open an account for"))
        html.element("select", ["id": "person", "name": "person", "required": ""]) { html in
          html.element("option", ["value": ""], text: scene.say("เลือกบุคคล", "choose a person"))
          for person in people where !known.contains(person.id) {
            html.element(
              "option", ["value": person.id.text], text: "\(person.id) · \(scene.say(person.name))")
          }
        }
      }
      html.element("div", ["class": "buttons"]) { html in
        html.element("button", ["type": "submit"], text: scene.say(AccountDeed.open.title))
      }
    }
  }
}

extension AccountLine {
  fileprivate var state: Text {
    if isDisabled { return Text(thai: "ระงับ", english: "disabled") }
    if mustChange { return Text(thai: "รอเปลี่ยนรหัสผ่าน", english: "must change the password") }
    return Text(thai: "ใช้งานได้", english: "open")
  }
}
