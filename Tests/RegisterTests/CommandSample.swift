import FEEL
import JSON
import Register

/// A command as a value and as the line of a command file that says the same.
struct CommandSample: Sendable, CustomStringConvertible {
  var deed: Deed
  /// The fields of the deed; the four of every command stand before them.
  var fields: String
  var actor = "FIN-1"
  var role = Role.divisionOfficer
  var amendment: Amendment?

  init(
    _ deed: Deed, _ fields: String, by actor: String = "FIN-1", _ role: Role = .divisionOfficer,
    amending amendment: Amendment? = nil
  ) {
    self.deed = deed
    self.fields = fields
    self.actor = actor
    self.role = role
    self.amendment = amendment
  }

  var description: String { "\(deed.kind.rawValue): \(fields.prefix(60))" }

  var command: Command {
    Command(
      actor: PersonID(actor), role: role, effective: Self.day, deed: deed, amendment: amendment)
  }

  var line: String {
    let head =
      #"{"actor":"\#(actor)","role":"\#(role.rawValue)","effective":"2017-04-03","deed":"\#(deed.kind.rawValue)""#
    let tail = amendment.map {
      #","amends":{"period":"\#($0.period)","reason":{"th":"\#($0.reason.thai)","en":"\#($0.reason.english)"}}"#
    }
    return "\(head),\(fields)\(tail ?? "")}"
  }

  static let day = date("2017-04-03")
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
