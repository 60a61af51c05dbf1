import ArgumentParser
import Assessment
import Diagnostics
import Interchange
import Register
import Shell
import Workflow

struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "what-if",
    abstract: "What levels, findings and ratings would become if something were done.",
    discussion: """
      Deeds are done to a copy of the register (or of what a journal holds): a plan scored differently, a control \
      tested, an action completed, or any command that Documentation/Commands.md describes. Nobody is asked for \
      permission and nothing is recorded. The result stands beside the period as it is.

      Example: sopthan what-if registers/codi-2560 --period 2560-Q2 --score FIN-01=3x3 --complete FIN-01.A1
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var options: RegisterOptions
  @Option(name: .long, help: "PLAN=LxC: likelihood and consequence, each 1 to 5. May be given several times.")
  var score: [SupposedScore] = []
  @Option(
    name: .long,
    help: "PLAN.CONTROL=RATING: effective, partlyEffective or ineffective in operation. Several times.")
  var control: [SupposedTest] = []
  @Option(name: .long, help: "ACTION, such as FIN-01.A1, that is completed. Several times.")
  var complete: [ActionReference] = []
  @Option(name: .long, help: "A file of commands, JSON Lines.", completion: .file()) var commands: String?
  @Option(name: .long, help: "text or json.") var format: Format = .text
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard !score.isEmpty || !control.isEmpty || !complete.isEmpty || commands != nil else {
      throw ValidationError("Suppose something: --score, --control, --complete or --commands.")
    }
  }

  func run() throws {
    let language = language.language
    try running(in: language) {
      let loaded = try LoadedRegister(folder: options.register, period: options.period, language: language)
      let standpoint = try loaded.standpoint(period: options.period, asOf: options.asOf)
      let rules = try loaded.rulePack(for: standpoint.period)
      let deeds = try self.deeds(on: loaded.register, in: standpoint.period.id)
      let supposition = try suppose(
        deeds, on: loaded.register, from: standpoint, by: rules, slicing: onAllCores)
      switch format {
      case .text:
        let text = ImpactText([supposition.impact], in: loaded.register, language: language)
        Terminal.print(text.text)
      case .json: Terminal.print(bytes: DocumentNode([supposition.impact]).json())
      }
    }
  }

  private func deeds(on register: Register, in period: PeriodID) throws -> [Deed] {
    let given = try commands.map { try PlacedCommand.lines(of: FileSystem.read($0), file: $0) } ?? []
    return score.map {
      register.rescoring(AssessmentReference(plan: $0.plan, period: period), to: $0.score)
    }
      + control.map {
        .testControl(
          ControlTesting(plan: $0.plan, control: $0.control, design: nil, operating: $0.rating))
      } + complete.map { .completeAction(ActionCompletion(action: $0, note: nil)) }
      + given.map(\.command.deed)
  }
}

/// `FIN-01=3x2`
struct SupposedScore: ExpressibleByArgument {
  let plan: PlanID
  let score: Score

  init?(argument: String) {
    let parts = argument.split(separator: "=")
    let numbers = parts.last?.split(separator: "x").compactMap { Int($0) } ?? []
    guard parts.count == 2, numbers.count == 2 else { return nil }
    plan = PlanID(String(parts[0]))
    score = Score(likelihood: numbers[0], consequence: numbers[1])
  }
}

/// `FIN-01.K1=effective`
struct SupposedTest: ExpressibleByArgument {
  let plan: PlanID
  let control: ControlID
  let rating: Effectiveness

  init?(argument: String) {
    let parts = argument.split(separator: "=")
    guard parts.count == 2, let rating = Effectiveness(rawValue: String(parts[1])),
      let dot = parts[0].lastIndex(of: ".")
    else { return nil }
    plan = PlanID(String(parts[0][..<dot]))
    control = ControlID(String(parts[0][parts[0].index(after: dot)...]))
    self.rating = rating
  }
}
