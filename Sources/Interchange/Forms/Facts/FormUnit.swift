import Assessment
import Diagnostics
import FEEL
import Register

/// The organisation or the division that a form is filled in for, as assessed in a period of a fiscal year; where the
/// form is about an engagement, what this came to there.
struct FormUnit: Sendable {
  let assessed: AssessedRegister
  let engagement: Engagement?
  let division: Division?
  let language: Language

  var register: Register { assessed.register }
  var standpoint: Standpoint { assessed.assessment.standpoint }
  var period: Period { standpoint.period }
  var fiscalYear: Int { period.id.fiscalYear }

  var days: FiscalYear? { FiscalYear(fiscalYear, startMonth: register.fiscalYearStartMonth) }

  func holds(_ code: DivisionCode?) -> Bool { division == nil || division?.code == code }

  /// Those that the period holds.
  var plans: [Plan] { register.plans(in: period.id).filter { holds($0.division) } }

  var results: [PlanResult] { assessed.assessment.plans.filter { holds($0.division) } }

  /// Nil if there was none by the day of the assessment.
  var evaluation: ControlEvaluation? {
    let found = register.evaluation(of: division?.code, in: fiscalYear)
    return found.flatMap { isKnown($0.on) ? $0 : nil }
  }

  var review: EvaluationReview? { evaluation?.review.flatMap { isKnown($0.on) ? $0 : nil } }

  /// Whether something of this day is known on the day of the assessment.
  func isKnown(_ day: CalendarDate) -> Bool { day <= standpoint.asOf }

  func text(_ text: Text?) -> Value {
    guard let text, !text.isBlank else { return .null }
    return .string(text.in(language))
  }

  func name(of person: PersonID?) -> Value { .text(person.map { assessed.name(of: $0).in(language) }) }

  func name(of level: Level?) -> Value { .text(level.map { assessed.name(of: $0).in(language) }) }

  func name(of member: (some Named)?) -> Value { .text(member?.name.in(language)) }

  /// The first of those who hold a role.
  func holder(of roles: Role...) -> Person? {
    roles.lazy.compactMap { role in register.people.first { $0.role == role } }.first
  }

  /// The position of who supplies a fact.
  func name(of supplier: Supplier, for row: FactRow?) -> String {
    let division = row?.division.flatMap { assessed.division($0) } ?? self.division
    let person: PersonID? =
      switch supplier {
      case .registerKeeper: holder(of: .administrator)?.id
      case .director: holder(of: .director)?.id
      case .divisionHead: division?.head ?? holder(of: .director)?.id
      case .planOwner: row?.planOwner ?? division?.head
      case .actionOwner: row?.actionOwner ?? row?.planOwner ?? division?.head
      case .evaluator: evaluation?.by ?? division?.head ?? holder(of: .director)?.id
      case .internalAudit: holder(of: .reviewingAuditor, .auditor)?.id
      }
    return person.map { assessed.name(of: $0).in(language) } ?? supplier.role.in(language)
  }
}

/// One row of a source, with the facts that a form may ask of it.
struct FactRow: Sendable {
  let kind: RowKind
  /// `FIN-03 การเบิกจ่ายเงิน`: how the check of completeness names it.
  let label: String
  var division: DivisionCode?
  var planOwner: PersonID?
  var actionOwner: PersonID?
  /// In the order of the kind's facts.
  let values: [Value]
  /// Those that stand inside.
  var inner: [RowKind: [FactRow]] = [:]
  /// A judgement behind the row that is not approved yet.
  var pendingState: AssessmentState?

  var context: Value { .context(Context(zip(kind.facts.map(\.name), values).map { ($0, $1) })) }
}
