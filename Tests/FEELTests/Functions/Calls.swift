import Diagnostics
import FEEL
import Testing

/// An expression and its value in FEEL's notation; strings are quoted, and nothing is `null`.
struct Call: CustomTestStringConvertible {
  let expression: String
  let value: String

  init(_ expression: String, _ value: String) {
    self.expression = expression
    self.value = value
  }

  var testDescription: String { expression }

  /// What the expression comes to, with the zones of the machine and 2017-03-31T08:30:00+07:00 as now.
  func evaluated() throws -> String {
    var scope = Scope()
    scope.zones = .system
    var frame = Frame()
    frame.zones = .system
    frame.now = DateTime("2017-03-31T08:30:00+07:00")
    let compiled = try compile(expression: expression, in: scope, at: .argument("test"))
    let value = compiled.evaluate(in: &frame)
    if value.isNull { #expect(!frame.errors.isEmpty, "null comes with an error") }
    return String(try #require(Value.list([value]).text).dropFirst().dropLast())
  }
}
