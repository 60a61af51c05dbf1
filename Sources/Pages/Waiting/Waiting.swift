import Assessment
import FEEL
import Interchange
import Register
import Workflow

/// What waits for the viewer: everything that nobody has done yet and that the viewer could do, by kind.
///
/// Whether somebody could do it is asked of `Possibilities`, so that a list never offers what a command would refuse.
public struct Waiting: Sendable {
  /// In the order in which the work of a quarter goes; kinds of which nothing waits are left out.
  public private(set) var items: [WaitingItem] = []
  private let scene: Scene
  private let possible: Possibilities?

  /// How many things wait, for the counter of the frame.
  public var total: Int { items.reduce(0) { $0 + $1.count } }

  public init(in scene: Scene) {
    self.scene = scene
    possible = scene.possibilities
    guard let quarter = scene.current else { return }
    addAssessments(quarter)
    addFindings(quarter)
    addActions(quarter)
    addRisks(quarter)
    addEngagements(quarter)
    addQuestionnaire(quarter)
  }

  private mutating func add(_ kind: WaitingItem.Kind, _ days: [CalendarDate?], _ link: Link) {
    guard !days.isEmpty else { return }
    items.append(
      WaitingItem(kind: kind, count: days.count, oldest: days.compactMap(\.self).min(), link: link))
  }

  private func concerns(_ division: DivisionCode?) -> Bool {
    !scene.viewer.isOfDivision || division == scene.viewer.division
  }

  /// Where a person of a division works, else the page for those who see all divisions.
  private func link(_ section: String, else address: Address, _ quarter: Quarter) -> Link {
    let period = quarter.period.id
    guard scene.viewer.isOfDivision, let own = scene.viewer.division else {
      return Link(address, Query([.init("show", section)]))
    }
    return Link(.divisionDesk(own, period), Query([.init("show", section)]))
  }
}

extension Waiting {
  private mutating func addAssessments(_ quarter: Quarter) {
    let period = quarter.period.id
    let plans = scene.register.plans(in: period).filter { concerns($0.division) }
    func waiting(
      _ state: AssessmentState?, _ deed: Deed.Kind, _ day: (PlanAssessment?) -> CalendarDate?
    ) -> [CalendarDate?] {
      plans.compactMap { plan -> CalendarDate?? in
        let assessment = plan.assessment(in: period)
        guard assessment?.state == state, plan.isUnderControl || assessment != nil,
          possible?.deeds(on: AssessmentReference(plan: plan.id, period: period)).contains(deed) ?? false
        else { return nil }
        return .some(day(assessment))
      }
    }
    let queue = Address.queue(period)
    let from = quarter.period.from
    add(.toScore, waiting(nil, .scoreAsDivision) { _ in from }, link("scores", else: queue, quarter))
    add(
      .toSubmit, waiting(.draft, .submitAssessment) { $0?.division?.on }, link("scores", else: queue, quarter)
    )
    add(
      .toConfirm, waiting(.submitted, .confirmAssessment) { $0?.division?.on },
      link("confirm", else: queue, quarter))
    add(
      .toReview, waiting(.confirmed, .scoreAsAuditor) { $0?.division?.endorsedOn ?? $0?.division?.on },
      Link(queue, Query([.init("show", "review")])))
    add(
      .toApprove, waiting(.reviewed, .approveAssessment) { $0?.auditor?.on },
      Link(queue, Query([.init("show", "approve")])))
  }

