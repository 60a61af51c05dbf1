import Diagnostics
import FEEL
import Register

/// Turns changed lines into commands, and gathers what is missing for them.
struct CommandBuilder {
  let form: InputForm
  let officer: PersonID?
  let head: PersonID?
  let filledOn: CalendarDate?
  let isHandedIn: Bool
  /// Where the cover's lines stand.
  let cover: [CoverEntry: Location]
  private(set) var commands: [EnteredCommand] = []
  private(set) var problems: [(key: EntryKey?, diagnostic: Diagnostic)] = []
  private var missingOnCover: Set<CoverEntry> = []

  init(
    form: InputForm, officer: PersonID?, head: PersonID?, filledOn: CalendarDate?, isHandedIn: Bool,
    cover: [CoverEntry: Location]
  ) {
    self.form = form
    self.officer = officer
    self.head = head
    self.filledOn = filledOn
    self.isHandedIn = isHandedIn
    self.cover = cover
  }

  // MARK: Who and when

  private enum Hand { case officer, head }

  /// What is on record already asks for nothing, neither of the register nor of the first sheet.
  private mutating func add(
    _ deed: Deed, by hand: Hand = .officer, at lead: InputField, on day: Day = .filledOn,
    for records: [ReturnedRecord]
  ) {
    let effective = day.date ?? filledOn
    if let effective, form.register.hasOnRecord(deed, on: effective) { return }
    let actor = hand == .officer ? officer : head
    if actor == nil {
      need(
        hand == .officer ? .officer : .head,
        because: hand == .officer
          ? Text(thai: "มีข้อมูลที่ต้องมีผู้รับผิดชอบ", english: "there are entries that somebody must answer for")
          : Text(
            thai: "มีคำตอบหรือคำขอขยายเวลา",
            english: "there are responses or extensions, which are the head's to give"
          ))
    }
    if effective == nil {
      need(
        .filledOn,
        because: Text(thai: "มีข้อมูลที่ต้องลงวันที่", english: "there are entries that need a date"))
    }
    guard let actor, let effective else { return }
    commands.append(
      EnteredCommand(
        command: Command(
          actor: actor, role: hand == .officer ? .divisionOfficer : .divisionHead, effective: effective,
          deed: deed), lines: records, lead: lead, dayField: day.field, filledOn: cover[.filledOn]))
  }

  /// Where the business day of a deed stands.
  private enum Day {
    case filledOn
    case line(InputField, CalendarDate)

    var date: CalendarDate? {
      switch self {
      case .filledOn: nil
      case .line(_, let date): date
      }
    }

    var field: InputField? {
      switch self {
      case .filledOn: nil
      case .line(let field, _): field
      }
    }
  }

  private mutating func need(_ line: CoverEntry, because reason: Text) {
    guard missingOnCover.insert(line).inserted else { return }
    problems.append(
      (
        EntryKey(table: .cover, id: line.rawValue, field: .value),
        LineProblem.neededOnCover(line, because: reason).diagnostic(
          at: cover[line] ?? .argument(line == .head ? "--head" : "--officer"))
      ))
  }

  private mutating func need(
    _ field: InputField, of record: ReturnedRecord, _ thai: String, _ english: String
  ) {
    let table = record.issued.table
    problems.append(
      (
        EntryKey(table: table, id: record.id, field: field),
        LineProblem.needed(field, table, because: Text(thai: thai, english: english)).diagnostic(
          at: record.place(of: field))
      ))
  }

  private mutating func refuse(_ problem: LineProblem, _ field: InputField, of record: ReturnedRecord) {
    problems.append(
      (
        EntryKey(table: record.issued.table, id: record.id, field: field),
        problem.diagnostic(at: record.place(of: field))
      ))
  }

  /// A title without its document is told; the day is that of the entries.
  private mutating func evidence(of record: ReturnedRecord, on day: CalendarDate? = nil) -> [Evidence] {
    if record.values[.evidenceTitle] != nil, record.values[.evidence] == nil,
      !record.unreadable.contains(.evidence)
    {
      need(.evidence, of: record, "มีชื่อเอกสาร", "there is a title")
    }
    guard let day = day ?? filledOn else { return [] }
    return record.evidence(on: day)
  }
}

