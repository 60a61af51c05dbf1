import Interchange
import JSON
import Testing

@Suite struct `Differences between two documents` {
  struct Pair: CustomTestStringConvertible, Sendable {
    let title: String
    let before: String
    let after: String
    let differences: [String]
    var testDescription: String { title }
  }

  static let pairs = [
    Pair(
      title: "equal documents", before: #"{"a":1,"b":[1,2]}"#, after: #"{"b":[1,2],"a":1}"#, differences: []),
    Pair(
      title: "a changed value deep inside", before: #"{"summary":{"reduced":57}}"#,
      after: #"{"summary":{"reduced":58}}"#, differences: ["summary.reduced: 57 -> 58"]),
    Pair(
      title: "decimals keep their digits", before: #"{"share":65.52}"#, after: #"{"share":65.520}"#,
      differences: ["share: 65.52 -> 65.520"]),
    Pair(
      title: "items matched by their ids whatever their order",
      before: #"{"findings":[{"id":"a","level":"high"},{"id":"b","level":"low"}]}"#,
      after: #"{"findings":[{"id":"b","level":"low"},{"id":"a","level":"highest"}]}"#,
      differences: [#"findings[a].level: "high" -> "highest""#]),
    Pair(
      title: "an item that came and one that went", before: #"{"findings":[{"id":"a"}]}"#,
      after: #"{"findings":[{"id":"b"}]}"#,
      differences: [#"findings[a]: {"id":"a"} -> none"#, #"findings[b]: none -> {"id":"b"}"#]),
    Pair(
      title: "items without names matched by their places", before: #"{"cells":[[1],[2]]}"#,
      after: #"{"cells":[[1],[3],[4]]}"#, differences: ["cells[2][1]: 2 -> 3", "cells[3]: none -> [4]"]),
    Pair(
      title: "null is not the same as absent", before: #"{"a":null}"#, after: "{}",
      differences: ["a: null -> none"]),
  ]

  @Test(arguments: pairs)
  func `are told by path, with the value before and after`(pair: Pair) throws {
    let before = try JSON(parsing: Array(pair.before.utf8), allowsDecimals: true)
    let after = try JSON(parsing: Array(pair.after.utf8), allowsDecimals: true)
    let found = documentDifferences(from: before, to: after)
    #expect(found.map { "\($0.path): \($0.before ?? "none") -> \($0.after ?? "none")" } == pair.differences)
  }
}
