public import Diagnostics
import Interchange
import Register

extension Page {
  /// Where somebody changes their password.
  ///
  /// - Parameter mustChange: nothing else is open to them before.
  public static func password(
    language: Language, csrf: String, shortest: Int, mustChange: Bool, problems: [Attempt.Problem] = []
  ) -> Page {
    let form = PlainForm(language: language, csrf: csrf)
    return Page(
      Text(thai: "เปลี่ยนรหัสผ่าน", english: "Change your password"), language: language,
      status: problems.isEmpty ? 200 : 422
    ) { html in
      if mustChange {
        html.element(
          "p",
          text: form.say(
            "รหัสผ่านนี้ผู้อื่นตั้งให้ ต้องเปลี่ยนก่อนใช้งาน",
            "This password was given to you by somebody else; change it before you go on."))
      }
      form.notice(problems, &html)
      form.write(to: .password, button: Text(thai: "เปลี่ยนรหัสผ่าน", english: "Change it"), &html) { html in
        form.field(
          "old", form.say("รหัสผ่านเดิม", "Present password"), type: "password",
          autocomplete: "current-password", &html)
        form.field(
          "new", form.say("รหัสผ่านใหม่", "New password"), type: "password", autocomplete: "new-password",
          hint: form.say(
            "อย่างน้อย \(shortest) อักขระ เป็นวลีที่จำได้ ภาษาใดก็ได้",
            "at least \(shortest) characters: a phrase that you remember, in any language"), &html)
        form.field(
          "again", form.say("รหัสผ่านใหม่อีกครั้ง", "New password again"), type: "password",
          autocomplete: "new-password", &html)
      }
      html.element(
        "p",
        text: form.say(
          "เมื่อเปลี่ยนแล้ว ทุกเครื่องอื่นที่เข้าระบบไว้และโทเค็นทั้งหมดจะถูกยกเลิก",
          "Every other session of yours then ends, and every token."))
      if !mustChange {
        html.element("p") { html in
          html.element("a", ["href": Address.home.path], text: form.say("กลับหน้าแรก", "Back to the home page"))
        }
      }
    }
  }
}
