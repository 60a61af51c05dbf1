public import Diagnostics
import XML

/// Reads the record of a plan that stands alone: one `plan` element of the register's format, without what other deeds
/// record (tests, assessments, actions, acceptances) and without the periods that hold it.
///
/// Whether the plan's id is free is the caller's business.
///
/// - Throws: every problem, at line and column of the record: `record:3:5`.
public func readPlan(
  record: String, of division: DivisionCode, in register: Register
) throws(Problems) -> Plan {
  var plans: [Plan] = []
  let opening = "<division xmlns=\"\(RegisterSchema.namespace)\" code=\"\(division)\">\n"
  let file = SourceFile(path: "record", bytes: Array("\(opening)\(record)\n</division>\n".utf8))
  let reading = FileReading(file, index: -1, names: Names(register), depth: 1) { decoder, element in
    guard element.name == "plan", plans.isEmpty else {
      return decoder.report(.otherRecord(element: element.name), at: element)
    }
    decoder.checkWithoutHistory(element)
    if let plan = decoder.plan(element, of: division) { plans.append(plan) }
  }
  var problems = reading.diagnostics.map(\.inRecord)
  if plans.isEmpty, problems.isEmpty {
    problems = [RegisterProblem.otherRecord(element: nil).diagnostic(at: .file("record"))]
  }
  guard let plan = plans.first, !problems.hasErrors else { throw Problems(problems) }
  return plan
}

extension RecordDecoder {
  fileprivate mutating func checkWithoutHistory(_ plan: Element) {
    for name in ["first", "last"] where plan[name] != nil {
      report(.historyInRecord(name), at: plan)
    }
    let controls = Array(plan.children(named: "control"))
    for element in Array(plan.children) + controls.flatMap({ Array($0.children) })
    where ["assessment", "action", "acceptance", "test"].contains(element.name) {
      report(.historyInRecord("<\(element.name)>"), at: element)
    }
  }
}

extension Diagnostic {
  /// The record begins on the second line of what was read; what is said of the first is said of the whole.
  fileprivate var inRecord: Diagnostic {
    guard case .text(let file, let line, let column) = location else { return self }
    var diagnostic = self
    diagnostic.location = line > 1 ? .text(file: file, line: line - 1, column: column) : .file(file)
    return diagnostic
  }
}

extension Names {
  fileprivate convenience init(_ register: Register) {
    self.init(
      people: Dictionary(register.people.map { ($0.id.text, $0.role) }) { first, _ in first },
      divisions: Set(register.divisions.map(\.code.text)), periods: register.periods.map(\.id),
      topics: Set(register.questionnaire?.groups.flatMap(\.topics).map(\.id) ?? []),
      respondents: Set(register.questionnaire?.respondents.map(\.text) ?? []),
      highestRating: register.questionnaire?.highestRating)
  }
}
