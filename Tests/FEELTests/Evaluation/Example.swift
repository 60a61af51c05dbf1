import Diagnostics
import FEEL
import Testing

/// An expression over a few variables and its value in FEEL's notation.
struct Example: CustomTestStringConvertible {
  let expression: String
  let value: String

  init(_ expression: String, _ value: String) {
    self.expression = expression
    self.value = value
  }

  var testDescription: String { "\(expression) is \(value)" }

  /// The variables that every example may name, in the order of their slots.
  static let variables: [(name: String, value: Value)] = [
    ("n", .number(5)),
    ("Student's name", .string("Malee")),
    ("days in weekend", .list([.string("saturday"), .string("sunday")])),
    ("Pre-approval amount", .number(100)),
    ("approval", .number(40)),
    ("amount", .number(2)),
    ("Approved/Declined", .string("Approved")),
    ("แผน ควบคุม", .number(87)),
    ("nothing", .null),
    (
      "plan",
      .context(
        Context([
          ("id", .string("FIN-01")), ("two quarters ago", .null),
          ("current", .context(Context([("likelihood", .number(3)), ("consequence", .number(4))]))),
        ]))
    ),
    (
      "plans",
      .list(
        [("FIN-01", 12), ("FIN-02", 6), ("NTH-01", 20)].map { id, score in
          .context(Context([("plan id", .string(id)), ("score", .number(Number(score)))]))
        })
    ),
  ]

  static let scope = variables.reduce(into: Scope()) { $0.declare($1.name) }

  func evaluated() throws -> (text: String, errors: [EvaluationError]) {
    let compiled = try compile(expression: expression, in: Self.scope, at: .argument("example"))
    let (value, errors) = compiled.evaluate(Self.variables.map(\.value))
    return (try value.notation, errors)
  }
}

extension Value {
  /// The value as FEEL writes it inside a list.
  var notation: String {
    get throws { String(try #require(Value.list([self]).text).dropFirst().dropLast()) }
  }
}
