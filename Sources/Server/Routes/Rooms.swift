import Diagnostics
import FEEL
import Hummingbird
import HTTPTypes
import Pages
import Register
import Secrets
import Store
import Workflow

/// Answers every request: for each address of the application, what is sent for it.
struct Rooms: RouterMiddleware {
  let house: House

  func handle(
    _ request: Request, context: Exchange, next: (Request, Exchange) async throws -> Response
  ) async throws -> Response {
    guard [.get, .head, .post].contains(request.method) else { throw Refusal(.wrongMethod) }
    var response = try await answer(request, context)
    if request.method == .head {
      let length = response.body.contentLength
      response.body = ResponseBody()
      response.headers[.contentLength] = length.map(String.init)
    }
    return response
  }

  private func answer(_ request: Request, _ context: Exchange) async throws -> Response {
    let path = request.pathOnly
    if let response = try await house.operations(path, request, context) { return response }
    if path == "/api" || path.hasPrefix("/api/") { return try await house.api(path, request, context) }
    guard let address = Address(path: path) else { throw Refusal(.notFound) }
    let link = Link(address, Query(encoded: request.queryText))
    switch address {
    case .asset(let name): return try await house.asset(name, request)
    case .language(let language): return house.choose(language, link)
    case .signIn: return try await house.signIn(link, request, context)
    default: break
    }
    guard let visit = try await house.visit(request, context, to: link) else {
      return request.method == .post ? house.askToSignIn(home) : house.askToSignIn(link)
    }
    if visit.visitor.account.mustChange, address != .password, address != .signOut {
      return Response(to: Link(.password))
    }
    try await house.checkReading(visit)
    return request.method == .post ? try await house.post(visit) : try await house.get(visit)
  }

  private var home: Link { Link(.home) }
}

/// A request of somebody who was let in.
struct Visit: Sendable {
  var request: Request
  var context: Exchange
  var link: Link
  var visitor: Visitor
  var knowledge: Knowledge
  var language: Language
  /// The business day.
  var today: CalendarDate
}
