public import Hummingbird
import Logging
import NIOCore

/// What is known of a request beside itself.
public struct Exchange: RequestContext {
  public var coreContext: CoreRequestContextStorage
  /// Of the other end of the connection, which may be a proxy.
  let peer: String?
  /// Told to those who meet a fault, and written in the log.
  let reference: String
  /// What the log tells of the request when it is over.
  let notes = ExchangeNotes()

  public init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    peer = source.channel.remoteAddress?.ipAddress
    reference = source.logger[metadataKey: "hb.request.id"].map { "\($0)" } ?? "-"
  }
}
