import Store

/// The knowledge that pages are made of, kept until the journal goes on.
///
/// An assessment is made once for each state of the journal, by the first request that needs it; requests that come
/// meanwhile wait for the same one.
actor Stage {
  private let reading: JournalConnection
  private let assessing = WorkThreads(1)
  private var known: Knowledge?
  private var underWay: Task<Knowledge, any Error>?

  init(reading: JournalConnection) { self.reading = reading }

  /// What the journal leads to now.
  func knowledge() async throws -> Knowledge {
    while let underWay { known = try await underWay.value }
    let task = Task { [known, reading, assessing] in
      try await Self.renewed(known, from: reading, on: assessing)
    }
    underWay = task
    defer { underWay = nil }
    let result = try await task.value
    known = result
    return result
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
