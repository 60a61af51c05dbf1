import DMN
import FEEL
import Register

/// What the rule pack answers about a plan, by the names of its decisions.
struct PlanAnswer {
  static let decisions = [
    "inherent level", "assessed level", "previous level", "division level", "auditor level",
    "reported level", "control required", "carries residual risk", "lowest justified level",
    "movement", "movement since previous", "duties", "plan findings",
  ]

  let values: [Value]

  var inherentLevel: Level? { values[0].level }
  var assessedLevel: Level? { values[1].level }
  var previousLevel: Level? { values[2].level }
  var divisionLevel: Level? { values[3].level }
  var auditorLevel: Level? { values[4].level }
  var reportedLevel: Level? { values[5].level }
  var controlRequired: Bool? { values[6].bool }
  var carriesResidualRisk: Bool { values[7].bool ?? false }
  var lowestJustifiedLevel: Level? { values[8].level }
  var movement: Movement? { values[9].string.flatMap(Movement.init(rawValue:)) }
  var movementSincePrevious: Movement? { values[10].string.flatMap(Movement.init(rawValue:)) }
  var duties: Duties? { Duties(values[11]) }
  var findings: Value { values[12] }
}

extension Duties {
  /// Nil when the decision gave no context.
  init?(_ value: Value) {
    guard case .context(let context) = value else { return nil }
    names = context.names
    values = context.names.map { context[$0]?.display ?? "" }
  }
}

/// The verdict of a findings table on one subject: a row that matched.
struct RuleHit {
  let rule: RuleID
  let significance: Level
  let elements: FindingElements

  /// Nil for an output that names no rule or no level.
  init?(_ value: Value) {
    guard case .context(let row) = value, let rule = row["rule"]?.string,
      let significance = row["significance"]?.level
    else { return nil }
    self.rule = RuleID(rule)
    self.significance = significance
    func text(_ names: OutputNames) -> Text? {
      guard let thai = row[names.thai]?.string, let english = row[names.english]?.string else { return nil }
      return Text(thai: thai, english: english)
    }
    let unwritten = Text(thai: "", english: "")
    elements = FindingElements(
      title: text(.title) ?? unwritten, criteria: text(.criteria) ?? unwritten,
      condition: text(.condition) ?? unwritten, cause: text(.cause), effect: text(.effect),
      recommendation: text(.recommendation))
  }
}

/// The outputs that hold an element of a finding in both languages.
private struct OutputNames {
  let thai: String
  let english: String

  private init(_ name: String) {
    thai = "\(name) th"
    english = "\(name) en"
  }

  static let title = OutputNames("title")
  static let criteria = OutputNames("criteria")
  static let condition = OutputNames("condition")
  static let cause = OutputNames("cause")
  static let effect = OutputNames("effect")
  static let recommendation = OutputNames("recommendation")
}

extension Value {
  var level: Level? { string.flatMap(Level.init(rawValue:)) }

  var bool: Bool? {
    if case .boolean(let flag) = self { flag } else { nil }
  }

  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var number: Number? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The members of a list; a single value is a list of one, null is empty.
  var members: [Value] {
    switch self {
    case .list(let members): members
    case .null: []
    default: [self]
    }
  }

  /// A scalar as plain text; empty for anything else.
  var display: String {
    string ?? number?.description ?? bool.map { "\($0)" } ?? ""
  }
}
