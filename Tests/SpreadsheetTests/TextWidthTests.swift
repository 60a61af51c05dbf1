import Spreadsheet
import Testing

@Suite struct `The width of a text` {
  @Test(arguments: [
    ("", 0.0), ("abc", 3), ("น้ำ", 2), ("กี่", 1), ("ที่ปรึกษา", 6), ("ก\nขค\nง", 2),
  ])
  func `does not count marks above and below letters`(text: String, width: Double) {
    #expect(text.columnWidth == width)
  }
}
