import Hummingbird
import HTTPTypes

/// Tells browsers what pages of the application may do: nothing but show themselves.
struct SecureHeaders: RouterMiddleware {
  let settings: Settings

  /// Scripts and styles are files of the application; none stands in a page.
  static let policy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
    "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  ].joined(separator: "; ")

  func handle(
    _ request: Request, context: Exchange, next: (Request, Exchange) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers[.contentSecurityPolicy] = Self.policy
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.referrerPolicy] = "same-origin"
    response.headers[.crossOriginOpenerPolicy] = "same-origin"
    response.headers[.crossOriginResourcePolicy] = "same-origin"
    response.headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=()"
    response.headers[.xFrameOptions] = "DENY"
    if settings.isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    // What is not said to be kept by anybody is kept by nobody.
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }
}

extension HTTPField.Name {
  static let referrerPolicy = known("Referrer-Policy")
  static let crossOriginOpenerPolicy = known("Cross-Origin-Opener-Policy")
  static let crossOriginResourcePolicy = known("Cross-Origin-Resource-Policy")
  static let permissionsPolicy = known("Permissions-Policy")
  static let xFrameOptions = known("X-Frame-Options")
  static let forwardedFor = known("X-Forwarded-For")
  static let secFetchSite = known("Sec-Fetch-Site")
  static let csrfToken = known("X-CSRF-Token")
  static let fileName = known("X-File-Name")

  /// A name of our own making, which is always one that HTTP allows.
  private static func known(_ name: String) -> HTTPField.Name {
    guard let known = HTTPField.Name(name) else { preconditionFailure("\(name) is no header") }
    return known
  }
}
