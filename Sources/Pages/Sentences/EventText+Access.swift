import Register
import Workflow

extension EventText {
  func accessText(_ event: Event) -> String {
    switch event {
    case .signedIn(let signIn):
      (signIn.means == .password
        ? say("เข้าสู่ระบบด้วยรหัสผ่าน", "signed in by password")
        : say("เข้าสู่ระบบผ่านพร็อกซี", "signed in through the proxy")) + from(signIn.address)
    case .signedOut(let signOut):
      switch signOut.cause {
      case .asked: say("ออกจากระบบ", "signed out")
      case .forced:
        say(
          "ให้ \(signOut.person?.text ?? "") ออกจากระบบทุกที่",
          "signed \(signOut.person?.text ?? "") out everywhere")
      case .passwordChanged:
        say("เปลี่ยนรหัสผ่านและออกจากระบบที่อื่น", "changed the password and was signed out elsewhere")
      }
    case .signInRefused(let refusal):
      say("เข้าสู่ระบบไม่ได้: ", "was not let in: ") + cause(refusal.cause) + from(refusal.address)
    case .commandRefused(let refusal):
      say(
        "ถูกปฏิเสธ \"\(refusal.deed)\": \(refusal.problems.joined(separator: ", "))",
        "was refused \"\(refusal.deed)\": \(refusal.problems.joined(separator: ", "))")
    default: ""
    }
  }

  private func from(_ address: String?) -> String {
    address.map { say(" จาก \($0)", " from \($0)") } ?? ""
  }

  private func cause(_ cause: SignInRefusalCause) -> String {
    switch cause {
    case .unknownAccount: say("ไม่มีบัญชีชื่อนี้", "no account has this name")
    case .wrongPassword: say("รหัสผ่านไม่ถูกต้อง", "the password was wrong")
    case .accountDisabled: say("บัญชีถูกระงับ", "the account is disabled")
    case .tooManyAttempts: say("ลองหลายครั้งเกินไป", "too many attempts")
    case .notInRegister: say("บุคคลไม่อยู่ในทะเบียนแล้ว", "the person no longer stands in the register")
    }
  }
}
