import Diagnostics
import FEEL
import Register

/// Makes a plan of its rows, and gathers what is missing for it.
struct PlanBuilder {
  let mapping: Mapping
  /// `risks.xlsx!ทะเบียน`, before the number of a row.
  let origin: String
  private(set) var problems: [Diagnostic] = []
  /// How many records took a field's constant or default.
  private(set) var givenByMapping: [ForeignField: Int] = [:]

  init(mapping: Mapping, origin: String) {
    self.mapping = mapping
    self.origin = origin
  }

  /// The plan but for its id; nil where something is missing, which is told.
  mutating func plan(_ gathered: PlanRows) -> Plan? {
    let row = gathered.plan
    need(.plan, in: row, because: Text(thai: "แถวนี้เป็นแผนงาน", english: "the row is a plan"))
    let risk = RiskStatement(
      causes: causes(of: gathered), event: text(.event, in: row), consequence: text(.consequence, in: row))
    let inherent = inherent(in: row)
    let assessment = assessment(in: row)
    let controls = controls(of: gathered, causes: risk.causes.count)
    let actions = actions(of: gathered)
    guard let division = row.value(.division), let title = text(.title, in: row),
      let objective = text(.objective, in: row),
      let category = choice(.category, in: row, of: ObjectiveCategory.self),
      let riskCategory = choice(.riskCategory, in: row, of: RiskCategory.self),
      let isUnderControl = truth(.underControl, in: row)
    else { return nil }
    return Plan(
      id: PlanID(value(.planID, in: row) ?? ""), division: DivisionCode(division), title: title,
      objective: objective,
      category: category, riskCategory: riskCategory, risk: risk, isUnderControl: isUnderControl,
      first: value(.first, in: row).flatMap { PeriodID($0) }, owner: person(.owner, in: row),
      treatment: choice(.treatment, in: row, of: Treatment.self), inherent: inherent, controls: controls,
      assessments: assessment, actions: actions, source: row.source(in: origin))
  }

  // MARK: Parts

  private mutating func causes(of gathered: PlanRows) -> [Cause] {
    var causes: [Text] = []
    for row in gathered.rows {
      let thai = row.causes[.cause] ?? constant(.cause, in: row)
      let english = row.causes[.causeEnglish] ?? []
      if !english.isEmpty, english.count != thai.count, let place = row.places[.causeEnglish] {
        problems.append(
          ForeignTableProblem.unsplitEnglish(thai: thai.count, english: english.count).diagnostic(at: place))
      }
      for (index, entry) in thai.enumerated() {
        let translation = english.indices.contains(index) ? english[index].value : entry.value
        let text = Text(thai: entry.value, english: translation)
        if !causes.contains(text) { causes.append(text) }
      }
    }
    return causes.enumerated().map { Cause(number: $0 + 1, text: $1) }
  }

  /// A constant cause belongs to the plan's first row alone.
  private func constant(_ field: ForeignField, in row: ForeignRow) -> [ForeignEntry] {
    row.written.contains(.title) ? row.entries[field].map { [$0] } ?? [] : []
  }

  private mutating func inherent(in row: ForeignRow) -> [InherentScore] {
    guard row.holds(.inherent) else { return [] }
    need(.inherent, in: row, because: Text(thai: "แถวนี้มีคะแนน", english: "the row has a score"))
    guard let year = int(.inherentYear, in: row), let likelihood = int(.inherentLikelihood, in: row),
      let consequence = int(.inherentConsequence, in: row)
    else { return [] }
    return [
      InherentScore(
        fiscalYear: year, score: Score(likelihood: likelihood, consequence: consequence),
        source: row.source(in: origin))
    ]
  }

  private mutating func assessment(in row: ForeignRow) -> [PlanAssessment] {
    guard row.holds(.assessment) else { return [] }
    need(.assessment, in: row, because: Text(thai: "แถวนี้มีการประเมิน", english: "the row has an assessment"))
    guard let period = value(.assessmentPeriod, in: row).flatMap({ PeriodID($0) }),
      let state = choice(.assessmentState, in: row, of: AssessmentState.self),
      let likelihood = int(.assessmentLikelihood, in: row),
      let consequence = int(.assessmentConsequence, in: row),
      let by = person(.assessmentBy, in: row), let on = date(.assessmentOn, in: row)
    else { return [] }
    let judgement = Judgement(
      score: Score(likelihood: likelihood, consequence: consequence), by: by, on: on,
      reason: text(.assessmentReason, in: row))
    return [
      PlanAssessment(
        period: period, state: state, division: judgement, auditor: nil, source: row.source(in: origin))
    ]
  }

