import Diagnostics
import Hummingbird
import HTTPTypes
import NIOCore
import Pages
import Register
import Secrets
import Store
import Workflow

/// Coming in, going out, and choosing a language.
extension House {
  func choose(_ language: Language, _ link: Link) -> Response {
    var response = Response(to: back(link.query["back"]))
    response.setCookie(
      CookieNames.language, language.rawValue, for: 31_536_000, isSecure: settings.isSecure)
    return response
  }

  func signIn(_ link: Link, _ request: Request, _ context: Exchange) async throws -> Response {
    if let name = settings.trustedHeader { return try await signInByProxy(name, link, request, context) }
    guard request.method == .post else { return try await showSignIn(link.query["back"], request) }
    try forgery.check(request)
    let form = try await request.form(upTo: settings.limits.form)
    guard let entry = request.secret(in: cookies.entry) else {
      return try await showSignIn(form["back"], request, problems: [.staleForm])
    }
    try forgery.check(form["csrf"], is: entry.derived(for: "sign-in"))
    let address = address(of: request, context)
    let outcome = try await door.signIn(
      name: form["name"] ?? "", password: form["password"] ?? "", from: address,
      agent: request.headers[.userAgent], earlier: request.secret(in: cookies.session))
    switch outcome {
    case .admitted(let token):
      metrics.count("signed in")
      return admitted(token, to: back(form["back"]))
    case .refused(let cause, let until):
      metrics.count("sign-in refused")
      context.notes.fault = "sign-in refused: \(cause.rawValue)"
      var response = try await showSignIn(
        form["back"], request, name: form["name"] ?? "", problems: [.refused(until: until != nil)])
      if cause == .tooManyAttempts {
        response.status = .tooManyRequests
        let seconds = until.map { max(1, $0.seconds - clock.moment().seconds) }
        response.headers[.retryAfter] = seconds.map(String.init)
      }
      return response
    }
  }

  private func admitted(_ token: SecretToken, to link: Link) -> Response {
    var response = Response(to: link)
    response.setCookie(
      cookies.session, token.text, for: settings.sessions.absolute, isSecure: settings.isSecure)
    response.removeCookie(cookies.entry, isSecure: settings.isSecure)
    return response
  }

  private func showSignIn(
    _ back: String?, _ request: Request, name: String = "", problems: [Attempt.Problem] = []
  ) async throws -> Response {
    let knowledge = try await stage.knowledge()
    // A form that is open in another tab stays good.
    let kept = request.secret(in: cookies.entry)
    let entry = try kept ?? SecretToken()
    let page = Page.signIn(
      to: knowledge.register.organisation.name, language: request.language ?? settings.language,
      csrf: entry.derived(for: "sign-in"), back: back.flatMap { Link($0) }, name: name, problems: problems)
    var response = Response(page)
    if kept == nil {
      response.setCookie(cookies.entry, entry.text, isSecure: settings.isSecure)
    }
    return response
  }

  /// Lets in whom the proxy names; the header is believed from the proxy's own address alone.
  private func signInByProxy(
    _ name: String, _ link: Link, _ request: Request, _ context: Exchange
  ) async throws -> Response {
    guard let peer = context.peer, settings.proxies.contains(peer), let field = HTTPField.Name(name),
      let given = request.headers[field]
    else { throw Refusal(.forbidden) }
    let knowledge = try await stage.knowledge()
    let id = PersonID(given)
    let account = try await reading.run { _, access in try access.account(of: id) }
    guard let person = knowledge.person(id), let account, !account.isDisabled else {
      metrics.count("sign-in refused")
      throw Refusal(.forbidden)
    }
    let token = try await door.admit(
      person, by: .proxy, from: address(of: request, context), agent: request.headers[.userAgent],
      earlier: request.secret(in: cookies.session), at: clock.moment(), on: try clock.today())
    metrics.count("signed in")
    return admitted(token, to: back(link.query["back"]))
  }

  func signOut(_ visit: Visit) async throws -> Response {
    try await door.signOut(visit.visitor)
    metrics.count("signed out")
    var response = Response(to: Link(.signIn))
    response.removeCookie(cookies.session, isSecure: settings.isSecure)
    response.headers[.clearSiteData] = "\"cache\", \"storage\""
    return response
  }
}

extension HTTPField.Name {
  fileprivate static let clearSiteData: HTTPField.Name = {
    guard let name = HTTPField.Name("Clear-Site-Data") else { preconditionFailure("no header") }
    return name
  }()
}

extension Attempt.Problem {
  /// Says nothing of which of the two was wrong.
  fileprivate static func refused(until paused: Bool) -> Attempt.Problem {
    paused
      ? Attempt.Problem(
        field: nil,
        Message(thai: "ลองหลายครั้งเกินไป", english: "there were too many attempts"),
        hint: Message(
          thai: "รอสักครู่แล้วลองใหม่ หรือให้ผู้ดูแลตั้งรหัสผ่านใหม่",
          english: "wait a while, or ask an administrator for a new password"))
      : Attempt.Problem(
        field: nil,
        Message(
          thai: "รหัสบุคคลหรือรหัสผ่านไม่ถูกต้อง หรือบัญชีใช้ไม่ได้",
          english: "the person id or the password is wrong, or the account can not be used"),
        hint: Message(
          thai: "ตรวจตัวพิมพ์ใหญ่เล็กและภาษาแป้นพิมพ์", english: "check capitals and the keyboard’s language"))
  }

  fileprivate static let staleForm = Attempt.Problem(
    field: nil,
    Message(
      thai: "แบบฟอร์มนี้หมดอายุ หรือเบราว์เซอร์ไม่รับคุกกี้",
      english: "the form was too old, or the browser takes no cookies"),
    hint: Message(thai: "พิมพ์อีกครั้ง", english: "type it again"))
}
