import Diagnostics
import FEEL
import Foundation
import JSON
import Register
import TestSupport
import Testing
import Workflow

/// The work of a year's first two quarters, as commands beside the register.
@Suite struct `The commands of the first register` {
  @Test func `are allowed one after the other, and lead to a sound register`() throws {
    let files = try Project.files(below: Project.register).map {
      (path: $0, bytes: try Project.bytes("registers/codi-2560/\($0)"))
    }
    var register = try #require(try readRegister(files: files).standing(at: Workplace.period("2560-Q0")))
    let lines = try Project.bytes("registers/codi-2560-commands/2560.jsonl").split(
      separator: UInt8(ascii: "\n"))
    var refusals: [String] = []
    for (index, line) in lines.enumerated() {
      let command = try Command(try JSON(parsing: Array(line)), at: .argument("line \(index + 1)"))
      do {
        let events = try decide(
          command, on: register, by: try Workplace.rules.get(),
          at: Occasion(today: Workplace.day("2026-01-01")))
        for event in events { try register.apply(event, by: command.actor, on: command.effective) }
      } catch let problems as Problems {
        refusals += problems.diagnostics.map { "line \(index + 1): \($0.text(in: .english))" }
      }
    }
    #expect(refusals.count == 0, "\(refusals.prefix(60).joined(separator: "\n"))")
    #expect(lines.count == 1563)
    let read = try readRegister(files: register.write())
    #expect(read.periods.map(\.id.description) == ["2560-Q0", "2560-Q1", "2560-Q2"])
    #expect(read.periods.allSatisfy { $0.state == .closed })
  }
}
