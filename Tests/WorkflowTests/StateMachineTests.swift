import Foundation
import Register
import TestSupport
import Testing
import Workflow

@Suite struct `The tables of moves` {
  @Test(arguments: StateMachines.pages.map(\.name))
  func `stand in the documentation as they stand in the code`(name: String) throws {
    let page = try #require(StateMachines.pages.first { $0.name == name })
    let file = Project.root.appending(path: "Documentation/StateMachines/\(name).md")
    if ProcessInfo.processInfo.environment["SOPTHAN_RECORD_PAGES"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(page.text.utf8).write(to: file)
      Issue.record("recorded \(name) anew: look at the change before you commit it")
      return
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == page.text)
  }

  @Test func `are six, each with a page`() {
    #expect(
      StateMachines.pages.map(\.name) == [
        "assessment", "finding", "action", "acceptance", "engagement", "period",
      ])
  }

  @Test func `reach every state from the beginning`() {
    expectAllReached(StateMachines.assessment)
    expectAllReached(StateMachines.finding)
    expectAllReached(StateMachines.action)
    expectAllReached(StateMachines.engagement, from: [.planned])
    expectAllReached(StateMachines.period)
    // A day that goes by makes an acceptance pass its end; no deed does.
    expectAllReached(StateMachines.acceptance, from: [.expired])
  }

  private func expectAllReached<State>(_ machine: StateMachine<State>, from begun: [State] = []) {
    var reached = Set(begun + machine.moves.filter { $0.from == nil }.map(\.to))
    var count = -1
    while reached.count != count {
      count = reached.count
      reached.formUnion(
        machine.moves.filter { move in move.from.map(reached.contains) ?? false }.map(\.to))
    }
    #expect(reached == Set(State.allCases), "\(machine.name)")
  }
}
