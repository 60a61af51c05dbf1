extension Register {
  /// Whether any record rests on an entry of the journal.
  public var holdsRecorded: Bool {
    periods.contains { $0.source == .recorded } || plans.contains(where: \.holdsRecorded)
      || selfAssessments.contains { $0.source == .recorded }
      || findings.contains(where: \.holdsRecorded)
      || engagements.contains { engagement in
        engagement.findings.contains(where: \.holdsRecorded)
          || engagement.scope.contains { $0.conclusionSource == .recorded }
      }
  }
}

extension Register {
  /// Whether any plan was imported from a table.
  public var holdsImported: Bool {
    plans.contains { if case .imported = $0.source { true } else { false } }
  }
}

extension Plan {
  fileprivate var holdsRecorded: Bool {
    source == .recorded || assessments.contains { $0.source == .recorded }
      || actions.contains { $0.source == .recorded } || acceptances.contains { $0.source == .recorded }
      || controls.contains { control in
        control.source == .recorded || control.tests.contains { $0.source == .recorded }
      }
  }
}

extension IssuedFinding {
  fileprivate var holdsRecorded: Bool {
    source == .recorded || actions.contains { $0.source == .recorded }
  }
}
