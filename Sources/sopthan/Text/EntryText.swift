import Diagnostics
import FEEL
import Interchange
import JSON
import Pages
import Register
import Store
import Workflow

/// An entry of the journal as a line: its number, the day, who, in which role, did what.
struct EntryText {
  private let people: [PersonID: Text]
  private let events: EventText

  init(people: [Person], language: Language) {
    self.people = Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    events = EventText(language: language)
  }

  func line(_ entry: Entry) throws(Problems) -> String {
    let language = events.language
    let name = people[entry.actor].map { "\($0.in(language)) " } ?? ""
    let who = "\(name)(\(entry.actor), \(events.name(entry.role)))"
    let what = events.text(try entry.event)
    return "\(entry.sequence)  \(events.day(entry.effective))  \(who) \(what)\(recorded(entry))"
  }

  /// When it was recorded, where that is another day than the one on which it has effect.
  private func recorded(_ entry: Entry) -> String {
    guard let day = CalendarDate(String(entry.recorded.prefix(10))), day != entry.effective else { return "" }
    return events.say(
      " [บันทึกเมื่อ \(events.day(day)) \(entry.recorded.dropFirst(11).prefix(5)) UTC]",
      " [recorded \(events.day(day)) \(entry.recorded.dropFirst(11).prefix(5)) UTC]")
  }
}

extension Entry {
  /// The entry with its hash, as one line of canonical JSON.
  func json(hash: String) -> JSON {
    [
      "sequence": .integer(sequence), "recorded": .string(recorded),
      "effective": .string(effective.description), "actor": .string(actor.text),
      "role": .string(role.rawValue), "kind": .string(kind), "payload": payload, "hash": .string(hash),
    ]
  }

  /// Whether some text of the payload names a subject, or a part of it: `FIN-03` is named by `2560-Q1/FIN-03.A2/R-14`.
  func names(_ subject: String) -> Bool { payload.names(Array(subject.utf8)) }
}

extension JSON {
  fileprivate func names(_ subject: [UInt8]) -> Bool {
    switch self {
    case .null, .boolean, .integer, .decimal: false
    case .string(let text): Self.names(Array(text.utf8), subject)
    case .array(let members): members.contains { $0.names(subject) }
    case .object(let fields): fields.values.contains { $0.names(subject) }
    }
  }

  /// A name ends where no letter, digit or Thai character goes on; a division's code may be followed by its plan's number.
  private static func names(_ text: [UInt8], _ subject: [UInt8]) -> Bool {
    guard !subject.isEmpty, text.count >= subject.count else { return false }
    return (0...text.count - subject.count).contains { start in
      text[start..<start + subject.count].elementsEqual(subject)
        && (start == 0 || !continues(text[start - 1]) && text[start - 1] != UInt8(ascii: "-"))
        && (start + subject.count == text.count || !continues(text[start + subject.count]))
    }
  }

  private static func continues(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte)
  }
}
