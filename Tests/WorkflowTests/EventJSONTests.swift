import Diagnostics
import JSON
import Testing
import Workflow

@Suite struct `An event as an entry` {
  @Test(arguments: EventSample.all)
  func `has this kind and this payload`(sample: EventSample) throws {
    #expect(sample.event.kind == sample.kind)
    #expect(try sample.event.payload == JSON(parsing: Array(sample.payload.utf8)))
  }

  @Test(arguments: EventSample.all)
  func `is read back as the same event`(sample: EventSample) throws {
    let payload = try JSON(parsing: Array(sample.payload.utf8))
    #expect(try Event(kind: sample.kind, payload: payload, at: .journal(entry: 7)) == sample.event)
  }

  @Test func `exists in every kind`() {
    #expect(EventSample.all.map(\.kind).sorted() == EventKind.allCases.map(\.rawValue).sorted())
    #expect(EventKind.allCases.count == 41)
  }

  @Test func `is refused when its kind is misspelt`() {
    let problems = #expect(throws: Problems.self) {
      try Event(kind: "plan assesed", payload: [:], at: .journal(entry: 12))
    }
    #expect(
      problems?.diagnostics.map { $0.text(in: .english) } == [
        "journal entry 12: error: \"plan assesed\" is no kind of entry Hint: did you mean \"plan assessed\"?"
      ])
  }

  @Test func `is refused when its kind belongs to a later version`() {
    let problems = #expect(throws: Problems.self) {
      try Event(kind: "appetite set", payload: [:], at: .journal(entry: 12))
    }
    #expect(
      problems?.diagnostics.map { $0.text(in: .english) } == [
        "journal entry 12: error: \"appetite set\" is no kind of entry Hint: the journal may come from a newer version"
      ])
  }

  @Test func `is refused with every field that is wrong`() {
    let payload: JSON = [
      "plan": "FIN-01", "period": "2560-Q7", "signed": "none", "role": "auditor",
    ]
    let problems = #expect(throws: Problems.self) {
      try Event(kind: "assessment approved", payload: payload, at: .journal(entry: 3))
    }
    #expect(
      problems?.diagnostics.map { "\($0.location) \($0.code) \($0.message.english)" } == [
        "journal entry 3 command.malformed \"period\": \"2560-Q7\" is not a period",
        "journal entry 3 command.malformed \"signed\": \"none\" is not a SHA-256 in lower-case hexadecimal",
        "journal entry 3 command.unknown-field \"role\" is not a field here",
      ])
  }
}
