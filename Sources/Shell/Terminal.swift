public import Diagnostics
import Glibc

/// Where people read: results on standard output, diagnostics and progress on standard error, colour on terminals only.
public enum Terminal {
  public static let hasColour = unsafe isatty(1) == 1 && getenv("NO_COLOR") == nil
  public static let showsProgress = isatty(2) == 1

  public static func print(_ text: String) { write(Array((text + "\n").utf8), to: 1) }
  public static func printError(_ text: String, terminator: String = "\n") {
    write(Array((text + terminator).utf8), to: 2)
  }
  public static func print(bytes: [UInt8]) { write(bytes, to: 1) }

  /// A line that the next one replaces.
  public static func showProgress(_ text: String) { write(Array("\r\u{1B}[K… \(text)".utf8), to: 2) }
  public static func clearProgress() { write(Array("\r\u{1B}[K".utf8), to: 2) }

  public enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
  }

  public static func styled(_ text: String, _ styles: Style...) -> String {
    guard hasColour else { return text }
    return "\u{1B}[\(styles.map(\.rawValue).joined(separator: ";"))m\(text)\u{1B}[0m"
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var offset = 0
    while offset < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress else { return 0 }
        return unsafe Glibc.write(descriptor, base + offset, buffer.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      offset += count
    }
  }
}

/// Tells on a terminal what a long job is at; silent in its first second.
public final class Progress {
  public init() {}

  private let started = Progress.now()
  private var isShown = false

  public func at(_ stage: Message, in language: Language) {
    guard Terminal.showsProgress, Self.now() - started > 1 else { return }
    isShown = true
    Terminal.printError("… \(stage.text(in: language))")
  }

  private static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
