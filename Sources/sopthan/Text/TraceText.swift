import DMN
import FEEL

/// A decision's trace as an indented tree: value, matched rows, and what it required.
struct TraceText {
  private let trace: DecisionTrace

  init(_ trace: DecisionTrace) { self.trace = trace }

  var text: String { lines(of: trace, depth: 0).joined(separator: "\n") }

  private func lines(of trace: DecisionTrace, depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    var lines = ["\(indent)\(trace.name) = \(trace.value.shown)  (\(trace.location))"]
    for row in trace.matchedRows {
      lines.append("\(indent)  row \(row.number)  (\(row.location))")
      for cell in row.cells where cell.text != "-" {
        lines.append("\(indent)    \(cell.inputExpression) \(cell.text)  = \(cell.inputValue.shown)")
      }
    }
    for part in trace.calls + trace.requirements { lines += self.lines(of: part, depth: depth + 1) }
    return lines
  }
}

extension Value {
  /// The value in FEEL's notation, strings quoted; what is too large to write is said to be.
  var shown: String {
    Value.list([self]).text.map { String($0.dropFirst().dropLast()) } ?? "… (\(kind.name) > 2 MiB)"
  }
}
