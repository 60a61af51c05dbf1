import Interchange
import Testing

@Suite struct `Differences between the lines of two texts` {
  struct Pair: CustomTestStringConvertible, Sendable {
    let title: String
    let before: String
    let after: String
    let differences: [LineDifference]
    var testDescription: String { title }
  }

  static let pairs = [
    Pair(title: "equal texts", before: "a\nb\n", after: "a\nb\n", differences: []),
    Pair(title: "lines that end otherwise", before: "a\nb\n", after: "a\r\nb\r\n", differences: []),
    Pair(
      title: "a changed line", before: "a\nb\nc", after: "a\nB\nc",
      differences: [LineDifference(line: 2, before: "b", after: "B")]),
    Pair(
      title: "a line that came, with all behind it as it was", before: "a\nc\nd", after: "a\nb\nc\nd",
      differences: [LineDifference(line: 2, before: nil, after: "b")]),
    Pair(
      title: "a line that went", before: "a\nb\nc\nd", after: "a\nc\nd",
      differences: [LineDifference(line: 2, before: "b", after: nil)]),
    Pair(
      title: "two places far from each other", before: "a\nb\nc\nd\ne", after: "A\nb\nc\nd\nE",
      differences: [
        LineDifference(line: 1, before: "a", after: "A"), LineDifference(line: 5, before: "e", after: "E"),
      ]),
    Pair(
      title: "a text that was cut off", before: "a\nb\nc", after: "a",
      differences: [
        LineDifference(line: 2, before: "b", after: nil), LineDifference(line: 2, before: "c", after: nil),
      ]),
  ]

  @Test(arguments: pairs)
  func `are told with the place where they stand now`(pair: Pair) {
    #expect(lineDifferences(from: Array(pair.before.utf8), to: Array(pair.after.utf8)) == pair.differences)
  }

  @Test func `of texts that share nothing are told in bounded work`() {
    let before = (0..<30_000).map { "before \($0)" }.joined(separator: "\n")
    let after = (0..<30_000).map { "after \($0)" }.joined(separator: "\n")
    let found = lineDifferences(from: Array(before.utf8), to: Array(after.utf8))
    #expect(found.count == 30_000)
    #expect(found.last == LineDifference(line: 30_000, before: "before 29999", after: "after 29999"))
  }
}
