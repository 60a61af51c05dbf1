import Hummingbird
import Pages
import Store
import Synchronization

/// What those who run the server ask it.
extension House {
  /// Nil for a path that is none of these.
  func operations(_ path: String, _ request: Request, _ context: Exchange) async throws -> Response? {
    switch path {
    case "/healthz": return Response(bytes: Array("alive\n".utf8), type: "text/plain; charset=utf-8")
    case "/readyz":
      guard isReady.load(ordering: .acquiring) else { throw Refusal(.busy) }
      _ = try await reading.run { journal, _ in try journal.head() }
      return Response(bytes: Array("ready\n".utf8), type: "text/plain; charset=utf-8")
    case "/metrics":
      // Counts tell of people's work: they are for those on this machine, and not for what a proxy lets through.
      guard let peer = context.peer, ["127.0.0.1", "::1"].contains(peer),
        request.headers[.forwardedFor] == nil
      else { throw Refusal(.notFound) }
      let entries = try await reading.run { journal, _ in try journal.head().sequence }
      return Response(
        bytes: Array(metrics.text(entries: entries).utf8), type: "text/plain; version=0.0.4; charset=utf-8")
    default: return nil
    }
  }
}
