import FEEL
import Register

extension IssuedFinding {
  /// It was put before the division and is not at its end.
  var isBeforeTheDivision: Bool {
    switch state {
    case .issued, .responded, .inProgress, .completed: true
    case .draft, .verified, .closed, .withdrawn: false
    }
  }

  fileprivate var awaitsResponse: Bool { state == .issued && response == nil }

  var record: InputRecord {
    let reply: [InputField] = awaitsResponse ? [.response, .reason] : []
    return InputRecord(
      table: .findings, id: id.text,
      facts: [
        .init(name: .state, value: state.rawValue),
        .init(name: .response, value: response?.kind.rawValue ?? ""),
        .init(name: .reason, value: response?.reason?.thai.foldedWords ?? ""),
      ], inputs: (reply + [.newAction, .newActionOwner, .newActionDue]).map { .init(field: $0, value: "") })
  }
}

extension Plan {
  /// The division's own judgement; open while nobody has put it forward.
  func record(in period: PeriodID) -> InputRecord {
    let assessment = assessment(in: period)
    let judgement = assessment?.division
    let evidence = judgement?.evidence.first
    let values: [(InputField, RecordFact, String)] = [
      (.likelihood, .likelihood, judgement.map { String($0.score.likelihood) } ?? ""),
      (.consequence, .consequence, judgement.map { String($0.score.consequence) } ?? ""),
      (.reason, .reason, judgement?.reason?.thai.foldedWords ?? ""),
      (.evidence, .evidence, evidence?.reference ?? ""),
      (.evidenceTitle, .evidenceTitle, evidence?.title.thai.foldedWords ?? ""),
    ]
    let isOpen = assessment.map { $0.state == .draft } ?? true
    return InputRecord(
      table: .plans, id: id.text,
      facts: values.map { .init(name: $0.1, value: $0.2) } + [
        .init(name: .state, value: assessment?.state.rawValue ?? "")
      ], inputs: isOpen ? values.map { .init(field: $0.0, value: $0.2) } : [])
  }
}

extension InputForm.ControlLine {
  var id: String { "\(plan.id).\(control.id)" }

  var record: InputRecord {
    let design = control.tests.last { $0.design != nil }
    let operating = control.tests.last { $0.operating != nil }
    return InputRecord(
      table: .controls, id: id,
      facts: [
        .init(name: .testedOn, value: control.tests.map(\.on).max()?.description ?? ""),
        .init(name: .design, value: design?.design?.rawValue ?? ""),
        .init(name: .operating, value: operating?.operating?.rawValue ?? ""),
      ], inputs: InputTable.controls.fields.map { .init(field: $0, value: "") })
  }
}

extension Action {
  /// With every extension that was granted.
  var currentDue: CalendarDate? { extensions.last?.to ?? originalDue }
}

extension InputForm.ActionLine {
  var record: InputRecord {
    InputRecord(
      table: .actions, id: reference.description,
      facts: [
        .init(name: .percent, value: action.progress.last.map { String($0.percent) } ?? ""),
        .init(name: .due, value: action.currentDue?.description ?? ""),
        .init(name: .extensions, value: String(action.extensions.count)),
      ], inputs: InputTable.actions.fields.map { .init(field: $0, value: "") })
  }
}

extension InputForm.TopicLine {
  var record: InputRecord {
    let evidence = answer?.evidence.first
    let values: [(InputField, RecordFact, String)] = [
      (.quantity, .quantity, answer?.quantity.map(String.init) ?? ""),
      (.quality, .quality, answer?.quality.map(String.init) ?? ""),
      (.note, .note, answer?.note?.thai.foldedWords ?? ""),
      (.evidence, .evidence, evidence?.reference ?? ""),
      (.evidenceTitle, .evidenceTitle, evidence?.title.thai.foldedWords ?? ""),
    ]
    return InputRecord(
      table: .questions, id: topic.id, facts: values.map { .init(name: $0.1, value: $0.2) },
      inputs: values.map { .init(field: $0.0, value: $0.2) })
  }
}
