public import Diagnostics
internal import FEEL
internal import XML

/// Reads a file of test cases; all problems with it are thrown together.
public func readTestSuite(_ bytes: [UInt8], file: String) throws(Problems) -> TestSuite {
  let root = try readDocument(bytes, file: file)
  var reader = TestSuiteReader()
  let suite = reader.suite(root, file: file)
  guard !reader.problems.hasErrors else { throw Problems(reader.problems) }
  return suite
}

private struct TestSuiteReader {
  var problems: [Diagnostic] = []

  mutating func suite(_ root: Element, file: String) -> TestSuite {
    if root.name != "testCases" { problems.append(.notATestSuite(root.name, at: root.location)) }
    return TestSuite(
      file: file, modelName: root.first(named: "modelName").map { trimmed($0.text) } ?? "",
      labels: root.first(named: "labels")?.children(named: "label").map { trimmed($0.text) } ?? [],
      cases: root.children(named: "testCase").map { testCase($0) })
  }

  private mutating func testCase(_ element: Element) -> TestCase {
    let word = element["type"] ?? TestCase.Kind.decision.rawValue
    let kind = TestCase.Kind(rawValue: word)
    if kind == nil { problems.append(.unknownTestWord(word, "type", at: element.location)) }
    return TestCase(
      id: element["id"] ?? "", description: element.first(named: "description").map { trimmed($0.text) },
      kind: kind ?? .decision, invocableName: element["invocableName"].map { normalisedName($0) },
      inputs: element.children(named: "inputNode").map { input($0) },
      results: element.children(named: "resultNode").map { expectation($0) }, location: element.location)
  }

  private mutating func input(_ element: Element) -> TestCase.Input {
    TestCase.Input(
      name: normalisedName(element["name"] ?? ""), namespace: element["namespace"], value: value(in: element))
  }

  private mutating func expectation(_ element: Element) -> TestCase.Expectation {
    TestCase.Expectation(
      name: normalisedName(element["name"] ?? ""), namespace: element["namespace"],
      value: element.first(named: "expected").map { value(in: $0) } ?? .null,
      isErrorExpected: element["errorResult"] == "true", location: element.location)
  }

  /// The value that stands in an element: one `value`, one `list` or some `component`s.
  private mutating func value(in element: Element) -> Value {
    if let list = element.first(named: "list") {
      return .list(list.children(named: "item").map { value(in: $0) })
    }
    let components = Array(element.children(named: "component"))
    if !components.isEmpty {
      return .context(Context(components.map { (normalisedName($0["name"] ?? ""), value(in: $0)) }))
    }
    guard let value = element.first(named: "value"), !isNil(value) else { return .null }
    return simple(value)
  }

  private mutating func simple(_ element: Element) -> Value {
    let type = schemaType(of: element)
    let text = type == "string" ? element.text : trimmed(element.text)
    let value: Value? =
      switch type {
      case "string": .string(text)
      case "boolean": boolean(text)
      case "decimal", "double", "float", "integer", "int", "long": Number(text).map { .number($0) }
      case "date": CalendarDate(text).map { .date($0) }
      case "time": Time(text).map { .time($0) }
      case "dateTime": DateTime(text).map { .dateTime($0) }
      case "duration", "dayTimeDuration", "yearMonthDuration": duration(text)
      default: nil
      }
    if value == nil { problems.append(.unknownTestValue(text, type: type, at: element.location)) }
    return value ?? .null
  }

  private func boolean(_ text: String) -> Value? {
    switch text {
    case "true", "1": .boolean(true)
    case "false", "0": .boolean(false)
    default: nil
    }
  }

  /// A years and months duration if it has only those parts, else a days and time duration.
  private func duration(_ text: String) -> Value? {
    YearsMonthsDuration(text).map { .yearsMonths($0) } ?? DaysTimeDuration(text).map { .daysTime($0) }
  }
}

// MARK: - Attributes of the schema instance

extension TestSuiteReader {
  private static let instance = "http://www.w3.org/2001/XMLSchema-instance"

  private func isNil(_ element: Element) -> Bool {
    let word = element.attributes.first { $0.name == "nil" && $0.namespace == Self.instance }?.value
    return word == "true" || word == "1"
  }

  /// The local name of the type; a value without one is text.
  private func schemaType(of element: Element) -> String {
    let name = element.attributes.first { $0.name == "type" && $0.namespace == Self.instance }?.value
    return name.map { String($0[($0.lastIndex(of: ":").map($0.index(after:)) ?? $0.startIndex)...]) }
      ?? "string"
  }

  private func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}

extension Diagnostic {
  fileprivate static func notATestSuite(_ name: String, at place: Location) -> Diagnostic {
    Diagnostic(
      at: place, code: "dmn.not-a-test-suite",
      Message(
        thai: "\"\(name)\" ไม่ใช่แฟ้มกรณีทดสอบ", english: "\"\(name)\" is not a file of test cases"),
      hint: Message(thai: "ใช้ testCases", english: "use testCases"))
  }

  fileprivate static func unknownTestWord(
    _ word: String, _ attribute: String, at place: Location
  ) -> Diagnostic {
    Diagnostic(
      at: place, code: "dmn.unknown-word",
      Message(
        thai: "\"\(word)\" ใช้เป็น \(attribute) ไม่ได้",
        english: "\"\(word)\" is not a value of \(attribute)"),
      hint: Message(
        thai: "ใช้ decision, bkm หรือ decisionService", english: "use decision, bkm or decisionService"))
  }

  fileprivate static func unknownTestValue(
    _ text: String, type: String, at place: Location
  ) -> Diagnostic {
    Diagnostic(
      at: place, code: "dmn.unknown-test-value",
      Message(
        thai: "\"\(text)\" ไม่ใช่ค่าชนิด \(type)", english: "\"\(text)\" is not a value of type \(type)"))
  }
}
