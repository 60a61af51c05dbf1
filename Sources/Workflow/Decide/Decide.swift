public import Assessment
public import Diagnostics
import FEEL
public import Register

/// What becomes of a command: the events that it makes, or a refusal with everything that can be known to be wrong.
///
/// A pure function; nothing is changed. An amendment of a closed period comes first among the events. The event of a
/// period's closing comes without the tool's version, inputs and exports, which whoever renders them fills in.
///
/// - Parameter rules: the rule pack of the period in which the work goes on; for a closing, of the period that closes.
public func decide(
  _ command: Command, on register: Register, by rules: RulePack, at occasion: Occasion
) throws(Problems) -> [Event] {
  var decision = Decision(command, on: register, by: rules, at: occasion)
  decision.checkActor()
  decision.checkLocks()
  let events = try decision.events()
  guard decision.problems.isEmpty else { throw Problems(decision.problems) }
  return (command.amendment.map { [.periodAmended($0)] } ?? []) + events
}

/// A command under consideration, with what is found wrong with it.
struct Decision {
  let command: Command
  let register: Register
  let rules: RulePack
  let occasion: Occasion
  /// Nil when the register does not know whoever acts.
  let actor: Person?
  /// Of a trial: the assessment that tells which rules still give their findings. Nil: it is reckoned where it matters.
  var assessmentInHand: Assessment?
  private(set) var problems: [Diagnostic] = []

  init(_ command: Command, on register: Register, by rules: RulePack, at occasion: Occasion) {
    self.command = command
    self.register = register
    self.rules = rules
    self.occasion = occasion
    actor = register.people.first { $0.id == command.actor }
  }

  /// The business day.
  var day: CalendarDate { command.effective }

  /// - Parameter field: of the command, as its JSON has it.
  mutating func refuse(_ refusal: Refusal, at field: String) {
    let diagnostic = refusal.diagnostic(at: .argument(field))
    if !problems.contains(diagnostic) { problems.append(diagnostic) }
  }

  mutating func take(_ others: Problems) { problems += others.diagnostics }

  mutating func checkActor() {
    if let actor {
      if actor.role != command.role {
        refuse(.roleNotHeld(actor.id, given: command.role, held: actor.role), at: "role")
      }
    } else {
      refuse(.unknown(.person, command.actor.text, among: register.people.map(\.id.text)), at: "actor")
    }
    if day > occasion.today { refuse(.ahead(day, today: occasion.today), at: "effective") }
  }

  /// What the deed makes, as far as nothing stands against it.
  mutating func events() throws(Problems) -> [Event] {
    switch command.deed {
    case .openPeriod(let opening): try open(opening)
    case .addPlan(let addition): try add(addition)
    case .changePlan(let change): try self.change(change)
    case .dropPlan(let drop): self.drop(drop)
    case .adoptRules(let adoption): adopt(adoption)
    case .closePeriod(let closing): close(closing)
    case .scoreAsDivision(let score): self.score(score)
    case .submitAssessment(let reference): submit(reference)
    case .confirmAssessment(let reference): confirm(reference)
    case .scoreAsAuditor(let score): review(score)
    case .approveAssessment(let reference): approve(reference)
    case .returnAssessment(let back): giveBack(back)
    case .testControl(let testing): test(testing)
    case .attachEvidence(let attachment): attach(attachment)
    case .answerQuestionnaire(let answer): self.answer(answer)
    case .raiseFinding(let raising): raise(raising)
    case .issueFinding(let issue): try self.issue(issue)
    case .withdrawFinding(let remark): try withdraw(remark)
    case .respondToFinding(let response): respond(response)
    case .followUpFinding(let remark): followUp(remark)
    case .closeFinding(let remark): close(remark)
    case .addAction(let addition): add(addition)
    case .progressAction(let progress): self.progress(progress)
    case .extendAction(let item): extend(item)
    case .completeAction(let completion): complete(completion)
    case .verifyAction(let remark): verify(remark)
    case .reopenAction(let remark): reopen(remark)
    case .acceptRisk(let acceptance): accept(acceptance)
    case .lapseAcceptance(let lapse): self.lapse(lapse)
    case .advanceEngagement(let advance): self.advance(advance)
    case .concludeScopeItem(let conclusion): conclude(conclusion)
    case .noteObservation(let note): self.note(note)
    case .reportIndicator(let report): self.report(report)
    case .reportRiskIssue(let report): self.report(report)
    }
  }
}
