import Diagnostics
import FEEL
import Foundation
import Register
import Store
import TestSupport
import Testing
import Workflow

@Suite struct `A journal` {
  @Test func `gives back the register it was made from byte for byte`() throws {
    let sample = try SampleJournal()
    let journal = try Journal(opening: sample.path, for: .reading)
    let files = try journal.files()
    #expect(files.map(\.path) == (try Project.files(below: Project.register)))
    for file in files {
      #expect(file.bytes == (try Project.bytes("registers/codi-2560/\(file.path)")), "\(file.path)")
    }
  }

  @Test func `is never made over another file`() throws {
    let sample = try SampleJournal()
    let failure = #expect(throws: JournalFailure.self) {
      _ = try Journal.create(
        at: sample.path, from: [("register.xml", try Project.bytes("registers/codi-2560/register.xml"))],
        by: PersonID("IA-head"), as: .reviewingAuditor, on: SampleJournal.day(), recorded: "2026")
    }
    #expect(failure?.fault == .exists)
  }

  @Test func `numbers entries from 1 without gaps and keeps who, when and what`() throws {
    let sample = try SampleJournal(entries: 3)
    let journal = try Journal(opening: sample.path, for: .reading)
    var lines: [String] = []
    try journal.forEachEntry { entry, hash in
      lines.append(
        "\(entry.sequence) \(entry.recorded) \(entry.effective) \(entry.actor) \(entry.role) \(entry.kind)")
      #expect(hash.count == 64)
    }
    #expect(
      lines == [
        "1 2026-11-24T08:15:30.123Z 2017-04-03 IA-head reviewingAuditor register imported",
        "2 2026-11-24T08:16:02.007Z 2017-04-03 FIN-head divisionHead action progressed",
        "3 2026-11-24T08:16:02.007Z 2017-04-03 FIN-head divisionHead action progressed",
        "4 2026-11-24T08:16:02.007Z 2017-04-03 FIN-head divisionHead action progressed",
      ])
  }

  @Test func `never records a time before the last entry's, whatever the clock says`() throws {
    let sample = try SampleJournal()
    let journal = try Journal(opening: sample.path, for: .writing)
    let early = try journal.report(0, clock: "2020-01-01T00:00:00.000Z")
    #expect(early.map(\.recorded) == ["2026-11-24T08:15:30.123Z"])
    let late = try journal.report(1, clock: "2027-01-01T00:00:00.000Z")
    #expect(late.map(\.recorded) == ["2027-01-01T00:00:00.000Z"])
  }

  @Test func `records all that a closure composes, or nothing`() throws {
    struct Refused: Error {}
    let sample = try SampleJournal()
    let journal = try Journal(opening: sample.path, for: .writing)
    let before = try sample.projection()
    #expect(throws: Refused.self) {
      _ = try journal.record(clock: { "2026-11-25T00:00:00.000Z" }) { draft in
        let action = try #require(draft.register.openActions.first)
        try draft.add(
          .actionProgressed(ActionProgress(action: action, percent: 10, note: nil)),
          by: PersonID("FIN-head"), as: .divisionHead, on: SampleJournal.day())
        throw Refused()
      }
    }
    #expect(try journal.head().sequence == 1)
    #expect(try sample.projection() == before)
    #expect(try journal.report(0).map(\.sequence) == [2])
  }

  @Test func `shows a rehearsal what would be recorded and writes nothing`() throws {
    let sample = try SampleJournal()
    let journal = try Journal(opening: sample.path, for: .writing)
    let entries = try journal.record(clock: { "2026-11-25T00:00:00.000Z" }, isRehearsal: true) { draft in
      let action = try #require(draft.register.openActions.first)
      for percent in [10, 20] {
        try draft.add(
          .actionProgressed(ActionProgress(action: action, percent: percent, note: nil)),
          by: PersonID("FIN-head"), as: .divisionHead, on: SampleJournal.day())
      }
    }
    #expect(entries.map(\.sequence) == [2, 3])
    #expect(try journal.head().sequence == 1)
  }

  @Test func `lets a writer see what another wrote meanwhile`() throws {
    let sample = try SampleJournal()
    let one = try Journal(opening: sample.path, for: .writing)
    let other = try Journal(opening: sample.path, for: .writing)
    for number in 0..<6 { try (number.isMultiple(of: 2) ? one : other).report(number / 3) }
    #expect(try one.head().sequence == 7)
    let action = try #require(try one.register().openActions.first)
    let notes = try other.register().notes(on: action)
    #expect(notes.suffix(3) == ["step 0", "step 0", "step 0"])
    #expect(try sample.verify().diagnostics == [])
  }

  @Test func `refuses an entry whose files are not there`() throws {
    let sample = try SampleJournal()
    let journal = try Journal(opening: sample.path, for: .writing)
    let digest = String(repeating: "ab", count: 32)
    let problems = #expect(throws: Problems.self) {
      _ = try journal.record(clock: { "2026-11-25T00:00:00.000Z" }) { draft in
        try draft.add(
          .rulesAdopted(
            RulesAdoption(
              version: "2560.2",
              files: [FileDigest(path: "rules/2560.2/levels.dmn", byteCount: 1, sha256: digest)],
              reason: Text(thai: "ปรับปรุง", english: "improved"))),
          by: PersonID("IA-head"), as: .reviewingAuditor, on: SampleJournal.day())
      }
    }
    #expect(problems?.diagnostics.map(\.code) == ["journal.content-missing"])
    #expect(problems?.diagnostics.map(\.location) == [.file("rules/2560.2/levels.dmn")])
    #expect(try journal.head().sequence == 1)
  }

  @Test func `keeps the files of an adopted rule pack and writes them out with the register`() throws {
    let sample = try SampleJournal()
    let journal = try Journal(opening: sample.path, for: .writing)
    let model = SourceFile(path: "rules/2560.2/levels.dmn", bytes: Array("<definitions/>".utf8))
    _ = try journal.record(clock: { "2026-11-25T00:00:00.000Z" }) { draft in
      try draft.add(
        .rulesAdopted(
          RulesAdoption(
            version: "2560.2",
            files: [FileDigest(path: model.path, byteCount: 14, sha256: model.input.sha256)],
            reason: Text(thai: "ปรับปรุง", english: "improved"))),
        by: PersonID("IA-head"), as: .reviewingAuditor, on: SampleJournal.day(), contents: [model.bytes])
    }
    #expect(try journal.files().contains { $0.path == model.path && $0.bytes == model.bytes })
    #expect(try sample.verify().diagnostics == [])
    let before = try sample.projection()
    try journal.rebuild()
    #expect(try sample.projection() == before)
  }

  @Test func `is copied whole, and never over another file`() throws {
    let sample = try SampleJournal(entries: 3)
    let target = sample.folder.url.appending(path: "copy.sqlite").path
    let journal = try Journal(opening: sample.path, for: .reading)
    let found = try journal.backup(to: target).verify()
    #expect(found.entries == 4)
    #expect(found.diagnostics == [])
    #expect(found.head == (try journal.head().hash))
    #expect(throws: JournalFailure(path: target, fault: .exists)) { _ = try journal.backup(to: target) }
    #expect(
      try Project.files(below: sample.folder.url).filter { !$0.hasPrefix("register") } == ["copy.sqlite"])
  }
}

extension Register {
  /// What was noted of an action of a plan, in English.
  func notes(on action: ActionReference) -> [String] {
    guard case .plan(let id) = action.holder else { return [] }
    let found = plans.first { $0.id == id }?.actions.first { $0.id == action.action }
    return found?.progress.compactMap { $0.note?.english } ?? []
  }
}
