import Diagnostics
import Digest
import FEEL
import GRDB
import Register
import Workflow

/// A register on its way through a journal: what the entries so far made of it, and which of its records they touched.
struct Standing {
  var register: Register
  var sequence: Int
  /// Of the entry `sequence`.
  var hash: [UInt8]
  /// The last entry that changed each record, of the entries that were applied here.
  var touched: [RecordKey: Int] = [:]
  /// The files of the rule pack and the forms that entries brought, of the entries that were applied here.
  var adopted: [FileDigest] = []

  /// Applies an event as the next entry.
  mutating func advance(
    by event: Event, of actor: PersonID, on effective: CalendarDate
  ) throws(Problems) {
    try register.apply(event, by: actor, on: effective)
    sequence += 1
    for key in event.touched(in: register) { touched[key] = sequence }
    if case .rulesAdopted(let adoption) = event { adopted += adoption.files }
  }

  mutating func advance(by stored: StoredEntry) throws(Problems) {
    let entry = try stored.entry()
    try advance(by: entry.event, of: entry.actor, on: entry.effective)
    hash = stored.hash
  }

  /// Forgets what was touched, once it has been written.
  mutating func settle() {
    touched = [:]
    adopted = []
  }
}

extension Event {
  /// The files whose bytes the journal keeps because this entry names them.
  var contents: [FileDigest] {
    switch self {
    case .registerImported(let imported): imported.files
    case .rulesAdopted(let adoption): adoption.files
    case .periodClosed(let closing): closing.inputs + closing.exports
    default: []
    }
  }

  /// The kinds of entries that name contents.
  static let kindsWithContents = ["register imported", "rules adopted", "period closed"]
}
