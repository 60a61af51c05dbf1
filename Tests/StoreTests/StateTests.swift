import Foundation
import Register
import Store
import TestSupport
import Testing
import Workflow

@Suite struct `The states that a journal's entries led to` {
  @Test func `are, each, the files that the journal gave when the entry was its last`() throws {
    let sample = try SampleJournal()
    let journal = try Journal(opening: sample.path, for: .writing)
    var given = [1: try journal.files().map { SourceFile(path: $0.path, bytes: $0.bytes).input }]
    for number in 1...4 {
      let entries = try journal.report(number)
      given[try #require(entries.last).sequence] = try journal.files().map {
        SourceFile(path: $0.path, bytes: $0.bytes).input
      }
    }
    var found: [Int: [FileDigest]] = [:]
    try journal.forEachState { state in
      found[state.entry.sequence] = state.files
      return true
    }
    #expect(found == given)
    #expect(found[1] != found[5])
  }

  @Test func `pass over entries that changed no file, and end where nobody wants more`() throws {
    let sample = try SampleJournal(entries: 2)
    let journal = try Journal(opening: sample.path, for: .writing)
    let period = try #require(PeriodID("2560-Q2"))
    _ = try journal.record(clock: { "2026-11-25T00:00:00.000Z" }) { draft in
      try draft.add(
        .exportMade(ExportMade(period: period, isFrozen: false, files: [])), by: PersonID("FIN-head"),
        as: .divisionHead, on: SampleJournal.day())
    }
    var sequences: [Int] = []
    try journal.forEachState { state in
      sequences.append(state.entry.sequence)
      return true
    }
    #expect(sequences == [1, 2, 3])
    sequences = []
    try journal.forEachState { state in
      sequences.append(state.entry.sequence)
      return state.entry.sequence < 2
    }
    #expect(sequences == [1, 2])
  }

  @Test func `give their files' bytes back, those of forms and rules too`() throws {
    let sample = try SampleJournal(entries: 1)
    let journal = try Journal(opening: sample.path, for: .reading)
    var first: JournalState?
    try journal.forEachState { state in
      first = state
      return false
    }
    for file in try journal.files(of: try #require(first)) {
      #expect(file.bytes == (try Project.bytes("registers/codi-2560/\(file.path)")), "\(file.path)")
    }
  }
}
