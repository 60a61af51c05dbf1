public import Diagnostics
import Interchange
public import Register

extension Page {
  /// Where somebody says who they are.
  ///
  /// - Parameters:
  ///   - name: what was typed before; a password is never shown again.
  ///   - back: where they wanted to go.
  public static func signIn(
    to organisation: Text, language: Language, csrf: String, back: Link?, name: String = "",
    problems: [Attempt.Problem] = []
  ) -> Page {
    let form = PlainForm(language: language, csrf: csrf)
    return Page(
      Text(thai: "เข้าสู่ระบบ", english: "Sign in"), language: language, status: problems.isEmpty ? 200 : 422
    ) { html in
      html.element("p", ["class": "organisation"], text: organisation.in(language))
      form.notice(problems, &html)
      form.write(to: .signIn, button: Text(thai: "เข้าสู่ระบบ", english: "Sign in"), &html) { html in
        if let back { form.hidden("back", back.description, &html) }
        form.field(
          "name", form.say("รหัสบุคคล", "Person id"), type: "text", autocomplete: "username", value: name,
          hint: form.say("ตามทะเบียน เช่น FIN-head", "as the register has it, such as FIN-head"), &html)
        form.field(
          "password", form.say("รหัสผ่าน", "Password"), type: "password", autocomplete: "current-password",
          &html)
      }
      html.element("p") { html in
        for other in Language.allCases where other != language {
          let link = Link(.language(other), Query([.init("back", Link(.signIn).description)]))
          html.element(
            "a", ["href": link.description, "lang": other.rawValue, "hreflang": other.rawValue],
            text: other == .thai ? "ภาษาไทย" : "English")
        }
      }
    }
  }
}
