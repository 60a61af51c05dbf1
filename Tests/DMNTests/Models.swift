import DMN
import Diagnostics
public import FEEL

/// Models written in a few lines, for tests.
enum Models {
  static let namespace = "https://www.omg.org/spec/DMN/20230324/MODEL/"

  /// A model of these elements. Its first line holds `definitions`, so the body starts on line 2.
  static func read(
    _ body: String, name: String = "m", version: String = namespace, file: String? = nil
  ) throws(Problems) -> Definitions {
    try readDefinitions(
      Array(
        "<definitions xmlns=\"\(version)\" name=\"\(name)\" namespace=\"urn:\(name)\">\n\(body)\n</definitions>"
          .utf8),
      file: file ?? "\(name).dmn")
  }

  static func graph(_ body: String) throws(Problems) -> DecisionGraph {
    try DecisionGraph([read(body)])
  }

  static func decision(_ name: String, type: String? = nil, requires: String = "", _ logic: String) -> String
  {
    let typeRef = type.map { " typeRef=\"\($0)\"" } ?? ""
    return
      "<decision id=\"\(name)\" name=\"\(name)\"><variable name=\"\(name)\"\(typeRef)/>\(requires)\(logic)</decision>"
  }

  static func input(_ name: String, type: String? = nil) -> String {
    let typeRef = type.map { " typeRef=\"\($0)\"" } ?? ""
    return "<inputData id=\"\(name)\" name=\"\(name)\"><variable name=\"\(name)\"\(typeRef)/></inputData>"
  }

  static func knowledge(
    _ name: String, _ parameters: [String], requires: String = "", _ logic: String
  ) -> String {
    let formal = parameters.map { parameter in
      let parts = parameter.split(separator: ":")
      let type = parts.count > 1 ? " typeRef=\"\(parts[1])\"" : ""
      return "<formalParameter name=\"\(parts[0])\"\(type)/>"
    }.joined()
    return "<businessKnowledgeModel id=\"\(name)\" name=\"\(name)\"><variable name=\"\(name)\"/>\(requires)"
      + "<encapsulatedLogic>\(formal)\(logic)</encapsulatedLogic></businessKnowledgeModel>"
  }

  static func literal(_ text: String, type: String? = nil) -> String {
    let typeRef = type.map { " typeRef=\"\($0)\"" } ?? ""
    return "<literalExpression\(typeRef)><text>\(escaped(text))</text></literalExpression>"
  }

  static func needsInput(_ href: String) -> String {
    "<informationRequirement><requiredInput href=\"#\(href)\"/></informationRequirement>"
  }

  static func needsDecision(_ href: String) -> String {
    let href = href.contains("#") ? href : "#\(href)"
    return "<informationRequirement><requiredDecision href=\"\(href)\"/></informationRequirement>"
  }

  static func needsKnowledge(_ href: String) -> String {
    let href = href.contains("#") ? href : "#\(href)"
    return "<knowledgeRequirement><requiredKnowledge href=\"\(href)\"/></knowledgeRequirement>"
  }

  /// A table of one cell after another: inputs, then outputs, separated by `|`.
  static func table(
    _ policy: String, inputs: [String], outputs: [String], allowed: [String?] = [], defaults: [String?] = [],
    rows: [String]
  ) -> String {
    let words = policy.split(separator: "+").map(String.init)
    let aggregation = words.count > 1 ? " aggregation=\"\(words[1])\"" : ""
    var text = "<decisionTable hitPolicy=\"\(words[0])\"\(aggregation)>"
    for input in inputs {
      text += "<input><inputExpression><text>\(escaped(input))</text></inputExpression></input>"
    }
    for (index, output) in outputs.enumerated() {
      let name = output.isEmpty ? "" : " name=\"\(output)\""
      text += "<output\(name)>"
      if index < allowed.count, let allowed = allowed[index] {
        text += "<outputValues><text>\(escaped(allowed))</text></outputValues>"
      }
      if index < defaults.count, let value = defaults[index] {
        text += "<defaultOutputEntry><text>\(escaped(value))</text></defaultOutputEntry>"
      }
      text += "</output>"
    }
    for (number, row) in rows.enumerated() {
      text += "\n<rule id=\"r\(number + 1)\">"
      for (column, cell) in row.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
        let element = column < inputs.count ? "inputEntry" : "outputEntry"
        text += "<\(element)><text>\(escaped(String(cell)))</text></\(element)>"
      }
      text += "</rule>"
    }
    return text + "</decisionTable>"
  }

  static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "<": "&lt;"
      case ">": "&gt;"
      case "&": "&amp;"
      default: String(character)
      }
    }.joined()
  }
}

extension DecisionGraph {
  /// The value of one decision.
  func value(of decision: String, _ inputs: KeyValuePairs<String, Value> = [:]) throws(Problems) -> Value {
    let program = try program(decisions: [decision], inputs: inputs.map(\.key))
    return program.run(inputs.map(\.value)).values[0]
  }
}

extension Diagnostic {
  /// The line of the place, also of one inside an expression.
  var line: Int {
    func line(_ location: Location) -> Int {
      switch location {
      case .text(_, let line, _): line
      case .expression(_, _, let within): line(within)
      case .file, .cell, .journal, .argument: 0
      }
    }
    return line(location)
  }
}

/// The value of a FEEL expression without variables, to write expected values shortly.
func feel(_ text: String) -> Value {
  guard let compiled = try? compile(expression: text, in: Scope(), at: .file("test")) else {
    return .string("not FEEL: \(text)")
  }
  return compiled.evaluate().value
}

extension Value: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  public init(integerLiteral value: Int) { self = .number(Number(value)) }
  public init(stringLiteral value: String) { self = .string(value) }
}
