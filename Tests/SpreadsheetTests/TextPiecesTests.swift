import Spreadsheet
import Testing

/// Ten characters wide at the default size: nine columns less what stand-in fonts take make six.
@Suite struct `A text that is too high for a row` {
  private func pieces(_ text: String, lines: Int = 2) -> [String] {
    text.pieces(ofLines: lines, width: 10, fontSize: 14)
  }

  @Test func `stays whole while it fits`() {
    #expect(pieces("") == [""])
    #expect(pieces("กก ขข") == ["กก ขข"])
    #expect(pieces("ก\nข") == ["ก\nข"])
  }

  @Test func `is parted at spaces and line breaks, without the sign where it was parted`() {
    #expect(pieces("aaaaa bbbbb ccccc ddddd") == ["aaaaa bbbbb", "ccccc ddddd"])
    #expect(pieces("กขคงจ\nชซฌญฎ\nฐฑฒณด") == ["กขคงจ\nชซฌญฎ", "ฐฑฒณด"])
  }

  @Test func `is parted inside a word only if the word alone is too long`() {
    #expect(pieces("ก" + String(repeating: "ข", count: 20), lines: 1).map(\.count) == [6, 6, 6, 3])
  }

  @Test func `keeps the number of an item with its text`() {
    #expect(pieces("aaaaa\n2. bbbbb ccccc") == ["aaaaa", "2. bbbbb", "ccccc"])
  }
}
