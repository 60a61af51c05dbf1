import Register

/// A register of any size, grown from a small one.
///
/// Every division stands for ten of its plans at a time, and its copies for as many again under new codes (`FIN`,
/// `FIN1`, …). Copies keep texts, controls, actions and findings; their scores are shifted. The same model, size and
/// seed give the same register, and the first copy of every plan is the model's own.
struct LargeRegister: Sequence, IteratorProtocol {
  /// A register of a few divisions with everything that belongs to them alone.
  typealias Batch = Register

  static let repeatsInDivision = 10

  private let model: Register
  private let planCount: Int
  private let plansByDivision: [DivisionCode: [Plan]]
  private var random: SplitMix
  private var copy = 0
  private var made = 0

  init(model: Register, plans count: Int, seed: UInt64) {
    self.model = model
    planCount = count
    plansByDivision = Dictionary(grouping: model.plans, by: \.division)
    random = SplitMix(state: seed)
  }

  /// The next copy of all divisions, until there are enough plans.
  mutating func next() -> Batch? {
    guard made < planCount || copy == 0 else { return nil }
    var batch = model.withoutContent
    for (division, count) in shares(
      of: Swift.min(planCount - made, model.plans.count * Self.repeatsInDivision))
    {
      let naming = Renaming(from: division.code, copy: copy)
      batch.divisions.append(naming.division(division))
      batch.people += model.people.filter { naming.belongs($0) }.map(naming.person)
      batch.selfAssessments += model.selfAssessments.filter { $0.division == division.code }.map(
        naming.selfAssessment)
      if model.questionnaire?.respondents.contains(division.code) ?? false {
        batch.questionnaire?.respondents.append(naming.code)
      }
      for (index, repeated) in copies(count, of: division.code).enumerated() {
        let plan = naming.plan(repeated.plan, repeat: repeated.number)
        batch.plans.append(
          copy == 0 && index < (plansByDivision[division.code] ?? []).count ? plan : shifted(plan))
        batch.findings += model.findings.filter { $0.division == division.code && $0.isAbout(repeated.plan) }
          .map { naming.finding($0, about: repeated.plan, repeat: repeated.number) }
      }
    }
    made += batch.plans.count
    copy += 1
    return batch
  }

  /// How many plans each division gets of so many, all divisions' first copies before any second.
  private func shares(of count: Int) -> [(Division, Int)] {
    var left = count
    var shares = model.divisions.map { ($0, 0) }
    for _ in 0..<Self.repeatsInDivision {
      for (index, division) in model.divisions.enumerated() {
        let taken = Swift.min(left, (plansByDivision[division.code] ?? []).count)
        shares[index].1 += taken
        left -= taken
      }
    }
    return shares
  }

  private func copies(_ count: Int, of division: DivisionCode) -> [(plan: Plan, number: Int)] {
    let plans = plansByDivision[division] ?? []
    return (0..<count).map { (plans[$0 % plans.count], $0 / plans.count) }
  }

  /// Every score of the plan moved by the same step, so that its way through the year stays as it was.
  private mutating func shifted(_ plan: Plan) -> Plan {
    let likelihood = random.below(3) - 1
    let consequence = random.below(3) - 1
    var plan = plan
    for index in plan.inherent.indices { plan.inherent[index].score.move(likelihood, consequence) }
    for index in plan.assessments.indices {
      plan.assessments[index].division?.score.move(likelihood, consequence)
      plan.assessments[index].auditor?.score.move(likelihood, consequence)
    }
    return plan
  }
}

extension Register {
  /// The head of the register: what no division holds, and no records.
  var withoutContent: Register {
    var head = self
    head.divisions = []
    head.people = []
    head.plans = []
    head.findings = []
    head.selfAssessments = []
    head.riskIssues = []
    head.engagements = []
    head.indicators = []
    head.published = []
    head.questionnaire?.respondents = []
    head.files = []
    return head
  }

  /// Adds what the batches hold; the records of the whole organisation come from the model if all its plans are there.
  mutating func addWhole(of model: Register, plans count: Int) {
    people = model.people.filter { !($0.isOfDivisionByName) } + people
    guard count >= model.plans.count else { return }
    riskIssues = model.riskIssues
    engagements = model.engagements
    indicators = model.indicators
    published = model.published
    findings += model.findings.filter { $0.division == nil }
  }
}

extension Person {
  /// `FIN-3`, in difference to `IA-1` of the same division, who judges the plans of all.
  var isOfDivisionByName: Bool { division.map { id.text.hasPrefix("\($0)-") } ?? false }
}

extension Score {
  /// Stays within the scale of 1 to 5.
  fileprivate mutating func move(_ likelihood: Int, _ consequence: Int) {
    self.likelihood = min(5, max(1, self.likelihood + likelihood))
    self.consequence = min(5, max(1, self.consequence + consequence))
  }
}

extension IssuedFinding {
  func isAbout(_ plan: Plan) -> Bool { subject == plan.id.text || subject.hasPrefix("\(plan.id).") }
}