  private mutating func addFindings(_ quarter: Quarter) {
    let period = quarter.period.id
    let unissued = quarter.assessed.assessment.findings.filter {
      $0.issued == nil && concerns($0.division) && (possible?.isIssuable($0) ?? false)
    }
    let known = scene.register.issuedFindings.filter {
      $0.state != .closed && $0.state != .withdrawn && concerns($0.division)
    }
    let deeds = known.map { possible?.deeds(on: $0) ?? [] }
    func having(
      _ deed: Deed.Kind, _ isMeant: (IssuedFinding) -> Bool, _ day: (IssuedFinding) -> CalendarDate?
    ) -> [CalendarDate?] {
      zip(known, deeds).filter { $1.contains(deed) && isMeant($0) }.map { day($0.0) }
    }
    let board = Address.followUp(period)
    let today = scene.today
    add(
      .toIssue,
      unissued.map { _ in quarter.period.to <= today ? quarter.period.to : nil }
        + having(.issueFinding, { $0.state == .draft }, { $0.issuedOn }),
      Link(.findings(period), Query([.init("status", "new")])))
    add(
      .toAnswer, having(.respondToFinding, { $0.state == .issued }, { $0.issuedOn }),
      link("findings", else: board, quarter))
    add(
      .toPlan, having(.addAction, { $0.state == .responded && $0.actions.isEmpty }, { $0.response?.on }),
      link("findings", else: board, quarter))
    add(
      .overdueAnswers,
      having(.followUpFinding, { $0.state == .issued && $0.responseDue.map { $0 < today } ?? false }) {
        $0.responseDue
      }, Link(board, Query([.init("show", "answers")])))
    add(
      .toFollowUp,
      having(.followUpFinding, { $0.state != .issued && $0.state != .verified }) {
        $0.followUps.last?.on ?? $0.issuedOn
      }, Link(board, Query([.init("show", "findings")])))
    add(
      .toClose, having(.closeFinding, { $0.state == .verified || $0.actions.isEmpty }, { $0.response?.on }),
      Link(board, Query([.init("show", "close")])))
  }

  private mutating func addActions(_ quarter: Quarter) {
    let subjects = scene.actionEntries.filter { concerns($0.division) }
    func having(_ state: ActionState, _ deed: Deed.Kind, _ day: (Action) -> CalendarDate?) -> [CalendarDate?]
    {
      subjects.filter {
        ActionState($0.action) == state && (possible?.deeds(on: $0.reference).contains(deed) ?? false)
      }.map { day($0.action) }
    }
    let board = Address.followUp(quarter.period.id)
    add(.toRepair, having(.open, .progressAction) { $0.due }, link("actions", else: board, quarter))
    add(
      .toVerify, having(.completed, .verifyAction) { $0.completion?.on },
      Link(board, Query([.init("show", "verify")])))
  }

  private mutating func addRisks(_ quarter: Quarter) {
    let plans = scene.register.plans.filter { concerns($0.division) }
    let requests = Set(quarter.assessed.assessment.acceptanceRequests.map(\.plan))
    let asked = plans.filter {
      requests.contains($0.id) && (possible?.deeds(on: $0).contains(.acceptRisk) ?? false)
    }
    add(.toAccept, asked.map { _ in nil }, Link(.acceptances(quarter.period.id)))
    let ended = plans.filter {
      !$0.acceptances.isEmpty && (possible?.deeds(on: $0).contains(.lapseAcceptance) ?? false)
    }
    add(.lapsing, ended.map { $0.acceptances.last?.expires }, Link(.acceptances(quarter.period.id)))
  }

  private mutating func addEngagements(_ quarter: Quarter) {
    let open = scene.register.engagements.filter {
      possible?.deeds(on: $0).contains(.concludeScopeItem) ?? false
    }
    let items = open.flatMap { $0.scope.filter { $0.conclusion == nil } }
    add(.toConclude, items.map { _ in nil }, Link(.engagements(quarter.period.id)))
  }

  private mutating func addQuestionnaire(_ quarter: Quarter) {
    guard let own = scene.viewer.division, let questionnaire = scene.register.questionnaire,
      questionnaire.respondents.contains(own),
      possible?.canAnswerQuestionnaire(of: own, in: quarter.period.id) ?? false
    else { return }
    let topics = questionnaire.groups.flatMap(\.topics).count
    let answers = scene.register.selfAssessment(of: own, in: quarter.period.id)?.answers ?? []
    guard answers.count(where: { $0.quantity != nil && $0.quality != nil }) < topics else { return }
    add(.toAnswerQuestionnaire, [quarter.period.from], Link(.selfAssessment(own, quarter.period.id)))
  }
}

extension Register {
  func selfAssessment(of division: DivisionCode, in period: PeriodID) -> SelfAssessment? {
    selfAssessments.first { $0.division == division && $0.period == period }
  }
}
