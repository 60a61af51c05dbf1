import Store

/// One connection to the journal, on a thread of its own: what is asked of it is done one after the other.
actor JournalConnection {
  private nonisolated let thread = JournalThread()
  private let journal: Journal
  private let access: Access

  nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe thread.asUnownedSerialExecutor() }

  init(to path: String) throws {
    let journal = try Journal(opening: path, for: .writing)
    access = try journal.access()
    self.journal = journal
  }

  func run<Result: Sendable>(_ work: @Sendable (Journal, Access) throws -> Result) throws -> Result {
    try work(journal, access)
  }
}
