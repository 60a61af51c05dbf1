import Register

/// What may stand in a field.
enum ForeignKind: Sendable {
  case words
  /// 1 to 5, or the name of a step of the register's scale.
  case score([Choice])
  case choice([Choice])
  case date
  /// A fiscal year, B.E.
  case year
  /// A period of the register.
  case period([PeriodID])
  /// The form of a plan's id is told when its division is known.
  case planID
  /// Numbers with commas or spaces between them.
  case numbers
}

extension ForeignField {
  func kind(in register: Register) -> ForeignKind {
    switch self {
    case .title, .titleEnglish, .objective, .objectiveEnglish, .cause, .causeEnglish, .event, .eventEnglish,
      .consequence, .consequenceEnglish, .assessmentReason, .assessmentReasonEnglish, .control,
      .controlEnglish,
      .action, .actionEnglish:
      .words
    case .planID: .planID
    case .division:
      .choice(register.divisions.map { Choice($0.code.text, $0.name.thai, $0.name.english) })
    case .owner, .controlOwner, .actionOwner, .assessmentBy: .choice(register.people.map(Choice.init))
    case .category: .choice(Choice.objectiveCategories)
    case .riskCategory: .choice(Choice.riskCategories)
    case .underControl, .key: .choice(Choice.truths)
    case .treatment: .choice(Choice.treatments)
    case .first, .assessmentPeriod: .period(register.periods.map(\.id))
    case .inherentYear: .year
    case .inherentLikelihood, .assessmentLikelihood: .score(Self.steps(register.likelihoodScale))
    case .inherentConsequence, .assessmentConsequence: .score(Self.steps(register.consequenceScale))
    case .assessmentState:
      .choice(AssessmentState.allCases.map { Choice($0.rawValue, $0.name.thai, $0.name.english) })
    case .assessmentOn, .opened, .due, .completed: .date
    case .nature: .choice(Choice.natures)
    case .mode: .choice(Choice.modes)
    case .frequency: .choice(Choice.frequencies)
    case .covers: .numbers
    }
  }

  private static func steps(_ scale: [ScaleStep]) -> [Choice] {
    scale.map { Choice(String($0.score), $0.name.thai, $0.name.english) }
  }
}

extension Choice {
  static let truths = [
    Choice("true", "ใช่", "Yes"), Choice("false", "ไม่ใช่", "No"), Choice("true", "มี", "Y"),
    Choice("false", "ไม่มี", "N"), Choice("true", "✓", "True"), Choice("false", "✗", "False"),
    Choice("true", "✔", "x"),
  ]

  static let objectiveCategories = [
    Choice(ObjectiveCategory.operations.rawValue, "การดำเนินงาน", "Operations"),
    Choice(ObjectiveCategory.reporting.rawValue, "การรายงาน", "Reporting"),
    Choice(ObjectiveCategory.compliance.rawValue, "การปฏิบัติตามกฎหมาย", "Compliance"),
  ]

  static let riskCategories = [
    Choice(RiskCategory.strategic.rawValue, "กลยุทธ์", "Strategic"),
    Choice(RiskCategory.operational.rawValue, "การปฏิบัติงาน", "Operational"),
    Choice(RiskCategory.financial.rawValue, "การเงิน", "Financial"),
    Choice(RiskCategory.compliance.rawValue, "กฎระเบียบ", "Compliance"),
    Choice(RiskCategory.technology.rawValue, "เทคโนโลยี", "Technology"),
    Choice(RiskCategory.reputation.rawValue, "ชื่อเสียง", "Reputation"),
  ]

  static let treatments = [
    Choice(Treatment.avoid.rawValue, "หลีกเลี่ยง", "Avoid"),
    Choice(Treatment.takeOpportunity.rawValue, "รับโอกาส", "Take opportunity"),
    Choice(Treatment.removeSource.rawValue, "ขจัดแหล่งที่มา", "Remove source"),
    Choice(Treatment.changeLikelihood.rawValue, "ลดโอกาส", "Change likelihood"),
    Choice(Treatment.changeConsequence.rawValue, "ลดผลกระทบ", "Change consequence"),
    Choice(Treatment.share.rawValue, "ถ่ายโอน", "Share"),
    Choice(Treatment.retain.rawValue, "ยอมรับ", "Retain"),
  ]

  static let natures = [
    Choice(ControlNature.preventive.rawValue, "เชิงป้องกัน", "Preventive"),
    Choice(ControlNature.detective.rawValue, "เชิงตรวจพบ", "Detective"),
    Choice(ControlNature.corrective.rawValue, "เชิงแก้ไข", "Corrective"),
    Choice(ControlNature.directive.rawValue, "เชิงสั่งการ", "Directive"),
  ]

  static let modes = [
    Choice(ControlMode.manual.rawValue, "ทำด้วยมือ", "Manual"),
    Choice(ControlMode.automated.rawValue, "อัตโนมัติ", "Automated"),
  ]

  static let frequencies = [
    Choice(ControlFrequency.continuous.rawValue, "ต่อเนื่อง", "Continuous"),
    Choice(ControlFrequency.daily.rawValue, "รายวัน", "Daily"),
    Choice(ControlFrequency.weekly.rawValue, "รายสัปดาห์", "Weekly"),
    Choice(ControlFrequency.monthly.rawValue, "รายเดือน", "Monthly"),
    Choice(ControlFrequency.quarterly.rawValue, "รายไตรมาส", "Quarterly"),
    Choice(ControlFrequency.yearly.rawValue, "รายปี", "Yearly"),
    Choice(ControlFrequency.perEvent.rawValue, "ทุกครั้งที่เกิด", "Per event"),
  ]
}
