import FEEL
import Register
import Workflow

/// An event as a value, and as the kind and payload of the entry that tells it.
struct EventSample: Sendable, CustomStringConvertible {
  var event: Event
  var kind: String
  var payload: String

  init(_ event: Event, _ kind: String, _ payload: String) {
    self.event = event
    self.kind = kind
    self.payload = payload
  }

  var description: String { kind }
}

func date(_ text: String) -> CalendarDate { CalendarDate(text).existing }

func period(_ text: String) -> PeriodID { PeriodID(text).existing }

func text(_ thai: String, _ english: String) -> Text { Text(thai: thai, english: english) }

extension Optional {
  /// What test data names exists, or the test stops.
  fileprivate var existing: Wrapped {
    guard let self else { preconditionFailure("test data that does not exist") }
    return self
  }
}
