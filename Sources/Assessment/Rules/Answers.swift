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
    self.context = context
  }
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
