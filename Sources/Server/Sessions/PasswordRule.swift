import Diagnostics
import Register

/// What a password must be: long, and no repetition of what everybody knows.
///
/// Source: NIST SP 800-63B, 5.1.1.2: length instead of kinds of characters.
enum PasswordRule {
  static let shortest = 12
  static let longest = 256

  static func check(_ password: String, of person: PersonID) throws(Problems) {
    let length = password.unicodeScalars.count
    var problems: [Diagnostic] = []
    if length < shortest {
      problems.append(
        problem(
          "account.password-short", "รหัสผ่านสั้นกว่า \(shortest) อักขระ",
          "the password is shorter than \(shortest) characters",
          "ใช้วลีที่จำได้ ภาษาไทยหรืออังกฤษก็ได้", "use a phrase that you remember, in Thai or English"))
    }
    if length > longest {
      problems.append(
        problem(
          "account.password-long", "รหัสผ่านยาวกว่า \(longest) อักขระ",
          "the password is longer than \(longest) characters", "ใช้รหัสที่สั้นลง", "use a shorter one"))
    }
    let varied = Set(password.lowercased().unicodeScalars).count
    if length >= shortest,
      varied < 5 || person.text.count > 3 && password.lowercased().contains(person.text.lowercased())
    {
      problems.append(
        problem(
          "account.password-plain", "รหัสผ่านเดาง่าย", "the password is easily guessed",
          "อย่าใช้ชื่อบัญชีหรืออักขระซ้ำ ๆ", "leave out the account's name and repeated characters"))
    }
    guard problems.isEmpty else { throw Problems(problems) }
  }

  private static func problem(
    _ code: String, _ thai: String, _ english: String, _ thaiHint: String, _ englishHint: String
  ) -> Diagnostic {
    Diagnostic(
      at: .argument("password"), code: code, Message(thai: thai, english: english),
      hint: Message(thai: thaiHint, english: englishHint))
  }
}
