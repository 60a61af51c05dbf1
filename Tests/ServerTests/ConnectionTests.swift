import Glibc
import Logging
import Server
import Synchronization
import Testing

/// A connection of our own making, which sends what it is told byte for byte.
final class RawConnection: Sendable {
  private let descriptor: Int32

  init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = in_addr_t(UInt32(0x7F00_0001).bigEndian)
    let connected = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(connected == 0)
    // A test that would wait for ever fails instead.
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(descriptor) }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// What the other end sends until it closes, or as much as fits.
  func readToEnd() -> (text: String, isClosed: Bool) {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
      if count <= 0 { return (String(decoding: all, as: UTF8.self), count == 0 || errno == ECONNRESET) }
      all += buffer.prefix(count)
    }
  }

  /// What has come by now; waits for the first byte.
  func readSome() -> String {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }
}

@Suite(.serialized) struct `A connection` {
  /// Serves while `work` runs.
  private func serving(
    _ change: (inout Settings) -> Void, _ work: @escaping @Sendable (Int) async throws -> Void
  ) async throws {
    let server = try await TestServer {
      $0.port = 0
      change(&$0)
    }
    let (ports, announce) = AsyncStream<Int>.makeStream()
    let application = server.application
    let running = Task {
      try await application.run(logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }) {
        announce.yield($0 ?? 0)
      }
    }
    for await port in ports {
      try await work(port)
      break
    }
    running.cancel()
    _ = try? await running.value
  }

  @Test func `whose request never comes to its end is closed, however steadily it trickles`() async throws {
    try await serving {
      $0.limits.secondsToArrive = 1
    } _: { port in
      let connection = try RawConnection(port: port)
      connection.send("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n")
      let trickling = Task.detached {
        while !Task.isCancelled {
          connection.send("a")
          try await Task.sleep(for: .milliseconds(50))
        }
      }
      #expect(connection.readToEnd().isClosed)
      trickling.cancel()
    }
  }

  @Test func `whose head never comes to its end is closed`() async throws {
    try await serving {
      $0.limits.secondsIdle = 1
    } _: { port in
      let connection = try RawConnection(port: port)
      connection.send("GET / HTTP/1.1\r\nHost: x\r\nX-A: ")
      let trickling = Task.detached {
        while !Task.isCancelled {
          connection.send("a")
          try await Task.sleep(for: .milliseconds(50))
        }
      }
      #expect(connection.readToEnd().isClosed)
      trickling.cancel()
    }
  }

  @Test func `with a header that is too large is refused and closed`() async throws {
    try await serving { _ in
    } _: { port in
      let connection = try RawConnection(port: port)
      connection.send("GET / HTTP/1.1\r\nHost: x\r\nX-A: \(String(repeating: "a", count: 20_000))\r\n\r\n")
      let (text, isClosed) = connection.readToEnd()
      #expect(text.hasPrefix("HTTP/1.1 4") || text.isEmpty)
      #expect(isClosed)
    }
  }

  @Test(arguments: ["GET / HTTP/1.1\r\nHost: x\r\n X: y\r\n\r\n", "\u{16}\u{3}\u{1}", "GET\r\n\r\n"])
  func `that speaks no HTTP is closed`(text: String) async throws {
    try await serving {
      $0.limits.secondsIdle = 1
    } _: { port in
      let connection = try RawConnection(port: port)
      connection.send(text)
      let (answer, isClosed) = connection.readToEnd()
      #expect(isClosed)
      #expect(!answer.contains("200 OK"))
    }
  }

  @Test func `beyond the most that are served waits until another is gone`() async throws {
    try await serving {
      $0.limits.connections = 20
    } _: { port in
      var open = try (0..<20).map { _ in try RawConnection(port: port) }
      for connection in open {
        connection.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
        #expect(connection.readSome().contains("200 OK"))
      }
      let waiting = try RawConnection(port: port)
      waiting.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
      open = Array(open.dropFirst(5))
      #expect(waiting.readSome().contains("200 OK"))
      #expect(open.count == 15)
    }
  }
}
