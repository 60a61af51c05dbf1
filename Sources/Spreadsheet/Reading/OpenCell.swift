internal import XML

/// How a cell writes its value.
enum CellKind {
  case number, shared, inline, string, boolean, error, date

  init(_ code: Span<UInt8>) {
    self =
      switch code.text {
      case "s": .shared
      case "inlineStr": .inline
      case "str": .string
      case "b": .boolean
      case "e": .error
      case "d": .date
      default: .number
      }
  }
}

/// A cell while its value and formula come.
struct OpenCell {
  var column = 0
  var kind = CellKind.number
  private var valueBytes: [UInt8] = []
  private var formulaBytes: [UInt8] = []
  private var hasValue = false
  private var hasFormula = false

  var holdsSomething: Bool { hasValue || hasFormula }

  mutating func clear() {
    kind = .number
    hasValue = false
    hasFormula = false
  }

  mutating func beginValue() {
    hasValue = true
    valueBytes.removeAll(keepingCapacity: true)
  }

  mutating func beginFormula() {
    hasFormula = true
    formulaBytes.removeAll(keepingCapacity: true)
  }

  /// False where the text grows beyond the limit.
  mutating func append(toValue stretch: Span<UInt8>, limit: Int) -> Bool {
    guard valueBytes.count + stretch.count <= limit else { return false }
    valueBytes.append(stretch)
    return true
  }

  mutating func append(toFormula stretch: Span<UInt8>, limit: Int) -> Bool {
    guard formulaBytes.count + stretch.count <= limit else { return false }
    formulaBytes.append(stretch)
    return true
  }

  var formula: String? { hasFormula ? formulaBytes.text(in: formulaBytes.indices) : nil }

  mutating func value(
    strings: inout SharedStrings, sheet: String
  ) throws(ReadingProblem) -> ReadSheet.Value? {
    guard hasValue else { return nil }
    switch kind {
    case .shared:
      guard let index = CellNotation.number(valueBytes.span), let text = strings.text(index) else {
        throw .brokenReference(written, sheet: sheet)
      }
      return .text(text)
    case .inline, .string:
      CellNotation.unescape(&valueBytes)
      return .text(written)
    case .boolean: return .boolean(written == "1" || written == "true")
    case .error: return .error(written)
    case .date: return .text(written)
    case .number: return valueBytes.isEmpty ? nil : .number(written)
    }
  }

  private var written: String { valueBytes.text(in: valueBytes.indices) }
}
