import Foundation
import TestSupport
import Testing

/// A model that is wrong, or that asks for more than there is, and what the tool must say of it.
struct BadModel: CustomTestStringConvertible, Sendable {
  let title: String
  let code: Int32
  /// The code of lines below `definitions`, which is line 1.
  let body: String
  /// Every one of these stands on standard error.
  let told: [String]

  init(_ title: String, code: Int32, told: String..., body: String) {
    self.title = title
    self.code = code
    self.told = told
    self.body = body
  }

  /// A model whose decision `d` has this logic.
  init(_ title: String, code: Int32 = 0, told: String..., logic: String) {
    self.title = title
    self.code = code
    self.told = told
    body = Self.decision("d", logic)
  }

  var testDescription: String { title }

  private static func decision(_ name: String, type: String = "Any", needs: String? = nil, _ logic: String)
    -> String
  {
    let need = needs.map {
      "<informationRequirement><requiredDecision href=\"#\($0)\"/></informationRequirement>"
    }
    let text = logic.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return
      "<decision id=\"\(name)\" name=\"\(name)\"><variable name=\"\(name)\" typeRef=\"\(type)\"/>\(need ?? "")"
      + "<literalExpression><text>\(text)</text></literalExpression></decision>\n"
  }

  private static func nested(_ open: String, _ close: String) -> String {
    String(repeating: open, count: 10_000) + "1" + String(repeating: close, count: 10_000)
  }

