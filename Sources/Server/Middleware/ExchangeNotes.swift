import Register
import Synchronization

/// What comes to be known of a request while it is answered.
final class ExchangeNotes: Sendable {
  private let held = Mutex<(person: PersonID?, fault: String?)>((nil, nil))

  var person: PersonID? {
    get { held.withLock { $0.person } }
    set { held.withLock { $0.person = newValue } }
  }

  /// What went wrong within, for the log alone.
  var fault: String? {
    get { held.withLock { $0.fault } }
    set { held.withLock { $0.fault = newValue } }
  }
}
