import FEEL
import Foundation
import Register
import Store
import TestSupport
import Testing
import Workflow

@Suite struct `The register stored beside the entries` {
  @Test(arguments: 1...8)
  func `is the one that is made anew from them, whatever was recorded and by whom`(seed: UInt64) throws {
    let sample = try SampleJournal()
    let writers = try (0..<2).map { _ in try Journal(opening: sample.path, for: .writing) }
    var events = RandomEvents(seed: seed)
    var random = SplitMix(state: seed)
    var kinds: Set<String> = []
    for round in 0..<20 {
      _ = try writers[random.below(2)].record(clock: { "2026-11-25T00:00:00.000Z" }) { draft in
        for _ in 0...random.below(6) {
          let (event, actor) = try events.next(for: draft.register)
          try draft.add(event, by: actor, as: .divisionHead, on: SampleJournal.day())
          kinds.insert(event.kind)
        }
      }
      if round.isMultiple(of: 5) { #expect(try sample.verify().diagnostics == [], "round \(round)") }
    }
    #expect(kinds.count >= 8, "\(kinds.sorted())")

    let incremental = try sample.projection()
    let files = try writers[0].files()
    let register = try readRegister(files: files)
    #expect(register.write().map(\.bytes) == (try writers[1].register().write().map(\.bytes)))
    try writers[0].rebuild()
    #expect(try sample.projection() == incremental)
    #expect(try writers[0].files().map(\.bytes) == files.map(\.bytes))
  }
}