  static let all: [BadModel] = [
    BadModel(
      "decisions in a circle", code: 2, told: "bad.dmn:2", "d → e", "Hint:",
      body: decision("d", needs: "e", "1") + decision("e", needs: "d", "1")),
    BadModel(
      "a decision that is not required", code: 2, told: "bad.dmn:3", "without requiring it", "Hint:",
      body: decision("e", "1") + decision("d", "e + 1")),
    BadModel(
      "an unknown type", code: 2, told: "bad.dmn:2", "\"nmber\" is not a type", "did you mean \"number\"?",
      body: decision("d", type: "nmber", "1")),
    BadModel(
      "an unknown type without a near one", code: 2, told: "bad.dmn:2", "Hint:",
      body: decision("d", type: "zzzzzzzz", "1")),
    BadModel(
      "two decisions of one name", code: 2, told: "bad.dmn:3", "already used", "Hint:",
      body: decision("d", "1") + decision("d", "2")),
    BadModel(
      "an absent import", code: 2, told: "bad.dmn:2", "urn:absent", "Hint:",
      body: "<import namespace=\"urn:absent\" name=\"absent\" importType=\"\"/>\n" + decision("d", "1")),
    BadModel(
      "an import of itself", code: 2, told: "bad.dmn:2", "circle", "Hint:",
      body: "<import namespace=\"urn:bad\" name=\"itself\" importType=\"\"/>\n" + decision("d", "1")),
    BadModel("parentheses nested 10,000 deep", code: 2, told: "bad.dmn:2", "Hint:", logic: nested("(", ")")),
    BadModel("lists nested 10,000 deep", code: 2, told: "bad.dmn:2", "Hint:", logic: nested("[", "]")),
    BadModel("calls nested 10,000 deep", code: 2, told: "bad.dmn:2", "Hint:", logic: nested("abs(", ")")),
    BadModel(
      "conditions nested 10,000 deep", code: 2, told: "bad.dmn:2", logic: nested("if true then ", " else 2")),
    BadModel(
      "a sum of 10,000 terms", code: 2, told: "bad.dmn:2", logic: "1" + String(repeating: "+1", count: 10_000)
    ),
    BadModel(
      "boxes nested 5,000 deep", code: 2, told: "bad.dmn:2",
      body: "<decision id=\"d\" name=\"d\">" + String(repeating: "<list>", count: 5_000)
        + String(repeating: "</list>", count: 5_000) + "</decision>"),
    BadModel(
      "a pattern that explodes", logic: "matches(\"\(String(repeating: "a", count: 40))\", \"^(a+)+$b\")"),
    BadModel(
      "a pattern with back-references that explodes", told: "too much work",
      logic: #"matches("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "(x+x+)+\\1y")"#),
    BadModel(
      "a pattern that unfolds", told: "too large", logic: #"matches("x", "(((a{1000}){1000}){1000}){1000}")"#),
    BadModel(
      "a function that calls itself for ever", told: "bad.dmn:2", "nested too deep", "Hint:",
      logic: "{f: function(n) f(n + 1), r: f(0)}.r"),
    BadModel(
      "a function that calls itself twice for ever", told: "bad.dmn:2", "Hint:",
      logic: "{f: function(n) f(n + 1) + f(n + 2), r: f(0)}.r"),
    BadModel("a huge range", told: "too many steps", "Hint:", logic: "for i in 1..1e12 return i"),
    BadModel(
      "a huge range of days", told: "too many steps",
      logic: "for i in @\"-999999999-01-01\"..@\"999999999-12-31\" return 1"),
    BadModel("a huge test", told: "too many steps", logic: "some i in 1..1e12 satisfies i < 0"),
    BadModel(
      "a string that doubles", told: "too large",
      logic: "{f: function(s, n) if n = 0 then s else f(s + s, n - 1), r: f(\"aaaa\", 60)}.r"),
    BadModel(
      "many long strings joined", told: "too large",
      logic: "string join(for i in 1..100000 return \"\(String(repeating: "a", count: 1_000))\")"),
    BadModel(
      "a long string read again and again", told: "too many steps",
      logic: "for i in 1..1000000 return string length(\"\(String(repeating: "a", count: 100_000))\")"),
    BadModel(
      "a list that doubles, as text", told: "too large",
      logic: "{f: function(l, n) if n = 0 then l else f([l, l], n - 1), r: string(f([1], 60))}.r"),
    BadModel(
      "a long list sorted", told: "too many steps",
      logic: "count(sort(for i in 1..1000000 return 1000000 - i, function(a, b) a < b))"),
  ]

  func run(input: [String] = []) throws -> CommandResult {
    let scratch = try TemporaryFolder()
    let file = scratch.url.appending(path: "bad.dmn")
    let text =
      "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"bad\" namespace=\"urn:bad\">\n\(body)</definitions>"
    try text.write(to: file, atomically: true, encoding: .utf8)
    return try TestSupport.run(
      Project.executable,
      ["dmn", "evaluate", "bad.dmn", "--decision", "d", "--language", "en"] + input, in: scratch.url)
  }
}

@Suite struct `Bad models` {
  @Test(arguments: BadModel.all)
  func `are told with place and hint, and never crash`(model: BadModel) throws {
    let started = ContinuousClock.now
    let result = try model.run()
    #expect(result.code == model.code, "\(result.errors.prefix(500))")
    for words in model.told {
      #expect(result.errors.contains(words), "\(words) is missing in: \(result.errors.prefix(500))")
    }
    #expect(result.errors.utf8.count < 20_000, "a long expression is not repeated")
    #expect(ContinuousClock.now - started < .seconds(10), "a second, when nothing else runs")
  }

  @Test func `with a table of 100,000 rows are evaluated`() throws {
    let rows = (0..<100_000).map { row in
      "<rule><inputEntry><text>[\(row)..\(row + 1))</text></inputEntry><outputEntry><text>\(row)</text></outputEntry></rule>\n"
    }.joined()
    let model = BadModel(
      "big table", code: 0,
      body: """
        <inputData id="x" name="x"><variable name="x" typeRef="number"/></inputData>
        <decision id="d" name="d"><variable name="d"/>
        <informationRequirement><requiredInput href="#x"/></informationRequirement>
        <decisionTable><input><inputExpression><text>x</text></inputExpression></input><output/>
        \(rows)</decisionTable></decision>
        """)
    let result = try model.run(input: ["--input", "x=77777"])
    #expect(result.output == "d = 77777\n", "\(result.errors.prefix(500))")
  }

  @Test func `with a table of 30 columns and 3,000 rows are evaluated`() throws {
    let columns = 0..<30
    let inputs = columns.map {
      "<inputData id=\"x\($0)\" name=\"x\($0)\"><variable name=\"x\($0)\"/></inputData>"
    }
    let needs = columns.map {
      "<informationRequirement><requiredInput href=\"#x\($0)\"/></informationRequirement>"
    }
    let heads = columns.map { "<input><inputExpression><text>x\($0)</text></inputExpression></input>" }
    let rows = (0..<3_000).map { row in
      let cells = columns.map {
        "<inputEntry><text>? > \(row) and x\(($0 + 1) % 30) > \(row)</text></inputEntry>"
      }
      return "<rule>\(cells.joined())<outputEntry><text>\(row)</text></outputEntry></rule>\n"
    }
    let model = BadModel(
      "wide table", code: 0,
      body: """
        \(inputs.joined())
        <decision id="d" name="d"><variable name="d"/>\(needs.joined())
        <decisionTable hitPolicy="COLLECT" aggregation="COUNT">\(heads.joined())<output/>
        \(rows.joined())</decisionTable></decision>
        """)
    let result = try model.run(input: columns.flatMap { ["--input", "x\($0)=2500"] })
    #expect(result.output == "d = 2500\n", "\(result.errors.prefix(500))")
  }
}
