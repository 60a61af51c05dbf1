import JSON
public import Logging
import Shell

/// Writes each message of a log as one JSON object on a line of standard error.
public struct JSONLines: LogHandler {
  public var metadata: Logger.Metadata = [:]
  public var logLevel: Logger.Level = .info
  private let label: String

  public init(label: String) { self.label = label }

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  public func log(event: LogEvent) {
    var fields: [String: JSON] = [
      "time": .string(Clock.now()), "level": .string(event.level.rawValue), "log": .string(label),
      "message": .string(event.message.description),
    ]
    for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }) {
      fields[key] = .string("\(value)")
    }
    Terminal.printError(String(decoding: JSON.object(fields).canonical, as: UTF8.self))
  }
}
