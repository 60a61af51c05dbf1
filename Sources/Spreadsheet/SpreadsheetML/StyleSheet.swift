import XML

/// The styles of a SpreadsheetML workbook, numbered in the order in which cells first use them.
struct StyleSheet {
  private var numbers: [Style: Int] = [:]
  private var styles: [Style] = []
  private var last: (style: Style, id: String)?

  mutating func id(of style: Style) -> String {
    // Neighbouring cells mostly look alike, and comparing is cheaper than hashing.
    if let last, last.style == style { return last.id }
    let id = "s\(number(of: style))"
    last = (style, id)
    return id
  }

  private mutating func number(of style: Style) -> Int {
    if let number = numbers[style] { return number }
    let number = styles.count + 1
    numbers[style] = number
    styles.append(style)
    return number
  }

  func write(to writer: inout XMLWriter) {
    writer.start("Styles")
    writer.start("Style", ["ss:ID": "Default", "ss:Name": "Normal"])
    Style().writeContent(to: &writer)
    writer.end()
    for (index, style) in styles.enumerated() {
      writer.start("Style", ["ss:ID": "s\(index + 1)"])
      style.writeContent(to: &writer)
      writer.end()
    }
    writer.end()
  }
}

extension Style {
  fileprivate func writeContent(to writer: inout XMLWriter) {
    writer.element(
      "Alignment",
      [
        "ss:Horizontal": horizontal.name, "ss:Vertical": vertical.name,
        "ss:WrapText": wraps ? "1" : nil, "ss:Indent": indent > 0 ? String(min(indent, 15)) : nil,
      ])
    (border ?? Style.Border()).write(to: &writer)
    writer.element(
      "Font",
      [
        "ss:FontName": font.name, "x:CharSet": Self.thaiCharacterSet, "x:Family": "Swiss",
        "ss:Size": plainNumber(font.size), "ss:Color": font.colour.notation,
        "ss:Bold": font.isBold ? "1" : nil, "ss:Italic": font.isItalic ? "1" : nil,
      ])
    // Every property is stated in every style, and every fill as a solid one: LibreOffice gives a style what
    // the one before it had and passes over patterns together with their colours.
    writer.element(
      "Interior", ["ss:Color": (fill?.colour ?? .white).notation, "ss:Pattern": "Solid"])
    writer.element("NumberFormat", ["ss:Format": numberFormat ?? "General"])
    if !isLocked { writer.element("Protection", ["ss:Protected": "0"]) }
  }

  /// Windows' number for Thai.
  private static let thaiCharacterSet = "222"

  /// The style as the CSS that conditional formats state; what has no CSS stays as the cell has it.
  var css: String {
    let plain = Font()
    var rules: [String] = []
    if font.colour != plain.colour { rules.append("color:\(font.colour.notation)") }
    if font.isBold { rules.append("font-weight:700") }
    if font.isItalic { rules.append("font-style:italic") }
    if let fill {
      rules.append("background:\(fill.colour.notation)")
    }
    return rules.joined(separator: ";")
  }
}

extension Style.Border {
  fileprivate func write(to writer: inout XMLWriter) {
    writer.start("Borders")
    for (position, weight) in [("Bottom", bottom), ("Left", left), ("Right", right), ("Top", top)] {
      guard let number = weight.number else { continue }
      writer.element(
        "Border",
        [
          "ss:Position": position, "ss:LineStyle": weight == .double ? "Double" : "Continuous",
          "ss:Weight": number,
          "ss:Color": colour.notation,
        ])
    }
    writer.end()
  }
}

extension Style.Border.Weight {
  fileprivate var number: String? {
    switch self {
    case .none: nil
    case .thin: "1"
    case .medium: "2"
    case .double: "3"
    }
  }
}

extension Style.Horizontal {
  fileprivate var name: String {
    switch self {
    case .general: "Automatic"
    case .left: "Left"
    case .centre: "Center"
    case .right: "Right"
    }
  }
}

extension Style.Vertical {
  fileprivate var name: String {
    switch self {
    case .top: "Top"
    case .centre: "Center"
    case .bottom: "Bottom"
    }
  }
}

extension Colour {
  /// `#RRGGBB`
  public var notation: String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}

/// A number as XML states it: no `.0` behind whole numbers.
func plainNumber(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
}
