import Diagnostics

extension Refusal {
  func diagnostic(at location: Location) -> Diagnostic {
    Diagnostic(at: location, code: "workflow.\(code)", message, hint: hint)
  }

  /// The stable name of the kind of refusal.
  private var code: String {
    switch self {
    case .unknown(let noun, _, _): "unknown-\(noun.code)"
    case .roleNotHeld: "role-not-held"
    case .ahead: "ahead"
    case .noPermissions: "no-permissions"
    case .notPermitted: "not-permitted"
    case .impossible: "impossible"
    case .sameHand: "same-hand"
    case .closedPeriod: "closed-period"
    case .closedDay: "closed-day"
    case .amendsOpenPeriod: "amends-open-period"
    case .amendsNothing: "amends-nothing"
    case .blank: "blank"
    case .beforePeriod: "before-period"
    case .beforeEntry: "before-entry"
    case .periodOutOfOrder: "period-out-of-order"
    case .dueBeforePeriod: "due-before-period"
    case .rulesNotAdopted: "rules-not-adopted"
    case .rulesAdoptedAlready: "rules-adopted-already"
    case .rulesFileOutside: "rules-file-outside"
    case .noFiles: "no-files"
    case .otherRules: "other-rules"
    case .notEnded: "not-ended"
    case .earlierOpen: "earlier-open"
    case .notApproved: "not-approved"
    case .planNotHeld: "plan-not-held"
    case .namedTwice: "named-twice"
    case .scoreOutOfRange: "score-out-of-range"
    case .notScored: "not-scored"
    case .reasonMissing: "reason-missing"
    case .ratesNothing: "rates-nothing"
    case .withoutDigest: "without-digest"
    case .malformedDigest: "malformed-digest"
    case .ratingOutOfRange: "rating-out-of-range"
    case .noQuestionnaire: "no-questionnaire"
    case .reportsNothing: "reports-nothing"
    case .subjectOfDivision: "subject-of-division"
    case .notGiven: "not-given"
    case .stillGiven: "still-given"
    case .noteMissing: "note-missing"
    case .openActions: "open-actions"
    case .openFindings: "open-findings"
    case .ownerMayNot: "owner-may-not"
    case .dueNotAfter: "due-not-after"
    case .notLater: "not-later"
    case .noDueDate: "no-due-date"
    case .noEvidence: "no-evidence"
    case .percentOutOfRange: "percent-out-of-range"
    case .authorityOfRole: "authority-of-role"
    case .authorityTooLow: "authority-too-low"
    case .noExpiry: "no-expiry"
    case .expiryNotAfter: "expiry-not-after"
    case .otherLevel: "other-level"
    case .noLevel: "no-level"
    case .notSupposed: "not-supposed"
    }
  }
}

extension Noun {
  var code: String {
    switch self {
    case .scopeItem: "scope-item"
    case .riskIssue: "risk-issue"
    default: "\(self)"
    }
  }

  /// With its article.
  var english: String {
    switch self {
    case .action, .engagement, .acceptance, .indicator: "an \(self)"
    case .riskIssue: "a risk issue"
    case .scopeItem: "a scope item"
    case .respondent: "a respondent of the questionnaire"
    case .person, .division, .plan, .period, .control, .finding, .topic, .subject: "a \(self)"
    }
  }

  var thai: String {
    switch self {
    case .person: "บุคคล"
    case .division: "ส่วนงาน"
    case .plan: "แผนงาน"
    case .period: "งวด"
    case .control: "การควบคุม"
    case .action: "การปรับปรุง"
    case .finding: "ข้อตรวจพบ"
    case .engagement: "งานตรวจสอบ"
    case .scopeItem: "ขอบเขตการตรวจสอบ"
    case .acceptance: "การยอมรับความเสี่ยง"
    case .topic: "หัวข้อประเมิน"
    case .respondent: "ผู้ตอบแบบประเมิน"
    case .subject: "สิ่งที่ตรวจพบ"
    case .indicator: "ตัวชี้วัด"
    case .riskIssue: "ประเด็นความเสี่ยง"
    }
  }
}

extension Hand {
  var english: String {
    switch self {
    case .scored: "scored it"
    case .confirmed: "confirmed it"
    case .reviewed: "reviewed it"
    case .responded: "responded to it"
    case .completed: "reported it complete"
    case .requested: "asked for it"
    case .ownsPlan: "owns the plan"
    case .ownsAction: "owns the action"
    case .ownsControl: "owns the control"
    }
  }

  var thai: String {
    switch self {
    case .scored: "เป็นผู้ประเมิน"
    case .confirmed: "เป็นผู้ยืนยัน"
    case .reviewed: "เป็นผู้สอบทาน"
    case .responded: "เป็นผู้ให้ความเห็น"
    case .completed: "เป็นผู้รายงานว่าแล้วเสร็จ"
    case .requested: "เป็นผู้ขอ"
    case .ownsPlan: "เป็นผู้รับผิดชอบแผนงาน"
    case .ownsAction: "เป็นผู้รับผิดชอบการปรับปรุง"
    case .ownsControl: "เป็นผู้รับผิดชอบการควบคุม"
    }
  }
}
