import Diagnostics
import JSON
import Register
import Testing

@Suite struct `A command as JSON` {
  static let place = Location.text(file: "commands.jsonl", line: 3, column: 0)

  @Test(arguments: CommandSample.all)
  func `is read as the command that it says`(sample: CommandSample) throws {
    let json = try JSON(parsing: Array(sample.line.utf8))
    #expect(try Command(json, at: Self.place) == sample.command)
  }

  @Test(arguments: CommandSample.all)
  func `is written with these fields and no others`(sample: CommandSample) throws {
    #expect(try sample.command.json == JSON(parsing: Array(sample.line.utf8)))
  }

  @Test func `exists for every deed`() {
    #expect(Deed.Kind.allCases.count == 34)
    #expect(Set(CommandSample.all.map(\.deed.kind)) == Set(Deed.Kind.allCases))
  }

  @Test(arguments: Deed.Kind.allCases)
  func `names each field once, in a form of its deed`(kind: Deed.Kind) {
    let names = Deed.form(of: kind).map(\.name)
    #expect(names.prefix(5) == ["actor", "role", "effective", "deed", "amends"])
    #expect(Set(names).count == names.count)
    #expect(names.count > 5)
  }

  @Test(arguments: BadCommand.all)
  func `is refused with every problem at its place`(bad: BadCommand) throws {
    let json = try JSON(parsing: Array(bad.line.utf8))
    let problems = #expect(throws: Problems.self) { try Command(json, at: Self.place) }
    let told = problems?.diagnostics.map { $0.text(in: .english) }
    #expect(told == bad.told.map { "commands.jsonl:3: error: \($0)" })
    #expect(problems?.diagnostics.allSatisfy { !$0.message.thai.isEmpty } == true)
  }
}
