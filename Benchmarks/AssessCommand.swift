import ArgumentParser
import Assessment
import Register

struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Assess a register of any size that is made in memory; reading it is not timed.")

  @Option(name: .long, help: "How many plans.") var plans: Int
  @Option(name: .long, help: "The same seed gives the same register.") var seed: UInt64 = 1
  @Option(name: .long, help: "How often to assess; the middle time counts.") var rounds = 3
  @Flag(name: .long, help: "Use one core only.") var oneCore = false
  @OptionGroup var model: ModelOption

  func run() throws {
    let folder = try Folder(model.model)
    let source = try folder.register()
    var register = source.withoutContent
    for batch in LargeRegister(model: source, plans: plans, seed: seed) {
      register.divisions += batch.divisions
      register.people += batch.people
      register.plans += batch.plans
      register.findings += batch.findings
      register.selfAssessments += batch.selfAssessments
      register.questionnaire?.respondents += batch.questionnaire?.respondents ?? []
    }
    register.addWhole(of: source, plans: plans)
    guard let period = register.periods.last else { throw ValidationError("the model has no period") }
    let rules = try RulePack(
      version: period.rulesVersion, models: try folder.models(ofVersion: period.rulesVersion))
    let before = peakMemory()
    let processorBefore = processorSeconds()
    var times: [Double] = []
    var findings = 0
    for _ in 0..<max(1, rounds) {
      times.append(
        try elapsed {
          findings =
            try assess(
              register, from: Standpoint(period: period), by: rules,
              slicing: oneCore ? oneSlice : slicesOnAllCores
            ).findings.count
        })
    }
    let peak = peakMemory()
    let processor = (processorSeconds() - processorBefore) / Double(times.count)
    print(
      """
      plans \(register.plans.count), findings \(findings), divisions \(register.divisions.count)
      assessing \(times.median.text(3)) s (\(times.map { $0.text(3) }.joined(separator: ", "))), \
      \((Double(register.plans.count) / times.median).text(0)) plans a second, \(processor.text(3)) s of processor
      peak memory \(peak.megabytes), of it \(before.megabytes) before assessing; \
      assessing took \(((Double(peak - before) / Double(max(1, register.plans.count))) / 1000).text(2)) KB a plan
      """)
  }
}
