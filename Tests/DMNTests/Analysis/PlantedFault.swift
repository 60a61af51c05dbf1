import DMN
import Testing

/// A fault that a table of `Tests/Fixtures/broken-tables` was given, and what must be said of it.
struct PlantedFault: Sendable, CustomTestStringConvertible {
  let file: String
  let decision: String
  let kind: RuleProblem.Kind
  var rows: [Int] = []
  /// The example input as FEEL writes it, in the order of the columns; nil where the fault has none.
  var example: String?

  var testDescription: String { "\(kind.rawValue) in \(decision)" }

  static let all: [PlantedFault] = gaps + overlaps + rows + outputs

  private static func gap(_ decision: String, _ example: String) -> PlantedFault {
    PlantedFault(file: "gaps", decision: decision, kind: .gap, example: example)
  }

  private static let gaps = [
    gap("score", "10"), gap("share", "50"), gap("rate", "0.155"), gap("lateness", "date(\"2017-04-01\")"),
    gap("shift", "date and time(\"2017-04-01T08:00:01\")"), gap("part of day", "time(\"12:00:00\")"),
    gap("ageing", "duration(\"P30D\")"), gap("tenure", "duration(\"P1Y1M\")"), gap("answer", "false"),
    gap("duty", "\"low\", false"), gap("region", "\"other\""), gap("rating", "null"), gap("first found", "3"),
    gap("band", "10"), gap("wording", "\"m\""), gap("given", "\"other\", 0"),
    PlantedFault(file: "uncovered-values", decision: "state", kind: .valueNotCovered, example: "\"sent\""),
    PlantedFault(file: "uncovered-values", decision: "step", kind: .valueNotCovered, example: "2"),
    PlantedFault(file: "beyond", decision: "limit", kind: .possibleGap, example: "11"),
    PlantedFault(file: "beyond", decision: "limit", kind: .notAnalysed, rows: [1]),
  ]

  private static func overlap(_ decision: String, _ rows: [Int], _ example: String) -> PlantedFault {
    PlantedFault(file: "overlaps", decision: decision, kind: .overlap, rows: rows, example: example)
  }

  private static let overlaps = [
    overlap("bands", [2, 3], "9"), overlap("letters", [1, 2], "\"b\""),
    overlap("days", [1, 2], "date(\"2017-01-31\")"), overlap("yes", [1, 2], "true"),
    overlap("others", [1, 2], "\"y\""), overlap("catch-all", [1, 2, 3, 4], "1"),
    overlap("condition", [1, 3], "7.5"), overlap("spans", [1, 2], "duration(\"P7D\")"),
    overlap("pair", [1, 3], "1, 1"),
    PlantedFault(
      file: "disagreements", decision: "colour", kind: .disagreement, rows: [1, 2], example: "20"),
    PlantedFault(
      file: "disagreements", decision: "sum", kind: .possibleDisagreement, rows: [1, 2], example: "20"),
  ]

  private static let rows = [
    PlantedFault(file: "masked-rows", decision: "later", kind: .maskedRow, rows: [2, 1], example: "8"),
    PlantedFault(file: "masked-rows", decision: "by two", kind: .maskedRow, rows: [3, 1, 2], example: "3"),
    PlantedFault(
      file: "masked-rows", decision: "all first", kind: .maskedRow, rows: [2, 1], example: "\"a\", true"),
    PlantedFault(file: "masked-rows", decision: "weight", kind: .maskedRow, rows: [1, 2], example: "10"),
    PlantedFault(
      file: "masked-rows", decision: "before", kind: .maskedRow, rows: [2, 1],
      example: "date(\"2017-01-01\")"),
    PlantedFault(file: "impossible-rows", decision: "range", kind: .impossibleRow, rows: [1]),
    PlantedFault(file: "impossible-rows", decision: "twice", kind: .impossibleRow, rows: [1]),
    PlantedFault(file: "impossible-rows", decision: "outside", kind: .impossibleRow, rows: [1]),
    PlantedFault(file: "impossible-rows", decision: "type", kind: .cellType, rows: [1]),
    PlantedFault(file: "impossible-rows", decision: "date", kind: .cellType, rows: [1]),
    PlantedFault(file: "impossible-rows", decision: "misspelt", kind: .valueNotAllowed, rows: [1]),
  ]

  private static let outputs =
    [
      PlantedFault(file: "unreachable-outputs", decision: "advice", kind: .unreachableOutput)
    ]
    // In each, a row that is an impossible range gives "stop" in vain.
    + ["advice found", "advice in order", "advice by weight"].flatMap { decision in
      [
        PlantedFault(file: "unreachable-outputs", decision: decision, kind: .unreachableOutput),
        PlantedFault(file: "unreachable-outputs", decision: decision, kind: .impossibleRow, rows: [1]),
      ]
    }
}
