import Hummingbird
import HTTPTypes
import Pages
import Secrets

/// Tells requests that a page of the application sent from those that another site had a browser send.
struct Forgery: Sendable {
  let settings: Settings

  /// Refuses what the browser itself says to come from elsewhere. Older browsers say nothing; for them there is the token.
  func check(_ request: Request) throws(Refusal) {
    if let site = request.headers[.secFetchSite], site != "same-origin", site != "none" {
      throw Refusal(.forbidden)
    }
    guard let origin = request.headers[.origin] else { return }
    let own = settings.publicURL?.text ?? request.head.authority.map { "http://\($0)" }
    guard origin.lowercased() == own?.lowercased() else { throw Refusal(.forbidden) }
  }

  /// Refuses a change without the secret that stands in the forms of the session.
  func check(_ given: String?, is expected: String) throws(Refusal) {
    guard let given, isSame(Array(given.utf8), Array(expected.utf8)) else { throw Refusal(.forbidden) }
  }
}
