import Pages
import Store

/// The knowledge that pages are made of, kept until the journal goes on.
///
/// An assessment is made once for each state of the journal, by the first request that needs it. Every request looks
/// whether the journal went on since the one before it looked, so that it sees what was recorded before it came.
actor Stage {
  private let reading: JournalConnection
  private let assessing = WorkThreads(1)
  /// The last that was found.
  private var known: Knowledge?
  /// The search of the latest request; it begins when the one before it has ended.
  private var latest: Task<Knowledge, any Error>?

  /// - Parameter known: of an earlier state of the same journal.
  init(reading: JournalConnection, known: Knowledge? = nil) {
    self.reading = reading
    self.known = known
  }

  /// What the journal leads to now.
  func knowledge() async throws -> Knowledge {
    let search = Task { [earlier = latest, known, reading, assessing] in
      let last = try? await earlier?.value
      return try await Self.renewed(last ?? known, from: reading, on: assessing)
    }
    latest = search
    let found = try await search.value
    if let known, known.head.sequence > found.head.sequence { return known }
    known = found
    return found
  }

  private static func renewed(
    _ known: Knowledge?, from reading: JournalConnection, on assessing: WorkThreads
  ) async throws -> Knowledge {
    let (gathered, head) = try await reading.run { journal, _ in try journal.gather(since: known?.head) }
    guard let gathered else {
      guard var same = known else { throw NothingKnown() }
      same.head = head
      return same
    }
    return try await assessing.run { try Knowledge(gathered, after: known) }
  }

  /// A journal always leads to something; this would be a fault of the program.
  private struct NothingKnown: Error {}
}
