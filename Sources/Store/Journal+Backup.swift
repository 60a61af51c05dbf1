import GRDB

extension Journal {
  /// Copies the journal as it stands at one moment, while others may go on writing, and opens the copy.
  ///
  /// The copy is made beside its place and put there when it is whole; a file that is there already stays.
  public func backup(to target: String) throws(JournalFailure) -> Journal {
    let place = try NewFile(target)
    defer { place.discard() }
    try translated(target) {
      let copy = try Self.connect(place.temporary, patience: 1)
      try queue.backup(to: copy)
      try copy.close()
    }
    try place.complete()
    return try Journal(opening: target, for: .reading)
  }
}
