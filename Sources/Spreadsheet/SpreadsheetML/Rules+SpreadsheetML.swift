import XML

extension ConditionalFormat {
  func write(to writer: inout XMLWriter) {
    if case .bar = rule { return }
    writer.start("ConditionalFormatting", ["xmlns": Namespace.excel])
    writer.element("Range", [:], range.r1c1)
    writer.start("Condition")
    switch rule {
    case .equals(let text): writeComparison("Equal", with: quotedText(text), to: &writer)
    case .greaterThan(let bound): writeComparison("Greater", with: plainNumber(bound), to: &writer)
    case .lessThan(let bound): writeComparison("Less", with: plainNumber(bound), to: &writer)
    case .formula(let formula):
      writer.element(
        "Value1", [:], r1c1(formula, atRow: range.firstRow, column: range.firstColumn))
    case .bar: break
    }
    writer.element("Format", ["Style": style.css])
    writer.end()
    writer.end()
  }

  private func writeComparison(_ qualifier: String, with value: String, to writer: inout XMLWriter) {
    writer.element("Qualifier", [:], qualifier)
    writer.element("Value1", [:], value)
  }
}

extension DataValidation {
  func write(to writer: inout XMLWriter) {
    writer.start("DataValidation", ["xmlns": Namespace.excel])
    writer.element("Range", [:], range.r1c1)
    switch rule {
    case .list(let choices):
      writer.element("Type", [:], "List")
      writer.element("Value", [:], quotedText(choices.joined(separator: ",")))
    case .listFrom(let source):
      writer.element("Type", [:], "List")
      writer.element("Value", [:], r1c1(source, atRow: range.firstRow, column: range.firstColumn))
    case .integer(let bounds):
      writer.element("Type", [:], "Whole")
      writeBounds(String(bounds.lowerBound), String(bounds.upperBound), to: &writer)
    case .decimal(let bounds):
      writer.element("Type", [:], "Decimal")
      writeBounds(plainNumber(bounds.lowerBound), plainNumber(bounds.upperBound), to: &writer)
    case .date(let from, let to):
      writer.element("Type", [:], "Date")
      writeBounds(String(from.serial ?? 61), String(to.serial ?? 61), to: &writer)
    case .formula(let formula):
      writer.element("Type", [:], "Custom")
      writer.element("Value", [:], r1c1(formula, atRow: range.firstRow, column: range.firstColumn))
    }
    if !allowsBlank { writer.element("UseBlank") }
    if let prompt {
      writer.element("InputTitle", [:], prompt.title.cut(to: 32))
      writer.element("InputMessage", [:], prompt.text.cut(to: 255))
    }
    if let refusal {
      writer.element("ErrorMessage", [:], refusal.text.cut(to: 255))
      writer.element("ErrorTitle", [:], refusal.title.cut(to: 32))
    }
    writer.end()
  }

  private func writeBounds(_ lower: String, _ upper: String, to writer: inout XMLWriter) {
    writer.element("Min", [:], lower)
    writer.element("Max", [:], upper)
  }
}
