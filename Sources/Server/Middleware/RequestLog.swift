import Hummingbird
import Logging

/// Writes a line for each request, and counts it. No query, no form and no cookie is written: they may hold secrets.
struct RequestLog: RouterMiddleware {
  let metrics: Metrics

  func handle(
    _ request: Request, context: Exchange, next: (Request, Exchange) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    metrics.began()
    defer { metrics.ended() }
    let response = try await next(request, context)
    let duration = start.duration(to: .now)
    let path = request.pathOnly
    metrics.count(
      room: path.split(separator: "/").first.map(String.init) ?? "home", status: response.status.code,
      duration)
    var metadata: Logger.Metadata = [
      "method": "\(request.method.rawValue)", "path": "\(path.prefix(500))",
      "status": "\(response.status.code)", "ms": "\(duration.milliseconds)",
      "reference": "\(context.reference)",
    ]
    if let peer = context.peer { metadata["peer"] = "\(peer)" }
    if let person = context.notes.person { metadata["person"] = "\(person)" }
    if let fault = context.notes.fault { metadata["fault"] = "\(fault)" }
    context.logger.log(
      level: response.status.code >= 500 ? .error : .info, "request", metadata: metadata)
    return response
  }
}

extension Duration {
  /// Thousandths of a second, to a tenth.
  var milliseconds: String {
    let (seconds, attoseconds) = components
    let tenths = seconds * 10_000 + attoseconds / 100_000_000_000_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension Request {
  /// The path without the query, as it was sent.
  var pathOnly: String {
    let target = head.path ?? "/"
    return String(target.prefix { $0 != "?" && $0 != "#" })
  }

  /// What stands behind the question mark, as it was sent.
  var queryText: Substring {
    let target = head.path ?? "/"
    guard let mark = target.firstIndex(of: "?") else { return "" }
    return target[target.index(after: mark)...].prefix { $0 != "#" }
  }
}
