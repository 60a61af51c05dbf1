public import DMN
public import FEEL
public import Register

/// A fact that a rule looked at: its name, its value, and the line of the register that it comes from.
public struct FactProof: Sendable, Hashable {
  /// `plan.under control`
  public var name: String
  public var value: Value
  /// `divisions/FIN.xml:120`; nil for facts that stand in no file, such as the day of the assessment.
  public var place: String?
}

/// The proof of one finding: the row that matched, what it matched on, and where that came from.
public struct Explanation: Sendable {
  public var finding: Finding
  /// The decision whose table holds the row, with everything it required.
  public var trace: DecisionTrace
  /// The row that stands for the rule.
  public var row: RowTrace
  /// The decisions that the row's cells name, and those that these rest on, the deepest first.
  public var decisions: [DecisionTrace]
  /// The facts that the row and the decisions before it name.
  public var facts: [FactProof]
}

extension Assessment {
  /// The proof of a finding, by evaluating its decision a second time with a recorder.
  ///
  /// Nil for a finding that no rule raised.
  public func explanation(of finding: Finding, in register: Register, by rules: RulePack) -> Explanation? {
    guard let question = Question.allCases.first(where: { $0.findingsDecision == finding.decision }),
      finding.decision != nil
    else { return nil }
    for subject in subjects(of: finding, asking: question, in: register) {
      guard let trace = rules.program(question).explain(subject.map(\.value)).last,
        let (table, row) = trace.row(of: finding.rule)
      else { continue }
      var decisions: [DecisionTrace] = []
      rules.gather(from: table, namedBy: row.expressionTexts, into: &decisions)
      let texts = row.expressionTexts + decisions.flatMap(rules.expressionTexts)
      let facts = subject.flatMap { input in
        input.facts.filter { fact in texts.contains { $0.mentions("\(input.name).\(fact.name)") } }.map {
          FactProof(name: "\(input.name).\($0.name)", value: $0.value, place: register.place(of: $0.origin))
        }
      }
      return Explanation(finding: finding, trace: table, row: row, decisions: decisions, facts: facts)
    }
    return nil
  }
}

/// One input of a question, with its facts and their places.
struct ProofInput {
  let name: String
  let value: Value
  let facts: [(name: String, value: Value, origin: Origin)]

  init<Subject>(_ name: String, _ table: FactTable<Subject>, _ subject: Subject) {
    self.name = name
    value = table.context(of: subject)
    facts = table.facts.map { ($0.name, $0.value(subject), $0.origin(subject)) }
  }
}

extension DecisionTrace {
  /// The matched row that gave the rule, here or in a decision that this one gathers, with the decision.
  fileprivate func row(of rule: RuleID?) -> (DecisionTrace, RowTrace)? {
    guard let rule else { return nil }
    let own = matchedRows.first { row in
      row.outputs.contains { $0.name == "rule" && $0.value == .string(rule.text) }
    }
    if let own { return (self, own) }
    return requirements.lazy.compactMap { $0.row(of: rule) }.first
  }
}

extension RowTrace {
  /// The input expressions whose cells ask for something.
  fileprivate var expressionTexts: [String] {
    cells.filter { $0.text != "-" }.flatMap { [$0.inputExpression, $0.text] }
  }
}

extension RulePack {
  /// The texts that a decision was computed by: input expressions of its tables, or its literal expression.
  fileprivate func expressionTexts(of trace: DecisionTrace) -> [String] {
    trace.tables.flatMap { $0.inputs.map(\.name) }
      + graph.models.flatMap(\.decisions).filter { $0.name == trace.name }.compactMap { decision in
        if case .literal(let expression)? = decision.logic?.form { expression.text } else { nil }
      }
  }

  /// Gathers the required decisions that the texts name, those that these rest on before them, each once.
  fileprivate func gather(
    from trace: DecisionTrace, namedBy texts: [String], into decisions: inout [DecisionTrace]
  ) {
    for requirement in trace.requirements where requirement.kind == .decision {
      guard texts.contains(where: { $0.mentions(requirement.name) }),
        !decisions.contains(where: { $0.name == requirement.name })
      else { continue }
      gather(from: requirement, namedBy: expressionTexts(of: requirement), into: &decisions)
      decisions.append(requirement)
    }
  }
}

extension String {
  /// Whether the text names a path: `plan.controls` is not named by `plan.controls tested`.
  fileprivate func mentions(_ path: String) -> Bool {
    ranges(of: path).contains { found in
      let rest = self[found.upperBound...].drop { $0 == " " }
      let continues = rest.first.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
      let isOperator = ["and ", "or ", "in ", "between ", "then ", "else ", "satisfies "].contains(
        where: rest.hasPrefix)
      return !continues || isOperator
    }
  }
}
