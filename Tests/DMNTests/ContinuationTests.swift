import DMN
import FEEL
import Testing

@Suite struct `A program that goes on from another` {
  private let model =
    Models.input("whole") + Models.input("part")
    + Models.decision("shared", requires: Models.needsInput("whole"), Models.literal("whole * 10"))
    + Models.decision(
      "own", requires: Models.needsInput("part") + Models.needsDecision("shared"),
      Models.literal("shared + part"))
    + Models.decision("only part", requires: Models.needsInput("part"), Models.literal("part = null"))
    + Models.decision("broken", requires: Models.needsInput("whole"), Models.literal("whole + \"text\""))

  private func programs(first: [String], second: [String]) throws -> (first: Program, second: Program) {
    let graph = try Models.graph(model)
    return (
      try graph.program(decisions: first, inputs: ["whole"]),
      try graph.program(decisions: second, inputs: ["whole", "part"])
    )
  }

  @Test func `gives what it gives when it is run as a whole`() throws {
    let (first, second) = try programs(first: ["shared"], second: ["own", "shared"])
    let rest = Continuation(of: second, after: first)
    var run = first.start([4])
    for part in [1, 2, 3] as [Value] {
      #expect(run.outcome(of: rest, [4, part]) == second.run([4, part]))
    }
    #expect(run.outcome(of: rest, [4, 5]).values == [45, 40])
  }

  @Test func `leaves the first run as it was`() throws {
    let graph = try Models.graph(model)
    let first = try graph.program(decisions: ["shared", "only part"], inputs: ["whole"])
    let own = try graph.program(decisions: ["own"], inputs: ["whole", "part"])
    let without = try graph.program(decisions: ["only part"], inputs: ["whole"])
    var run = first.start([4])
    #expect(run.outcome(of: Continuation(of: own, after: first), [4, 1]).values == [41])
    #expect(run.outcome(of: Continuation(of: without, after: first), [4]).values == [.boolean(true)])
  }

  @Test func `evaluates anew what the first program decided without its input`() throws {
    let graph = try Models.graph(model)
    let first = try graph.program(decisions: ["only part"], inputs: ["whole"])
    let second = try graph.program(decisions: ["only part"], inputs: ["whole", "part"])
    var run = first.start([4])
    #expect(run.outcome.values == [.boolean(true)])
    #expect(run.outcome(of: Continuation(of: second, after: first), [4, 1]).values == [.boolean(false)])
  }

  @Test func `tells the errors of what it shares as its own too`() throws {
    let (first, second) = try programs(first: ["broken"], second: ["broken", "own"])
    var run = first.start([4])
    let outcome = run.outcome(of: Continuation(of: second, after: first), [4, 1])
    #expect(outcome.values == [.null, 41])
    #expect(outcome.errors.map(\.element) == ["broken"])
  }
}
