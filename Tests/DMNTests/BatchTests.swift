import DMN
import Diagnostics
import FEEL
import SeparatedValues
import Testing

/// A model, rows for it, and the results as text.
private struct Population {
  let graph: DecisionGraph
  let decisions: [String]

  /// Input data of these names and types, and decisions over all of them and those before.
  init(
    inputs: KeyValuePairs<String, String>, _ logic: KeyValuePairs<String, String>, before: String = "",
    after: (name: String, text: String)? = nil
  ) throws {
    var text = before + inputs.map { Models.input($0.key, type: $0.value) }.joined()
    var required = inputs.map { Models.needsInput($0.key) }.joined()
    for (name, box) in logic {
      text += Models.decision(name, requires: required, box)
      required += Models.needsDecision(name)
    }
    text += after?.text ?? ""
    graph = try Models.graph(text)
    decisions = logic.map(\.key) + [after?.name].compactMap(\.self)
  }

  func results(
    _ rows: String, _ format: Batch.Format = .jsonLines, as output: Batch.Format? = nil
  ) throws -> (text: String, outcome: BatchOutcome, batch: Batch) {
    var bytes = Array(rows.utf8)
    var header: [String] = []
    if format == .csv {
      let length = Batch.headerLength(in: bytes)
      header = try #require(CSV.header(bytes[..<length].filter { $0 != 0x0A && $0 != 0x0D }[...]))
      bytes.removeFirst(length)
    }
    let batch = try Batch(graph, decisions: decisions, format: format, header: header)
    let block = batch.decode(bytes, firstLine: format == .csv ? 2 : 1)
    let outcome = batch.evaluate(block, countingHits: true)
    let text = String(decoding: batch.results(of: outcome, from: block, as: output ?? format), as: UTF8.self)
    return (text, outcome, batch)
  }
}

@Suite struct `Rows in a batch` {
  private func grades() throws -> Population {
    try Population(
      inputs: ["score": "number", "kind": "string", "late": "boolean"],
      [
        "grade": Models.table(
          "UNIQUE", inputs: ["score", "kind", "late"], outputs: [""],
          rows: [
            "< 50|-|-|\"F\"", ">= 50|not(\"x\")|false|\"P\"", ">= 50|not(\"x\")|true|\"L, or \"\"late\"\"\"",
          ]
          .map { $0.replacing("\"\"", with: "\\\"") })
      ])
  }

  @Test func `bind the columns of a CSV file to input data by name, and keep their order`() throws {
    let (text, _, batch) = try grades().results(
      "note,late,kind,score\r\nn,false,a,50\r\n\"two\r\nlines\",true,\"a\",77.5\r\n,false,b,49.99\r\n,true,x,60\r\n",
      .csv)
    #expect(text == "2,P\r\n3,\"L, or \"\"late\"\"\"\r\n5,F\r\n6,\r\n")
    #expect(batch.unusedColumns == ["note"])
    #expect(batch.absentInputs.isEmpty)
    let isColumnar = batch.isColumnar
    #expect(isColumnar)
  }

  @Test func `of CSV may hold quotes, commas and line ends in quotes`() throws {
    let echo = try Population(inputs: ["kind": "string"], ["d": Models.literal("string length(kind)")])
    let rows = ["\"a \"\"b\"\", c\"", "\"\"\"\"", "\"two\r\nlines\"", "\"\"", "plain"]
    let (text, _, _) = try echo.results("kind\r\n" + rows.map { $0 + "\r\n" }.joined(), .csv)
    #expect(text == "2,8\r\n3,1\r\n4,10\r\n6,0\r\n7,5\r\n")
  }

  @Test func `may be JSON objects, one on a line`() throws {
    let (text, _, _) = try grades().results(
      #"{"score":5e1,"kind":"a","late":false}"# + "\n\n"
        + #"{ "late" : true, "score": 50, "kind":"\u0061", "id":[1,{}] }"#
        + "\n" + #"{"score":null}"# + "\n" + #"{"score":-1}"#)
    #expect(
      text == """
        {"line":1,"grade":"P"}
        {"line":3,"grade":"L, or \\"late\\""}
        {"line":4,"grade":null}
        {"line":5,"grade":"F"}

        """)
  }

