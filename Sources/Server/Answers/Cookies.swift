import Diagnostics
import Hummingbird
import HTTPTypes
import Secrets

/// The cookies of the application.
struct CookieNames: Sendable {
  /// Holds the secret of a session.
  let session: String
  /// Holds a secret for the form of somebody who is not signed in yet.
  let entry: String
  static let language = "language"

  /// With `__Host-` a browser takes the cookie from this host alone, encrypted, and for all paths.
  ///
  /// Source: RFC 6265bis, 4.1.3.2.
  init(isSecure: Bool) {
    let prefix = isSecure ? "__Host-" : ""
    session = "\(prefix)sopthan"
    entry = "\(prefix)sopthan-entry"
  }
}

extension Request {
  /// The value of a cookie; nil where there is none, or more than one of the name.
  func cookie(_ name: String) -> String? {
    let values = headers[values: .cookie].flatMap { $0.split(separator: ";") }.compactMap { pair -> String? in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == name else { return nil }
      return String(parts[1].prefix { $0 != " " })
    }
    return values.count == 1 ? values[0] : nil
  }

  func secret(in name: String) -> SecretToken? { cookie(name).flatMap { SecretToken($0) } }

  /// What somebody chose; nil before they did.
  var language: Language? { cookie(CookieNames.language).flatMap(Language.init(rawValue:)) }
}

extension Response {
  /// - Parameter seconds: how long a browser keeps it; nil until it is closed.
  mutating func setCookie(
    _ name: String, _ value: String, for seconds: Int? = nil, isSecure: Bool, isHidden: Bool = true
  ) {
    var parts = ["\(name)=\(value)", "Path=/", "SameSite=Lax"]
    if isHidden { parts.append("HttpOnly") }
    if isSecure { parts.append("Secure") }
    if let seconds { parts.append("Max-Age=\(seconds)") }
    headers.append(HTTPField(name: .setCookie, value: parts.joined(separator: "; ")))
  }

  mutating func removeCookie(_ name: String, isSecure: Bool) {
    setCookie(name, "", for: 0, isSecure: isSecure)
  }
}