// MARK: Lines

extension CommandBuilder {
  /// The division's score, and its hand-in where the cover says so.
  mutating func addPlan(_ record: ReturnedRecord) {
    let reference = AssessmentReference(plan: PlanID(record.id), period: form.period)
    if !record.changed.isEmpty {
      for field in [InputField.likelihood, .consequence]
      where record.values[field] == nil && !record.unreadable.contains(field) {
        need(field, of: record, "แถวนี้มีข้อมูลอื่น", "the line has other entries")
      }
      guard let likelihood = record.int(.likelihood), let consequence = record.int(.consequence) else {
        return
      }
      add(
        .scoreAsDivision(
          DivisionScore(
            assessment: reference, score: Score(likelihood: likelihood, consequence: consequence),
            reason: record.text(.reason),
            evidence: evidence(of: record) + (judgement(of: record)?.evidence.dropFirst() ?? []))),
        at: .likelihood, for: [record])
    }
    guard isHandedIn, record.issued.input(.likelihood) != nil, record.values[.likelihood] != nil else {
      return
    }
    add(.submitAssessment(reference), at: .likelihood, for: [record])
  }

  /// The one on record, of whose documents a line shows the first.
  private func judgement(of record: ReturnedRecord) -> Judgement? {
    form.plans.first { $0.id.text == record.id }?.assessment(in: form.period)?.division
  }

  mutating func addControl(_ record: ReturnedRecord) {
    guard !record.changed.isEmpty, let dot = record.id.lastIndex(of: ".") else { return }
    let results = [InputField.design, .operating]
    if results.allSatisfy({ record.values[$0] == nil && !record.unreadable.contains($0) }) {
      refuse(.neitherDesignNorOperation, .operating, of: record)
    }
    guard let day = record.date(.testedOn) else {
      if !record.unreadable.contains(.testedOn) {
        need(.testedOn, of: record, "แถวนี้มีผลการทดสอบ", "the line tells of a test")
      }
      return
    }
    let (design, operating) = (effectiveness(.design, record), effectiveness(.operating, record))
    guard design != nil || operating != nil else { return }
    add(
      .testControl(
        ControlTesting(
          plan: PlanID(String(record.id[..<dot])),
          control: ControlID(String(record.id[record.id.index(after: dot)...])), design: design,
          operating: operating, note: record.text(.note), evidence: evidence(of: record, on: day))),
      at: .testedOn, on: .line(.testedOn, day), for: [record])
  }

  private func effectiveness(_ field: InputField, _ record: ReturnedRecord) -> Effectiveness? {
    record.values[field].flatMap(Effectiveness.init(rawValue:))
  }

  /// Progress, completion and a request for more time, in this order.
  mutating func addAction(_ record: ReturnedRecord) {
    guard !record.changed.isEmpty, let action = ActionReference(record.id) else { return }
    let isCompleted = record.values[.completedOn] != nil
    // What was done by a day is no report of a later one.
    let completedOn = record.date(.completedOn)
    let reportedOn = completedOn.flatMap { day in filledOn.map { day < $0 } ?? true ? day : nil }
    if let percent = record.int(.percent) {
      add(
        .progressAction(
          ActionProgress(action: action, percent: percent, note: isCompleted ? nil : record.text(.note))),
        at: .percent, on: reportedOn.map { .line(.completedOn, $0) } ?? .filledOn, for: [record])
    } else if record.values[.note] != nil, !isCompleted, !record.unreadable.contains(.percent) {
      need(.percent, of: record, "แถวนี้มีบันทึกความก้าวหน้า", "the line has a note on progress")
    }
    if let day = completedOn {
      add(
        .completeAction(
          ActionCompletion(action: action, note: record.text(.note), evidence: evidence(of: record, on: day))),
        at: .completedOn, on: .line(.completedOn, day), for: [record])
    } else if record.values[.evidence] ?? record.values[.evidenceTitle] != nil,
      !record.unreadable.contains(.completedOn)
    {
      need(.completedOn, of: record, "แถวนี้มีหลักฐานของงานที่เสร็จ", "the line names evidence of completion")
    }
    addExtension(record, of: action)
  }

