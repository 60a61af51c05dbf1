import ArgumentParser
import Diagnostics
import Logging
import Server
import Shell

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve a journal.",
    discussion: """
      Runs until it is told to stop (SIGTERM, SIGINT), and then answers what it has begun. The log is JSON, a line for \
      each request, on standard error.

      /healthz says that the process lives, /readyz that the journal can be read, /metrics what was counted (to this \
      machine only).
      """)

  @Option(name: .long, help: "The journal's file.", completion: .file()) var journal: String
  @Option(name: .long, help: "Where to listen, HOST:PORT.") var listen: String = "127.0.0.1:8080"
  @Option(
    name: .long,
    help: "Where people reach the server, such as https://risk.example.go.th. With https cookies are secure.")
  var publicURL: String?
  @Option(
    name: .long,
    help: "The address of a proxy in front of the server, whose X-Forwarded-For is believed; may be repeated."
  )
  var proxy: [String] = []
  @Option(
    name: .long,
    help: """
      A header in which the proxy names the person that it let in, such as X-Remote-User; replaces passwords. Needs \
      --proxy. The proxy must remove the header from what clients send.
      """)
  var trustedHeader: String?
  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard address != nil else { throw ValidationError("--listen takes HOST:PORT, such as 127.0.0.1:8080") }
    if let publicURL, PublicURL(publicURL) == nil {
      throw ValidationError("--public-url takes a URL without path, such as https://risk.example.go.th")
    }
    if trustedHeader != nil, proxy.isEmpty {
      throw ValidationError("--trusted-header needs --proxy: nobody else is believed")
    }
  }

  func run() async throws {
    let language = languageOption.language
    try await running(in: language) {
      guard let (host, port) = address else { return }
      var settings = Settings(journal: journal, host: host, port: port)
      settings.publicURL = publicURL.flatMap { PublicURL($0) }
      settings.proxies = proxy
      settings.trustedHeader = trustedHeader
      settings.language = language
      let logger = Logger(label: "sopthan-server") { JSONLines(label: $0) }
      let application = try ServerApplication(settings)
      try await application.run(logger: logger) { port in
        logger.info("listening", metadata: ["host": "\(host)", "port": "\(port ?? 0)"])
      }
    }
  }

  private var address: (host: String, port: Int)? {
    guard let colon = listen.lastIndex(of: ":"), let port = Int(listen[listen.index(after: colon)...]),
      (0...65_535).contains(port)
    else { return nil }
    let host = listen[..<colon].filter { $0 != "[" && $0 != "]" }
    return host.isEmpty ? nil : (String(host), port)
  }
}
