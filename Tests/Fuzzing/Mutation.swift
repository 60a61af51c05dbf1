/// SplitMix64 of Steele, Lea and Flood (2014): the same seed gives the same numbers everywhere.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to just below the limit, which is above 0.
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func choose<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}

/// Changes that keep enough of a file's form to lead deep into a reader.
enum Mutation {
  case changeNumber, changeValue, removeElement, repeatElement, moveElement, insertToken, flipBytes, cutEnd

  /// Mostly what leaves the XML whole.
  static func any(_ dice: inout Dice) -> Mutation {
    switch dice.below(20) {
    case 0: .flipBytes
    case 1: dice.below(3) == 0 ? .cutEnd : .insertToken
    case 2...8: .changeValue
    case 9...12: .changeNumber
    case 13...14: .repeatElement
    case 15...16: .moveElement
    default: .removeElement
    }
  }

  /// Changes bytes of XML, or of anything else, once.
  func apply(to bytes: inout [UInt8], _ dice: inout Dice) {
    guard !bytes.isEmpty else { return bytes = Array(dice.choose(Self.tokens).utf8) }
    switch self {
    case .flipBytes:
      for _ in 0...dice.below(3) { bytes[dice.below(bytes.count)] ^= 1 << UInt8(dice.below(8)) }
    case .removeElement: bytes.removeSubrange(Self.stretch(of: bytes, &dice))
    case .repeatElement:
      let stretch = Self.stretch(of: bytes, &dice)
      let copies = dice.below(20) == 0 ? 200 : 1
      let piece = Array(bytes[stretch])
      for _ in 0..<copies where bytes.count < 2_000_000 {
        bytes.insert(contentsOf: piece, at: stretch.upperBound)
      }
    case .moveElement:
      let stretch = Self.stretch(of: bytes, &dice)
      let piece = Array(bytes[stretch])
      bytes.removeSubrange(stretch)
      bytes.insert(contentsOf: piece, at: Self.mark(in: bytes, near: dice.below(bytes.count + 1)))
    case .changeNumber: Self.replaceValue(in: &bytes, with: dice.choose(Self.numbers), ofNumbers: true, &dice)
    case .changeValue: Self.replaceValue(in: &bytes, with: dice.choose(Self.values), ofNumbers: false, &dice)
    case .insertToken:
      let place = Self.mark(in: bytes, near: dice.below(bytes.count + 1))
      bytes.insert(contentsOf: Array(dice.choose(Self.tokens).utf8), at: place)
    case .cutEnd: bytes.removeLast(dice.below(min(bytes.count, 4_000)) + 1)
    }
  }

  /// The first `<` at or behind a place, or the end.
  private static func mark(in bytes: [UInt8], near place: Int) -> Int {
    bytes[place...].firstIndex(of: 0x3C) ?? bytes.count
  }

  /// An element from its tag to its end, at times only from one tag to another.
  private static func stretch(of bytes: [UInt8], _ dice: inout Dice) -> Range<Int> {
    let start = mark(in: bytes, near: dice.below(bytes.count))
    if dice.below(12) > 0, let end = endOfElement(in: bytes, from: start) { return start..<end }
    let end = mark(in: bytes, near: min(bytes.count, start + 1 + dice.below(200)))
    return start..<max(start, end)
  }

  /// Behind the element that opens at a place; elements of the same name inside it are not counted.
  private static func endOfElement(in bytes: [UInt8], from start: Int) -> Int? {
    guard let close = bytes[start...].firstIndex(of: 0x3E), close > start + 1 else { return nil }
    if bytes[close - 1] == 0x2F { return close + 1 }
    let name = bytes[(start + 1)..<close].prefix { $0 > 0x20 }
    guard name.first != 0x2F else { return nil }
    return bytes[close...].firstRange(of: [0x3C, 0x2F] + name + [0x3E])?.upperBound
  }

  /// Replaces the value of an attribute or a text; whole, so that the XML stays as it is.
  private static func replaceValue(
    in bytes: inout [UInt8], with text: String, ofNumbers: Bool, _ dice: inout Dice
  ) {
    var start = dice.below(bytes.count)
    for _ in 0..<200 {
      guard let open = bytes[start...].firstIndex(where: { $0 == 0x22 || $0 == 0x3E }) else { return }
      start = open + 1
      let isAttribute = bytes[open] == 0x22
      let end = bytes[start...].firstIndex(of: isAttribute ? 0x22 : 0x3C) ?? bytes.count
      let value = bytes[start..<end]
      // From the quotation mark that ends a value to the next that begins one is no value.
      guard !value.isEmpty, !value.contains(0x3D), !value.contains(0x3E) else { continue }
      guard !ofNumbers || value.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
      return bytes.replaceSubrange(start..<end, with: Array(text.utf8))
    }
  }

  private static let numbers = [
    "0", "-1", "1", "7", "16384", "16385", "65536", "1048576", "1048577", "2147483648", "999999999",
    "9999999999", "99999999999999999999", "4.9e-324", "1e308", "1E999", "0.1", "42814", "2958466", "๑๒", "",
  ]
  private static let values = [
    "", " ", "s", "inlineStr", "str", "b", "e", "d", "n", "A1", "XFD1048576", "XFE1", "A1048577", "A0",
    "$A$1",
    "AAAA1", "a1", "A1:XFD1048576", "B2:A1", "A1:B2:C3", "rId1", "worksheets/sheet1.xml", "../../etc/passwd",
    "/xl/worksheets/sheet2.xml", "hidden", "true", "NaN", "inf", "-0", "_x000D_", "_x005F_x000D_", "_xD800_",
    "_x0000_", "=1+1", "likelihood", "sopthan:plans", "FIN-01", "2017-03-31", "31/3/2560", "๓๑ มี.ค. ๒๕๖๐",
    "29 ก.พ. 2560", "99999-99-99", "\u{FEFF}", "\u{202E}x", "e\u{301}\u{301}\u{301}\u{301}",
  ]
  private static let tokens = [
    "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "&#0;", "&#x10FFFF;", "&amp;", "<![CDATA[x]]>", "<!-- -->",
    "<?x y?>", "<c/>", "<c t=\"s\"><v>-1</v></c>", "<c t=\"s\"><v>0</v></c>", "<c r=\"XFD1\"><v>1</v></c>",
    "<row/>", "<row r=\"1\"/>", "<row r=\"1048576\"><c><v>1</v></c></row>",
    "<c t=\"inlineStr\"><is><t>x</t></is></c>", "<f>1+1</f>", "<v/>", "<is><r><t/></r></is>", "<si/>",
    "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>", "<mergeCell ref=\"A1:A9\"/>", "<a>",
    "</a>",
    "\u{0}", "<sheetData>", "</sheetData>", "<x:c xmlns:x=\"y\" x:r=\"1\" r=\"B1\"><v>1</v></x:c>",
  ]
}
