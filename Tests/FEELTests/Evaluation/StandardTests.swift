import Diagnostics
import FEEL
import Foundation
import Testing

/// A line of the table of expressions: under its clause, an expression and its value.
struct StandardExample: CustomTestStringConvertible {
  let clause: String
  let expression: String
  let value: String

  var testDescription: String { expression }

  static let all: [StandardExample] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/feel-standard.txt")
    var clause = ""
    var examples: [StandardExample] = []
    for line in (try? String(contentsOf: file, encoding: .utf8).split(separator: "\n")) ?? [] {
      if line.hasPrefix("# ") {
        clause = String(line.dropFirst(2))
      } else if let arrow = line.ranges(of: " ==> ").last {
        examples.append(
          StandardExample(
            clause: clause, expression: String(line[..<arrow.lowerBound]),
            value: String(line[arrow.upperBound...])))
      }
    }
    return examples
  }()
}

@Suite struct `FEEL by the text of the standard` {
  @Test func `is a long table`() {
    #expect(StandardExample.all.count > 400)
  }

  @Test(arguments: StandardExample.all)
  func `gives these values`(example: StandardExample) throws {
    var scope = Scope()
    scope.zones = .system
    var frame = Frame()
    frame.zones = .system
    let compiled = try compile(expression: example.expression, in: scope, at: .argument(example.clause))
    #expect(try compiled.evaluate(in: &frame).notation == example.value, "\(example.clause)")
  }
}