  @Test(arguments: [
    (#"{"score":"high"}"#, "score: \"high\" is not a number"),
    (#"{"score":1"#, "the line is not a JSON object (at byte 11)"),
    (#"{"score":01}"#, "the line is not a JSON object (at byte 10)"),
    (#"{"late":1}"#, "late: \"1\" is not a boolean"),
    (#"{"score":1,"score":2}"#, "\"score\" is given twice"),
    ("[1]", "the line is not a JSON object (at byte 1)"),
  ])
  func `that are not what the model wants are told by line and left out`(row: String, message: String) throws
  {
    let (text, outcome, _) = try grades().results("{\"score\":1}\n" + row + "\n{\"score\":2}\n")
    #expect(text == "{\"line\":1,\"grade\":\"F\"}\n{\"line\":3,\"grade\":\"F\"}\n")
    #expect(outcome.badRowCount == 1)
    let problem = try #require(outcome.badRows(in: "plans.jsonl").first)
    #expect(problem.message.english == message)
    #expect(problem.location == .text(file: "plans.jsonl", line: 2, column: 0))
  }

  @Test(arguments: [
    ("1,a\r\n", "the row has 2 fields, the header 3"), ("one,a,true\r\n", "score: \"one\" is not a number"),
    ("1,a\"b,true\r\n", "a quotation mark is not closed or out of place"),
    ("1,a,TRUE\r\n", "late: \"TRUE\" is not a boolean"),
  ])
  func `of CSV that are not what the model wants are told too`(row: String, message: String) throws {
    let (_, outcome, _) = try grades().results("score,kind,late\r\n1,\"a\r\nb\",true\r\n" + row, .csv)
    let problem = try #require(outcome.badRows(in: "p.csv").first)
    #expect(problem.message.english == message)
    #expect(problem.location == .text(file: "p.csv", line: 4, column: 0))
  }

  @Test func `with a value that the type does not allow are bad`() throws {
    let population = try Population(
      inputs: ["n": "small"], ["d": Models.table("UNIQUE", inputs: ["n"], outputs: [""], rows: ["-|1"])],
      before:
        "<itemDefinition name=\"small\"><typeRef>number</typeRef><allowedValues><text>[1..5]</text></allowedValues></itemDefinition>"
    )
    let (text, outcome, batch) = try population.results("{\"n\":5}\n{\"n\":5.01}\n{\"n\":0}\n")
    let isColumnar = batch.isColumnar
    #expect(isColumnar)
    #expect(text == "{\"line\":1,\"d\":1}\n")
    #expect(
      outcome.badRows(in: "p").map(\.message.english) == [
        "n: \"5.01\" is not among the values that the model allows",
        "n: \"0\" is not among the values that the model allows",
      ])
  }

  @Test func `count the hits of each table row`() throws {
    let (_, outcome, batch) = try grades().results(
      "{\"score\":1}\n{\"score\":2}\n{\"score\":60,\"late\":true,\"kind\":\"q\"}\n")
    #expect(outcome.hits == [[2, 0, 1]])
    #expect(batch.tables.map(\.decision) == ["grade"])
  }

  @Test func `are cut into blocks only between records`() {
    #expect(Batch.wholeRecords(in: Array("a\nb".utf8), .jsonLines) == 2)
    #expect(Batch.wholeRecords(in: Array("a,\"x\ny".utf8), .csv) == 0)
    #expect(Batch.wholeRecords(in: Array("a\r\n\"x\n\"\"y\"\r\nz".utf8), .csv) == 12)
  }
}

@Suite struct `The quick way through a batch` {
  /// Tables of every policy over random cells, and what hangs on them.
  private func model(_ dice: inout Dice) throws -> Population {
    let numbers = [
      "-", "3", "< 3", "<= 2.50", "> 40", ">= -7", "[1..5)", "(0..3]", "not(3)", "1, 2, 7.25", "null",
      "not([1..2])",
    ]
    let texts = ["-", "\"a\"", "\"a\", \"ข\"", "not(\"a\")", "!= \"b\"", "null", "\"\""]
    let answers = ["-", "true", "false", "not(true)", "null"]
    func rows(_ outputs: [String]) -> [String] {
      (0..<(2 + dice.roll(12))).map { _ in
        "\(dice.pick(numbers))|\(dice.pick(texts))|\(dice.pick(answers))|\(dice.pick(numbers))|\(dice.pick(outputs))"
      }
    }
    let inputs = ["n", "t", "b", "m"]
    let weights = ["1", "2", "2.0", "3.5", "-4"]
    let names = ["\"low\"", "\"high\"", "\"mid\"", "null"]
    func table(_ policy: String, _ outputs: [String], allowed: [String?] = [], defaults: [String?] = [])
      -> String
    {
      Models.table(
        policy, inputs: inputs, outputs: [""], allowed: allowed, defaults: defaults, rows: rows(outputs))
    }
    return try Population(
      inputs: ["n": "number", "t": "string", "b": "boolean", "m": "number"],
      [
        "unique": table("UNIQUE", names), "first": table("FIRST", names, defaults: ["\"none\""]),
        "any": table("ANY", names),
        "priority": table(
          "PRIORITY", ["\"low\"", "\"high\"", "\"mid\""], allowed: ["\"high\", \"mid\", \"low\""]),
        "collected": table("COLLECT", weights, defaults: [dice.pick([nil, "[]"])]),
        "listed": table("RULE ORDER", names), "counted": table("COLLECT+COUNT", weights),
        "greatest": table("COLLECT+MAX", weights), "least": table("COLLECT+MIN", weights),
        "most": Models.literal("max(collected)"), "number": Models.literal("count(collected)"),
        "rating": Models.table(
          "FIRST", inputs: ["most", "number", "first"], outputs: [""],
          rows: ["> 2|-|-|\"A\"", "-|[2..3]|not(\"none\")|\"B\"", "null|-|-|\"C\"", "-|-|\"high\"|\"D\""]),
      ],
      after: (
        "tabulated",
        Models.decision(
          "tabulated",
          requires: Models.needsInput("b")
            + ["rating", "number", "counted"].map { Models.needsDecision($0) }.joined(),
          Models.literal("if b then rating + \"!\" else number + counted"))
      ))
  }

  @Test(arguments: 1...12)
  func `gives the values, errors and hits of single evaluations`(seed: Int) throws {
    var dice = Dice(UInt64(seed))
    let population = try model(&dice)
    let numbers = [
      "null", "3", "3.00", "2.5", "2.51", "0", "-0", "-7", "-7.1", "40", "40.000001", "1e3", "7.25",
      "123456789012345678901",
    ]
    let texts = ["null", "\"a\"", "\"b\"", "\"ข\"", "\"\"", "\"zz\"", #""\u0061""#]
    let rows = (0..<150).map { _ in
      "{\"n\":\(dice.pick(numbers)),\"t\":\(dice.pick(texts)),\"b\":\(dice.pick(["null", "true", "false"])),\"m\":\(dice.pick(numbers))}"
    }
    let (text, outcome, batch) = try population.results(rows.joined(separator: "\n"))
    let isColumnar = batch.isColumnar
    #expect(isColumnar)
    let program = try population.graph.program(decisions: population.decisions, inputs: ["n", "t", "b", "m"])
    var errors: [DecisionError] = []
    var hits = batch.tables.map { $0.rows.map { _ in 0 } }
    for (row, line) in zip(rows, text.split(separator: "\n")) {
      let entries = row.dropFirst().dropLast().split(separator: ",").map {
        feel(String($0.split(separator: ":")[1]))
      }
      let single = program.run(entries)
      errors += single.errors
      let expected = zip(population.decisions, single.values).map { "\"\($0)\":\(json($1))" }.joined(
        separator: ",")
      #expect(line.drop { $0 != "," }.dropFirst().dropLast() == expected, "\(row)")
      for trace in program.explain(entries) {
        for table in trace.tables {
          let number = try #require(batch.tables.firstIndex { $0.location == table.location })
          for matched in table.matchedRows { hits[number][matched.number - 1] += 1 }
        }
      }
    }
    #expect(
      outcome.evaluationErrors(in: "p").map(\.message.english)
        == errors.map { "\($0.element): \($0.error.message.english)" })
    #expect(outcome.hits == hits)
  }

  private func json(_ value: Value) -> String {
    switch value {
    case .list(let members): "[\(members.map { json($0) }.joined(separator: ","))]"
    case .string(let text): "\"\(text)\""
    default: value.text ?? "null"
    }
  }

  @Test(arguments: [
    ("an expression over an input", Models.literal("n + 1")),
    (
      "a cell that asks for more than its input",
      Models.table("UNIQUE", inputs: ["n"], outputs: [""], rows: ["> n - 1|1"])
    ),
    ("an output that is computed", Models.table("UNIQUE", inputs: ["n"], outputs: [""], rows: ["-|n + 1"])),
    (
      "the sum of outputs", Models.table("COLLECT+SUM", inputs: ["n"], outputs: [""], rows: ["-|1", "> 2|3"])
    ),
  ])
  func `is not taken by a program that it cannot hold, whose results are those of single evaluations`(
    title: String, logic: String
  ) throws {
    let population = try Population(inputs: ["n": "number"], ["d": logic])
    let (text, _, batch) = try population.results("{\"n\":1}\n{\"n\":7}\n")
    #expect(!batch.isColumnar, "\(title)")
    let expected = try [1, 7].enumerated().map { index, n in
      "{\"line\":\(index + 1),\"d\":\(json(try population.graph.value(of: "d", ["n": Value(integerLiteral: n)])))}\n"
    }
    #expect(text == expected.joined())
  }
}