  private mutating func controls(of gathered: PlanRows, causes: Int) -> [Control] {
    var controls: [Control] = []
    for row in gathered.rows where row.holds(.control) {
      need(.control, in: row, because: Text(thai: "แถวนี้มีการควบคุม", english: "the row has a control"))
      let covers = (value(.covers, in: row) ?? "").split(separator: " ").compactMap { Int($0) }
      let unknown = covers.filter { $0 > causes }
      if !unknown.isEmpty, let entry = row.entries[.covers] {
        problems.append(
          ForeignTableProblem.unknownCauses(unknown.map(\.description), count: causes).diagnostic(
            at: entry.place))
      }
      guard let title = text(.control, in: row),
        let nature = choice(.nature, in: row, of: ControlNature.self),
        let mode = choice(.mode, in: row, of: ControlMode.self),
        let frequency = choice(.frequency, in: row, of: ControlFrequency.self),
        let isKey = truth(.key, in: row)
      else { continue }
      var control = Control(
        id: ControlID("K\(controls.count + 1)"), title: title, nature: nature, mode: mode,
        frequency: frequency,
        isKey: isKey, owner: person(.controlOwner, in: row), covers: Array(Set(covers)).sorted(),
        source: row.source(in: origin))
      let isRepeated = controls.contains { earlier in
        control.id = earlier.id
        control.source = earlier.source
        return control == earlier
      }
      if isRepeated { continue }
      control.id = ControlID("K\(controls.count + 1)")
      control.source = row.source(in: origin)
      controls.append(control)
    }
    return controls
  }

  private mutating func actions(of gathered: PlanRows) -> [Action] {
    var actions: [Action] = []
    for row in gathered.rows where row.holds(.action) {
      need(.action, in: row, because: Text(thai: "แถวนี้มีการแก้ไข", english: "the row has an action"))
      guard let description = text(.action, in: row), let opened = date(.opened, in: row) else { continue }
      let action = Action(
        id: ActionID("A\(actions.count + 1)"), description: description, opened: opened,
        owner: person(.actionOwner, in: row), originalDue: date(.due, in: row),
        completion: date(.completed, in: row).map { Attestation(on: $0, by: nil) },
        source: row.source(in: origin))
      let isRepeated = actions.contains {
        ($0.description, $0.opened, $0.owner, $0.originalDue, $0.completion)
          == (action.description, action.opened, action.owner, action.originalDue, action.completion)
      }
      if !isRepeated { actions.append(action) }
    }
    return actions
  }

  // MARK: Values

  private mutating func need(_ part: ForeignField.Part, in row: ForeignRow, because reason: Text) {
    for field in part.needed where row.entries[field] == nil && !row.unreadable.contains(field) {
      let place = row.places[field] ?? mapping.field(field)?.location ?? .file(mapping.file)
      problems.append(ForeignTableProblem.blank(field, because: reason).diagnostic(at: place))
    }
  }

  private mutating func value(_ field: ForeignField, in row: ForeignRow) -> String? {
    guard let value = row.value(field) else { return nil }
    if mapping.field(field)?.constant != nil || row.standIns.contains(field) {
      givenByMapping[field, default: 0] += 1
    }
    return value
  }

  /// Words stand in both languages until somebody translates them.
  private mutating func text(_ field: ForeignField, in row: ForeignRow) -> Text? {
    guard let thai = value(field, in: row) else { return nil }
    let english = field.inEnglish.flatMap { value($0, in: row) }
    return Text(thai: thai, english: english ?? thai)
  }

  private mutating func int(_ field: ForeignField, in row: ForeignRow) -> Int? {
    value(field, in: row).flatMap { Int($0) }
  }

  private mutating func truth(_ field: ForeignField, in row: ForeignRow) -> Bool? {
    value(field, in: row).map { $0 == "true" }
  }

  private mutating func date(_ field: ForeignField, in row: ForeignRow) -> CalendarDate? {
    value(field, in: row).flatMap { CalendarDate($0) }
  }

  private mutating func person(_ field: ForeignField, in row: ForeignRow) -> PersonID? {
    value(field, in: row).map(PersonID.init)
  }

  private mutating func choice<Choice: RawRepresentable<String>>(
    _ field: ForeignField, in row: ForeignRow, of type: Choice.Type
  ) -> Choice? {
    value(field, in: row).flatMap(Choice.init(rawValue:))
  }
}
