public import Hummingbird
import HummingbirdCore
import HTTPTypes
public import Logging
import NIOCore
import ServiceLifecycle
import Synchronization

/// The whole application: pages for people, answers for programs.
public struct ServerApplication: Sendable {
  private let settings: Settings
  private let house: House
  private let metrics = Metrics()

  /// Opens the journal; nothing is served before `run`.
  ///
  /// - Parameter preparation: of an earlier state of the same journal, or of the journal that it is a copy of.
  public init(
    _ settings: Settings, clock: ServerClock = .system, preparation: Preparation? = nil
  ) throws {
    self.settings = settings
    house = try House(settings, clock: clock, metrics: metrics, known: preparation?.knowledge)
  }

  /// What was read and assessed of a journal.
  public struct Preparation: Sendable {
    fileprivate let knowledge: Knowledge
  }

  /// Answers one request, as the server does.
  public var responder: some HTTPResponder<Exchange> {
    let router = Router(context: Exchange.self)
    router.addMiddleware {
      RequestLog(metrics: metrics)
      SecureHeaders(settings: settings)
      FailureAnswers(settings: settings)
      Rooms(house: house)
    }
    return router.buildResponder()
  }

  /// Reads and assesses what the journal holds, so that the first reader does not wait for it.
  @discardableResult
  public func prepare() async throws -> Preparation {
    Preparation(knowledge: try await house.stage.knowledge())
  }

  /// Serves until the process is told to stop; requests that are being answered are answered.
  public func run(logger: Logger, whenListening: @escaping @Sendable (Int?) async -> Void = { _ in })
    async throws
  {
    try await prepare()
    let limits = settings.limits
    let server = HTTPServerBuilder.http1(
      configuration: HTTP1Channel.Configuration(
        additionalChannelHandlers: [RequestDeadline(seconds: limits.secondsToArrive)],
        idleTimeout: .seconds(Int64(limits.secondsIdle)),
        httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
          maxHeaderFieldSize: limits.headers, maxHeaderListSize: limits.headers,
          maxHeaderFieldCount: limits.headerCount)))
    let application = Application(
      responder: responder, server: server,
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port), serverName: nil, backlog: 1024,
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections, logger: logger)),
      services: [Tidying(recognition: house.recognition)],
      onServerRunning: { channel in await whenListening(channel.localAddress?.port) }, logger: logger)
    try await application.runService()
  }
}
