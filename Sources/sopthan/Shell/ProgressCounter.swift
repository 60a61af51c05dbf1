import Shell
import Synchronization

/// Counts on a terminal what several threads have done, in one line that is written over.
final class ProgressCounter: Sendable {
  private let total: Int
  private let done = Mutex(0)

  init(of total: Int) { self.total = total }

  func advance() {
    guard Terminal.showsProgress else { return }
    done.withLock { done in
      done += 1
      Terminal.printError("\r… \(done)/\(total)", terminator: "")
    }
  }

  /// Takes the line away.
  func finish() {
    if Terminal.showsProgress { Terminal.printError("\r\u{1B}[K", terminator: "") }
  }
}
