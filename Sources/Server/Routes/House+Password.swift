import Diagnostics
import Hummingbird
import Pages
import Register
import Secrets
import Store

extension House {
  func showPassword(_ visit: Visit, problems: [Attempt.Problem] = []) -> Response {
    Response(
      .password(
        language: visit.language, csrf: visit.visitor.csrf ?? "", shortest: PasswordRule.shortest,
        mustChange: visit.visitor.account.mustChange, problems: problems))
  }

  func changePassword(_ visit: Visit, _ form: Query) async throws -> Response {
    let visitor = visit.visitor
    let (old, new) = (form["old"] ?? "", form["new"] ?? "")
    guard new == form["again"] ?? "" else { return showPassword(visit, problems: [.different]) }
    let kept = PasswordHash(kept: visitor.account.password)
    guard try await mayTry(visitor), try await door.hashing.run({ kept.isOf(old) }) else {
      return showPassword(visit, problems: [.wrong])
    }
    guard new != old else { return showPassword(visit, problems: [.same]) }
    do {
      let hashed = try await door.hashing.run {
        try PasswordRule.check(new, of: visitor.person.id)
        return try PasswordHash(of: new)
      }
      try await writing.run { [clock] journal, access in
        try access.forgetFailures(of: .account(visitor.person.id))
        try AccountOffice(of: journal, clock: clock).change(
          visitor.account, to: hashed, of: visitor.person, keeping: visitor.digest)
      }
    } catch let problems as Problems {
      return showPassword(
        visit,
        problems: problems.diagnostics.map { Attempt.Problem(field: "new", $0.message, hint: $0.hint) })
    }
    return Response(to: Link(.home))
  }

  /// Guessing the present password of an open session is guessing too.
  private func mayTry(_ visitor: Visitor) async throws -> Bool {
    let now = clock.moment()
    return try await writing.run { [settings] _, access in
      let subject = SignInSubject.account(visitor.person.id)
      let failures = try access.failures(of: subject, since: now.adding(-settings.throttle.window))
      guard settings.throttle.pause(after: failures, borne: settings.throttle.ofAccount) == nil else {
        return false
      }
      try access.addFailure(of: [subject], at: now)
      return true
    }
  }
}

extension Attempt.Problem {
  fileprivate static let different = Attempt.Problem(
    field: "again",
    Message(thai: "รหัสผ่านใหม่สองช่องไม่ตรงกัน", english: "the two new passwords differ"),
    hint: Message(thai: "พิมพ์ใหม่ทั้งสองช่อง", english: "type both again"))
  fileprivate static let wrong = Attempt.Problem(
    field: "old", Message(thai: "รหัสผ่านเดิมไม่ถูกต้อง", english: "the present password is wrong"),
    hint: Message(
      thai: "ลองได้จำกัดครั้ง", english: "only a few attempts are heard"))
  fileprivate static let same = Attempt.Problem(
    field: "new", Message(thai: "รหัสผ่านใหม่เหมือนเดิม", english: "the new password is the old one"),
    hint: Message(thai: "เลือกรหัสอื่น", english: "choose another"))
}
