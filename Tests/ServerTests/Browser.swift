import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Server
import Synchronization

/// Sends requests to an application as a browser does: it keeps cookies, and finds the token of forms on the last page.
final class Browser: Sendable {
  private let application: ServerApplication
  private let address: String
  private let kept = Mutex(Kept())

  private struct Kept {
    var cookies: [String: String] = [:]
    var csrf = ""
    var head = ""
  }

  init(_ application: ServerApplication, from address: String) {
    self.application = application
    self.address = address
  }

  var cookies: [String: String] {
    get { kept.withLock { $0.cookies } }
    set { kept.withLock { $0.cookies = newValue } }
  }

  /// Of the form on the last page.
  var csrf: String { kept.withLock { $0.csrf } }
  var head: String { kept.withLock { $0.head } }

  func get(_ path: String, _ headers: [String: String] = [:]) async throws -> Answer {
    try await send(.get, path, headers, [])
  }

  /// Posts a form with the token of the last page.
  func post(
    _ path: String, _ fields: [(String, String)], csrf: String? = nil, _ headers: [String: String] = [:]
  ) async throws -> Answer {
    let all = fields + [("csrf", csrf ?? self.csrf)]
    let body = all.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
    return try await send(
      .post, path, ["Content-Type": "application/x-www-form-urlencoded"].merging(headers) { $1 },
      Array(body.utf8))
  }

  /// Posts a form with a file.
  func upload(
    _ path: String, _ fields: [(String, String)],
    file: (input: String, name: String, type: String, bytes: [UInt8])
  ) async throws -> Answer {
    let boundary = "----x7y"
    var body: [UInt8] = []
    for (name, value) in fields + [("csrf", csrf)] {
      body += Array(
        "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    body += Array(
      """
      --\(boundary)\r\nContent-Disposition: form-data; name="\(file.input)"; filename="\(file.name)"\r\n\
      Content-Type: \(file.type)\r\n\r\n
      """.utf8)
    body += file.bytes + Array("\r\n--\(boundary)--\r\n".utf8)
    return try await send(.post, path, ["Content-Type": "multipart/form-data; boundary=\(boundary)"], body)
  }

  /// Opens the sign-in page and fills it in.
  func signIn(_ name: String, _ password: String, back: String = "/") async throws -> Answer {
    _ = try await get("/sign-in")
    return try await post("/sign-in", [("name", name), ("password", password), ("back", back)])
  }

  func send(
    _ method: HTTPRequest.Method, _ path: String, _ headers: [String: String], _ body: [UInt8]
  ) async throws -> Answer {
    var fields = HTTPFields()
    for (name, value) in headers {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    let cookies = self.cookies
    if !cookies.isEmpty, fields[.cookie] == nil {
      fields[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(
        separator: "; ")
    }
    let request = Request(
      head: HTTPRequest(
        method: method, scheme: "http", authority: "127.0.0.1:8080", path: path, headerFields: fields),
      body: RequestBody(buffer: ByteBuffer(bytes: body)))
    let channel = EmbeddedChannel()
    channel.remoteAddress = try SocketAddress(ipAddress: address, port: 40_000)
    let context = Exchange(source: ApplicationRequestContextSource(channel: channel, logger: Self.silent))
    let response = try await application.responder.respond(to: request, context: context)
    let collected = Collected()
    try await response.body.write(CollectingWriter(collected))
    let answer = Answer(
      status: response.status.code, headers: response.headers, bytes: collected.bytes.withLock { $0 })
    keep(answer)
    return answer
  }

  private func keep(_ answer: Answer) {
    kept.withLock { kept in
      for cookie in answer.setCookies {
        let pair = cookie.split(separator: ";")[0].split(
          separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        kept.cookies[String(pair[0])] = cookie.contains("Max-Age=0") ? nil : String(pair[1])
      }
      if let csrf = answer.value(ofInput: "csrf") { kept.csrf = csrf }
      if let head = answer.value(ofInput: "head") { kept.head = head }
    }
  }

  private static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}

/// What came back.
struct Answer: Sendable {
  var status: Int
  var headers: HTTPFields
  var bytes: [UInt8]

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var location: String? { headers[.location] }
  var setCookies: [String] { headers[values: .setCookie] }

  func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

  /// The value of the first hidden input of a name.
  func value(ofInput name: String) -> String? {
    guard let start = text.range(of: "name=\"\(name)\" value=\"") else { return nil }
    return String(text[start.upperBound...].prefix { $0 != "\"" })
  }
}

private final class Collected: Sendable {
  let bytes = Mutex<[UInt8]>([])
}

private struct CollectingWriter: ResponseBodyWriter {
  let collected: Collected

  init(_ collected: Collected) { self.collected = collected }

  mutating func write(_ buffer: ByteBuffer) async throws {
    collected.bytes.withLock { $0 += buffer.readableBytesView }
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
