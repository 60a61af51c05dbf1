import Spreadsheet
import Testing
import XML

@Suite struct `The width of a text` {
  @Test(arguments: [
    ("", 0.0), ("abc", 3), ("น้ำ", 2), ("กี่", 1), ("ที่ปรึกษา", 6), ("ก\nขค\nง", 2),
  ])
  func `does not count marks above and below letters`(text: String, width: Double) {
    #expect(text.columnWidth == width)
  }
}

@Suite struct `The height of a row` {
  private func height(_ text: String, wraps: Bool = true, size: Double = 14, width: Double = 20) -> Double {
    let style = Style(font: Style.Font(size: size), wraps: wraps)
    return Row([Cell(.text(text), style)]).height(at: [width], lineHeight: 20)
  }

  @Test func `grows by a line wherever the text breaks`() {
    #expect(height("") == 20)
    #expect(height("สั้น") == 20)
    #expect(height("a\nb\nc") == 60)
    #expect(height(String(repeating: "ก", count: 30)) == 60)
    #expect(height("twelve chars twelve chars") == 40)
    #expect(height(String(repeating: "ก", count: 30), wraps: false) == 20)
    #expect(height(String(repeating: "ก", count: 30), width: 60) == 20)
    #expect(height(String(repeating: "ก", count: 12), size: 28) == 40)
  }

  /// The lines were counted on pages that LibreOffice set in Laksaman.
  @Test(arguments: [
    (
      "ในระดับภาคมีการสร้างความเข้าใจและขับเคลื่อนงานร่วมกับคณะทำงานสภาองค์กรชุมชนจังหวัด อำเภอ และตำบล มีการทบทวนและจัดระดับคุณภาพสภาที่จัดตั้งแล้วเป็นระดับเข้มแข็ง ปานกลาง และต้องหนุนเสริมอย่างเข้มข้น ข้อจำกัดสำคัญที่ยังคงอยู่ คือ การมีส่วนร่วมจากภาคส่วนต่าง ๆ และความร่วมมือกับหน่วยงานท้องถิ่นในบางพื้นที่",
      66.7, 6.0
    ),
    (
      "ระเบียบ คตง. ว่าด้วยการกำหนดมาตรฐานการควบคุมภายใน พ.ศ. 2544 ข้อ 5; เทียบมาตรฐานการตรวจสอบภายในสากล (IIA 2024) ข้อ 11.5; เกณฑ์ภายใน (ตัวอย่างประกอบ)",
      36.7, 6.0
    ),
  ])
  func `holds Thai that breaks between its words`(text: String, width: Double, lines: Double) {
    #expect(height(text, width: width) == 20 * lines)
  }

  @Test func `stays within what a row can have`() {
    #expect(height(String(repeating: "ก ", count: 10_000)) == 409)
    #expect(height("ก", width: 0) == 20)
  }

  @Test func `is stated for every row of a file`() throws {
    let style = Style(wraps: true)
    var workbook = Sample.workbook([], merges: [CellRange(rows: 1...1, columns: 0...2)])
    workbook.sheets[0].widths = [10, 10, 30]
    workbook.sheets[0].rows = { write in
      let text = Cell(.text(String(repeating: "ก", count: 30)), style)
      try write(Row([text]))
      try write(Row([text, text, text]))
      try write(Row([text], height: 17.5))
    }
    let root = try readDocument(spreadsheetML(workbook), file: "a.xml")
    let rows = try #require(root.first(named: "Worksheet")?.first(named: "Table")).children(named: "Row")
    let heights = rows.compactMap { row in row.attributes.first { $0.name == "Height" }?.value }
    // Six lines in ten characters, one line in the fifty of the merged cell, and what the caller says.
    #expect(heights == ["139.44", "23.24", "17.5"])
  }
}
