import FEEL
import Pages
import Register
import Synchronization

/// How much waits for each person, counted once for each state of the journal.
final class WaitingCounts: Sendable {
  private struct Key: Hashable {
    var person: PersonID
    var hash: String
    var today: CalendarDate
  }

  private let counts = Mutex<[Key: Int]>([:])
  private static let most = 1000

  func count(in scene: Scene) -> Int {
    let key = Key(person: scene.viewer.person, hash: scene.head.hash, today: scene.today)
    if let known = counts.withLock({ $0[key] }) { return known }
    let count = Waiting(in: scene).total
    counts.withLock { counts in
      if counts.count >= Self.most { counts = [:] }
      counts[key] = count
    }
    return count
  }
}
