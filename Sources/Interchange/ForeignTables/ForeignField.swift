/// What a column of a foreign table may be: a part of a plan, or of a control or an action below it.
///
/// The raw value is the name that a mapping gives it.
public enum ForeignField: String, Sendable, Hashable, CaseIterable {
  case planID = "plan.id"
  case division = "plan.division"
  case title = "plan.title"
  case titleEnglish = "plan.title.en"
  case objective = "plan.objective"
  case objectiveEnglish = "plan.objective.en"
  case category = "plan.category"
  case riskCategory = "plan.riskCategory"
  case underControl = "plan.underControl"
  case owner = "plan.owner"
  case treatment = "plan.treatment"
  case first = "plan.first"

  case cause = "risk.cause"
  case causeEnglish = "risk.cause.en"
  case event = "risk.event"
  case eventEnglish = "risk.event.en"
  case consequence = "risk.consequence"
  case consequenceEnglish = "risk.consequence.en"

  case inherentYear = "inherent.fiscalYear"
  case inherentLikelihood = "inherent.likelihood"
  case inherentConsequence = "inherent.consequence"

  case assessmentPeriod = "assessment.period"
  case assessmentState = "assessment.state"
  case assessmentLikelihood = "assessment.likelihood"
  case assessmentConsequence = "assessment.consequence"
  case assessmentBy = "assessment.by"
  case assessmentOn = "assessment.on"
  case assessmentReason = "assessment.reason"
  case assessmentReasonEnglish = "assessment.reason.en"

  case control = "control.title"
  case controlEnglish = "control.title.en"
  case nature = "control.nature"
  case mode = "control.mode"
  case frequency = "control.frequency"
  case key = "control.key"
  case controlOwner = "control.owner"
  case covers = "control.covers"

  case action = "action.description"
  case actionEnglish = "action.description.en"
  case opened = "action.opened"
  case actionOwner = "action.owner"
  case due = "action.due"
  case completed = "action.completed"
}

extension ForeignField {
  /// What a field is a part of. Causes, controls and actions may be many in a plan, each in a row of its own.
  enum Part: Sendable, Hashable, CaseIterable {
    case plan, cause, inherent, assessment, control, action

    /// Whether every row of a plan may add one.
    var isRepeated: Bool {
      switch self {
      case .cause, .control, .action: true
      case .plan, .inherent, .assessment: false
      }
    }

    /// Without this field there is no such part; a plan's other fields are its own.
    var needed: [ForeignField] {
      switch self {
      case .plan: [.division, .title, .objective, .category, .riskCategory, .underControl]
      case .cause: [.cause]
      case .inherent: [.inherentYear, .inherentLikelihood, .inherentConsequence]
      case .assessment:
        [
          .assessmentPeriod, .assessmentState, .assessmentLikelihood, .assessmentConsequence, .assessmentBy,
          .assessmentOn,
        ]
      case .control: [.control, .nature, .mode, .frequency, .key]
      case .action: [.action, .opened]
      }
    }
  }

  var part: Part {
    switch self {
    case .planID, .division, .title, .titleEnglish, .objective, .objectiveEnglish, .category, .riskCategory,
      .underControl, .owner, .treatment, .first, .event, .eventEnglish, .consequence, .consequenceEnglish:
      .plan
    case .cause, .causeEnglish: .cause
    case .inherentYear, .inherentLikelihood, .inherentConsequence: .inherent
    case .assessmentPeriod, .assessmentState, .assessmentLikelihood, .assessmentConsequence, .assessmentBy,
      .assessmentOn, .assessmentReason, .assessmentReasonEnglish:
      .assessment
    case .control, .controlEnglish, .nature, .mode, .frequency, .key, .controlOwner, .covers: .control
    case .action, .actionEnglish, .opened, .actionOwner, .due, .completed: .action
    }
  }

  /// The field that holds the same words in English.
  var inEnglish: ForeignField? { ForeignField(rawValue: "\(rawValue).en") }

  /// The field whose words this one holds in English.
  var inThai: ForeignField? {
    rawValue.hasSuffix(".en") ? ForeignField(rawValue: String(rawValue.dropLast(3))) : nil
  }
}
