public import Diagnostics

extension Occurrence {
  /// Reads what an entry of the journal holds.
  ///
  /// - Throws: what is wrong with its kind or payload.
  public init(_ entry: Entry) throws(Problems) {
    self.init(
      sequence: entry.sequence, actor: entry.actor, role: entry.role, effective: entry.effective,
      event: try Event(kind: entry.kind, payload: entry.payload, at: .journal(entry: entry.sequence)))
  }
}
