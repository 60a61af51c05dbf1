import DMN
import Diagnostics
import FEEL
import TestSupport
import Testing

/// A line of the table of models: under its clause, what a model defines, its inputs and the value of its decision `d`.
struct StandardModel: CustomTestStringConvertible {
  let clause: String
  let body: String
  let inputs: String
  let value: String

  var testDescription: String { "\(clause): \(body.prefix(120)) \(inputs)" }

  static let all: [StandardModel] = {
    var clause = ""
    var models: [StandardModel] = []
    let bytes = (try? Project.bytes("Tests/Fixtures/dmn-standard.txt")) ?? []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " <== ").flatMap { $0.split(separator: " ==> ") }.map(String.init)
      if line.hasPrefix("# ") {
        clause = String(line.dropFirst(2))
      } else if parts.count == 3 {
        models.append(StandardModel(clause: clause, body: parts[0], inputs: parts[1], value: parts[2]))
      }
    }
    return models
  }()
}

@Suite struct `Models by the text of the standard` {
  @Test func `are a long table`() {
    #expect(StandardModel.all.count > 100)
  }

  @Test(arguments: StandardModel.all)
  func `give these values`(model: StandardModel) throws {
    let inputs = try entries(of: model.inputs)
    let graph = DecisionGraph(tolerating: [try Models.read(model.body)])
    let outcome = try graph.program(decisions: ["d"], inputs: inputs.map(\.name)).run(inputs.map(\.value))
    #expect(outcome.values == [try value(of: model.value)], "\(outcome.errors)")
  }

  private func value(of text: String) throws -> Value {
    try compile(expression: text, in: Scope(), at: .argument(text)).evaluate().value
  }

  private func entries(of text: String) throws -> [(name: String, value: Value)] {
    guard case .context(let context) = try value(of: text) else { return [] }
    return context.entries
  }
}
