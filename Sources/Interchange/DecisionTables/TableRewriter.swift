import DMN
import Diagnostics
import Spreadsheet
import XML

/// Writes a new version of a table into the bytes of its model; whatever did not change stays byte for byte.
struct TableRewriter {
  let bytes: [UInt8]
  let element: SourceElement
  let grid: TableGrid
  let sheet: TableSheetReader
  private(set) var problems: [Diagnostic] = []

  private typealias Edit = (range: Range<Int>, text: [UInt8])

  init(_ bytes: [UInt8], element: SourceElement, grid: TableGrid, sheet: TableSheetReader) {
    self.bytes = bytes
    self.element = element
    self.grid = grid
    self.sheet = sheet
  }

  mutating func rewritten() -> [UInt8] {
    let head = policyEdits() + allowedEdits()
    let body = ruleEdits()
    return applied(head + body, in: 0..<bytes.count)
  }

  // MARK: Head

  private func policyEdits() -> [Edit] {
    guard sheet.hitPolicy != grid.table.hitPolicy else { return [] }
    let words = sheet.hitPolicy.words
    return attributeEdits("hitPolicy", words.policy) + attributeEdits("aggregation", words.aggregation)
  }

  private func attributeEdits(_ name: String, _ value: String?) -> [Edit] {
    if let range = element.value(ofAttribute: name, in: bytes) {
      if let value { return [(range, Array(value.utf8))] }
      let start = range.lowerBound - name.utf8.count - 3
      return [(start..<range.upperBound + 1, [])]
    }
    guard let value else { return [] }
    let place = element.startTag.lowerBound + 1 + element.prefix.utf8.count + element.name.utf8.count
    return [(place..<place, Array(" \(name)=\"\(value)\"".utf8))]
  }

  private mutating func allowedEdits() -> [Edit] {
    let inputs = element.children(named: "input")
    let outputs = element.children(named: "output")
    var edits: [Edit] = []
    for (index, column) in grid.columns.enumerated() where sheet.allowed[index] != grid.allowed(column) {
      let values: SourceElement? =
        switch column {
        case .input(let number): inputs[number].children(named: "inputValues").first
        case .output(let number): outputs[number].children(named: "outputValues").first
        case .number, .annotation: nil
        }
      guard let values, !sheet.allowed[index].isEmpty else {
        problems.append(
          .notReplaceable(
            Message(
              thai: "เพิ่มหรือลบค่าที่อนุญาต \"\(sheet.allowed[index])\" ในแผ่นงานไม่ได้",
              english:
                "allowed values, here \"\(sheet.allowed[index])\", can not be added or removed in a sheet"),
            at: sheet.sheet.location(row: TableGrid.allowedRow, column: index)))
        continue
      }
      edits.append(textEdit(of: values, sheet.allowed[index]))
    }
    return edits
  }

  // MARK: Rules

  private mutating func ruleEdits() -> [Edit] {
    let sources = element.children(named: "rule")
    let isInPlace = sheet.rules.map(\.identity) == sources.indices.map(Optional.some)
    guard let first = sources.first, let last = sources.last, sources.count == grid.table.rules.count else {
      problems.append(
        .notReplaceable(
          Message(thai: "ตารางในแบบจำลองไม่มีแถวต้นแบบ", english: "the model's table has no rule to go by"),
          at: sheet.sheet.location(row: TableGrid.firstRule, column: 0)))
      return []
    }
    var edits: [Edit] = []
    var written: [UInt8] = []
    var fresh = sources.count
    for rule in sheet.rules {
      let model = rule.identity ?? min(max(0, fresh - 1), sources.count - 1)
      let source = sources[model]
      var own = cellEdits(of: rule, source, grid.table.rules[model])
      if rule.identity == nil { own += freshEdits(of: source, &fresh) }
      if isInPlace {
        edits += own
      } else {
        let start = model == 0 ? gap(before: source) : sources[model - 1].whole.upperBound
        written += applied(own, in: start..<source.whole.upperBound)
      }
    }
    return isInPlace ? edits : [(gap(before: first)..<last.whole.upperBound, written)]
  }

  /// Where the white space before an element begins.
  private func gap(before element: SourceElement) -> Int {
    var start = element.whole.lowerBound
    while start > 0, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[start - 1]) { start -= 1 }
    return start
  }

  private mutating func cellEdits(
    of rule: SheetRule, _ source: SourceElement, _ old: DecisionTable.Rule
  ) -> [Edit] {
    let inputs = source.children(named: "inputEntry")
    let outputs = source.children(named: "outputEntry")
    let annotations = source.children(named: "annotationEntry")
    var edits: [Edit] = []
    for (index, column) in grid.columns.enumerated() where rule.cells[index] != grid.cell(column, of: old) {
      switch column {
      case .number: break
      case .input(let number): edits.append(textEdit(of: inputs[number], rule.cells[index]))
      case .output(let number): edits.append(textEdit(of: outputs[number], rule.cells[index]))
      case .annotation(let number):
        if annotations.indices.contains(number) {
          edits.append(textEdit(of: annotations[number], rule.cells[index]))
        } else {
          problems.append(
            .notReplaceable(
              Message(
                thai: "แถวนี้ในแบบจำลองไม่มีช่องหมายเหตุสำหรับ \"\(rule.cells[index])\"",
                english: "the model's row has no annotation entry to hold \"\(rule.cells[index])\""),
              at: sheet.sheet.location(row: rule.row, column: index)))
        }
      }
    }
    return edits
  }

  /// What makes a copy of a rule one of its own: no description, and ids that nothing else has.
  private func freshEdits(of source: SourceElement, _ number: inout Int) -> [Edit] {
    let prefix = grid.table.id ?? "rule"
    let text = String(decoding: bytes, as: UTF8.self)
    repeat { number += 1 } while text.contains("id=\"\(prefix)-\(number)\"")
    var edits: [Edit] = []
    if let id = source.value(ofAttribute: "id", in: bytes) {
      edits.append((id, Array("\(prefix)-\(number)".utf8)))
    }
    for child in source.children {
      if child.name == "description" {
        edits.append((gap(before: child)..<child.whole.upperBound, []))
      } else if let id = child.value(ofAttribute: "id", in: bytes) {
        edits.append((id.upperBound..<id.upperBound, Array("-\(number)".utf8)))
      }
    }
    return edits
  }

  // MARK: Bytes

  /// Puts a text into the `text` element of an entry.
  private func textEdit(of entry: SourceElement, _ text: String) -> Edit {
    let escaped = Array(
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").utf8)
    guard let element = entry.children(named: "text").first else {
      let tag = "\(entry.prefix)text"
      let inner = Array("<\(tag)>".utf8) + escaped + Array("</\(tag)>".utf8)
      guard entry.isSelfClosing else { return (entry.content, inner) }
      let name = "\(entry.prefix)\(entry.name)"
      return (entry.whole, Array("<\(name)>".utf8) + inner + Array("</\(name)>".utf8))
    }
    guard element.isSelfClosing else { return (element.content, escaped) }
    let tag = "\(element.prefix)text"
    return (element.whole, Array("<\(tag)>".utf8) + escaped + Array("</\(tag)>".utf8))
  }

  private func applied(_ edits: [Edit], in range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var position = range.lowerBound
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += bytes[position..<edit.range.lowerBound] + edit.text
      position = edit.range.upperBound
    }
    return result + bytes[position..<range.upperBound]
  }
}
