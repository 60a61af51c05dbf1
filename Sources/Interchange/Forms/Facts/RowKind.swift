import Register

/// What a table or a line can be repeated for.
enum RowKind: String, Sendable, Hashable, CaseIterable {
  case plans, causes, controls, actions, findings, observations
  case auditees
  case scopeItems = "scope items"
  case engagementObservations = "engagement observations"
  case earlierFindings = "earlier findings"
  case findingActions = "finding actions"
  case followUps = "follow ups"

  /// Rows that stand inside one of these.
  var inner: [RowKind] {
    switch self {
    case .plans: [.causes, .controls, .actions]
    case .findings, .earlierFindings: [.findingActions, .followUps]
    case .causes, .controls, .actions, .observations, .auditees, .scopeItems, .engagementObservations,
      .findingActions, .followUps:
      []
    }
  }

  /// Those of a part of a plan or of a finding come after the whole's.
  var facts: [FactDescription] {
    switch self {
    case .causes, .controls, .actions: PlanRow.facts.map(\.description) + ownFacts
    case .findingActions, .followUps: FindingRow.facts.map(\.description) + ownFacts
    case .plans, .findings, .observations, .auditees, .scopeItems, .engagementObservations, .earlierFindings:
      ownFacts
    }
  }

  var ownFacts: [FactDescription] {
    switch self {
    case .plans: PlanRow.facts.map(\.description)
    case .causes: CauseRow.facts.map(\.description)
    case .controls: ControlRow.facts.map(\.description)
    case .actions, .findingActions: ActionRow.facts.map(\.description)
    case .findings, .earlierFindings: FindingRow.facts.map(\.description)
    case .observations: ObservationRow.facts.map(\.description)
    case .auditees: AuditeeRow.facts.map(\.description)
    case .scopeItems: ScopeItemRow.facts.map(\.description)
    case .engagementObservations: EngagementObservationRow.facts.map(\.description)
    case .followUps: FollowUpRow.facts.map(\.description)
    }
  }

  var name: Text {
    switch self {
    case .plans: Text(thai: "แผนงาน/โครงการ", english: "plans")
    case .causes: Text(thai: "สาเหตุของความเสี่ยง", english: "causes of the risk")
    case .controls: Text(thai: "กิจกรรมการควบคุม", english: "controls")
    case .actions: Text(thai: "การปรับปรุงการควบคุม", english: "actions")
    case .findings: Text(thai: "ข้อตรวจพบ", english: "findings")
    case .observations: Text(thai: "ข้อสังเกต", english: "observations")
    case .auditees: Text(thai: "หน่วยรับตรวจ", english: "auditees")
    case .scopeItems: Text(thai: "ขอบเขตการตรวจสอบ", english: "scope items")
    case .engagementObservations:
      Text(thai: "ข้อสังเกตของงานตรวจสอบ", english: "observations of the engagement")
    case .earlierFindings:
      Text(thai: "ข้อตรวจพบของงวดก่อน", english: "findings of earlier periods")
    case .findingActions: Text(thai: "แผนการแก้ไข", english: "actions on the finding")
    case .followUps: Text(thai: "ผลการติดตาม", english: "follow-up of the finding")
    }
  }

  /// Who can supply rows where there are none.
  var supplier: Supplier {
    switch self {
    case .plans, .findingActions: .divisionHead
    case .causes, .controls, .actions: .planOwner
    case .findings, .observations, .auditees, .scopeItems, .engagementObservations, .earlierFindings,
      .followUps:
      .internalAudit
    }
  }
}
