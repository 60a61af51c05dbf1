public import Diagnostics

/// How a server is run.
public struct Settings: Sendable {
  /// The journal's file.
  public var journal: String
  public var host: String
  public var port: Int
  /// Where people reach the server, such as `https://risk.example.go.th`; nil where they reach it as it listens.
  public var publicURL: PublicURL?
  /// The proxies in front of the server: what they say of the client is believed.
  public var proxies: [String] = []
  /// The header in which a proxy names the person that it let in; nil does not believe any.
  public var trustedHeader: String?
  public var sessions = SessionLimits()
  public var throttle = Throttle()
  public var limits = Limits()
  public var language: Language = .thai

  public init(journal: String, host: String = "127.0.0.1", port: Int = 8080) {
    self.journal = journal
    self.host = host
    self.port = port
  }

  /// Cookies are for encrypted connections only.
  var isSecure: Bool { publicURL?.isSecure ?? false }
}

/// What a request may cost.
public struct Limits: Sendable {
  /// Bytes of a form.
  public var form = 256 * 1024
  /// Bytes of a document that is handed in.
  public var evidence = 20 * 1024 * 1024
  /// Bytes of a workbook that comes back.
  public var workbook = 10 * 1024 * 1024
  /// Bytes of all header fields together.
  public var headers = 16 * 1024
  public var headerCount = 100
  /// Seconds until a whole request must have come, from its first byte.
  public var secondsToArrive = 60
  /// Seconds that a connection may wait for its next request.
  public var secondsIdle = 30
  public var connections = 1000

  public init() {}
}

/// The scheme and authority of a URL: `https://risk.example.go.th`.
public struct PublicURL: Sendable, Hashable {
  public let text: String
  public let isSecure: Bool

  /// Nil for what is no `http` or `https` URL, or has a path, a query or a user.
  public init?(_ text: String) {
    let text = text.hasSuffix("/") ? String(text.dropLast()) : text
    guard let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix) else { return nil }
    let authority = text.dropFirst(scheme.utf8.count)
    let allowed = authority.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || [0x2D, 0x2E, 0x3A, 0x5B, 0x5D].contains($0)
    }
    guard !authority.isEmpty, allowed else { return nil }
    self.text = scheme + authority.lowercased()
    isSecure = scheme == "https://"
  }
}