  private mutating func addExtension(_ record: ReturnedRecord, of action: ActionReference) {
    guard let day = record.date(.newDue) else {
      if record.values[.reason] != nil, !record.unreadable.contains(.newDue) {
        need(.newDue, of: record, "แถวนี้มีเหตุผลที่ขอขยาย", "the line has a reason for an extension")
      }
      return
    }
    if let due = record.issued.fact(.due), let present = CalendarDate(due), day <= present {
      refuse(.notLater(due: due), .newDue, of: record)
    }
    guard let reason = record.text(.reason) else {
      if !record.unreadable.contains(.reason) {
        need(.reason, of: record, "แถวนี้ขอขยายเวลา", "the line asks for more time")
      }
      return
    }
    guard let officer else {
      return need(
        .officer, because: Text(thai: "มีคำขอขยายเวลา", english: "there is a request for more time"))
    }
    add(
      .extendAction(ActionExtension(action: action, to: day, requestedBy: officer, reason: reason)),
      by: .head, at: .newDue, for: [record])
  }

  /// The response, and a new action where one is planned.
  mutating func addFinding(_ record: ReturnedRecord) {
    guard !record.changed.isEmpty else { return }
    let finding = FindingID(record.id)
    // What management answered earlier stands on the line too, closed.
    if record.issued.input(.response) != nil { addResponse(record, to: finding) }
    let fields: [InputField] = [.newAction, .newActionOwner, .newActionDue]
    guard fields.contains(where: { record.values[$0] != nil }) else { return }
    for field in fields where record.values[field] == nil && !record.unreadable.contains(field) {
      need(field, of: record, "แถวนี้มีแผนการแก้ไขใหม่", "the line has a new action")
    }
    guard let description = record.text(.newAction), let owner = record.values[.newActionOwner],
      let due = record.date(.newActionDue)
    else { return }
    add(
      .addAction(
        ActionAddition(
          holder: .finding(finding), description: description, owner: PersonID(owner), due: due)),
      at: .newAction, for: [record])
  }

  private mutating func addResponse(_ record: ReturnedRecord, to finding: FindingID) {
    if let kind = record.values[.response].flatMap(ResponseKind.init(rawValue:)) {
      if kind != .agree, record.values[.reason] == nil, !record.unreadable.contains(.reason) {
        need(.reason, of: record, "คำตอบไม่ใช่ “เห็นด้วย”", "the response is not “agree”")
      }
      add(
        .respondToFinding(FindingResponse(finding: finding, kind: kind, reason: record.text(.reason))),
        by: .head, at: .response, for: [record])
    } else if record.values[.reason] != nil, !record.unreadable.contains(.response) {
      need(.response, of: record, "แถวนี้มีเหตุผลของคำตอบ", "the line has a reason for a response")
    }
  }

  /// One command for all answers that changed and are not on record.
  mutating func addQuestions(_ records: [ReturnedRecord]) {
    let changed = records.filter { !$0.changed.isEmpty }
    let answers = changed.map { record in
      (
        record: record,
        answer: TopicAnswer(
          topic: record.id, quantity: record.int(.quantity), quality: record.int(.quality),
          note: record.text(.note),
          evidence: evidence(of: record) + (answer(to: record.id)?.evidence.dropFirst() ?? []))
      )
    }.filter { !form.register.hasOnRecord($0.answer, of: form.division.code, in: form.period) }
    guard let first = answers.first?.record.changed.first else { return }
    add(
      .answerQuestionnaire(
        QuestionnaireAnswer(division: form.division.code, period: form.period, answers: answers.map(\.answer))
      ),
      at: first, for: answers.map(\.record))
  }

  /// The one on record, of whose documents a line shows the first.
  private func answer(to topic: String) -> TopicAnswer? {
    form.topics.first { $0.topic.id == topic }?.answer
  }
}
