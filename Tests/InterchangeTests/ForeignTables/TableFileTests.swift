import Diagnostics
import Interchange
import Spreadsheet
import Testing

/// A text file in some encoding, and what its cells are.
private struct TextFile: CustomTestStringConvertible, Sendable {
  let title: String
  let bytes: [UInt8]
  var encoding: TextEncoding?
  var separator: FieldSeparator?
  let rows: [[String]]

  var testDescription: String { title }

  static let all = [
    TextFile(title: "UTF-8", bytes: Array("ก,ข\n1,2\n".utf8), rows: [["ก", "ข"], ["1", "2"]]),
    TextFile(
      title: "UTF-8 with a mark, semicolons and Windows line ends",
      bytes: [0xEF, 0xBB, 0xBF] + Array("ก;ข\r\n1,5;2\r\n".utf8), rows: [["ก", "ข"], ["1,5", "2"]]),
    TextFile(
      title: "quotes, separators and line breaks in cells",
      bytes: Array("a\tb\n\"1\n2\"\t\"say \"\"x\"\"\tand\"\n".utf8),
      rows: [["a", "b"], ["1\n2", "say \"x\"\tand"]]),
    // "ก,ฯ" and "ไทย,“1”" as code page 874 has them.
    TextFile(
      title: "TIS-620", bytes: [0xA1, 0x2C, 0xCF, 0x0A, 0xE4, 0xB7, 0xC2, 0x2C, 0x93, 0x31, 0x94, 0x0A],
      rows: [["ก", "ฯ"], ["ไทย", "“1”"]]),
    TextFile(
      title: "TIS-620 that is named", bytes: [0x41, 0x2C, 0x42], encoding: TextEncoding(name: "TIS-620"),
      rows: [["A", "B"]]),
    TextFile(
      title: "UTF-16 as spreadsheets save Unicode text",
      bytes: [0xFF, 0xFE, 0x01, 0x0E, 0x09, 0x00, 0x02, 0x0E, 0x0D, 0x00, 0x0A, 0x00], rows: [["ก", "ข"]]),
    TextFile(
      title: "lines of the old Macintosh", bytes: Array("a,b\r1,2".utf8), rows: [["a", "b"], ["1", "2"]]),
    TextFile(
      title: "a separator that is named", bytes: Array("a,b;c\n".utf8), separator: .comma,
      rows: [["a", "b;c"]]),
    TextFile(
      title: "texts that begin as formulas", bytes: Array("=1+1,+2,-3,@x\n".utf8),
      rows: [["=1+1", "+2", "-3", "@x"]]),
  ]
}

/// Bytes that are no table, and what is told.
private struct BadFile: CustomTestStringConvertible, Sendable {
  let title: String
  let bytes: [UInt8]
  var encoding: TextEncoding?
  let told: String

  var testDescription: String { title }

  static let all = [
    BadFile(
      title: "a byte that is neither", bytes: Array("a,b\n1,".utf8) + [0xFF],
      told:
        "old/t.csv:2: error: the byte FF is no character of windows-874 Hint: save the file as UTF-8, or name its --encoding"
    ),
    BadFile(
      title: "not the encoding that is named", bytes: Array("a\nb\n".utf8) + [0xA1], encoding: .utf8,
      told:
        "old/t.csv:3: error: the byte A1 is no character of utf-8 Hint: save the file as UTF-8, or name its --encoding"
    ),
    BadFile(
      title: "a quotation mark that stays open", bytes: Array("a,b\n1,2\n3,\"4\n".utf8),
      told:
        "old/t.csv:3: error: a quotation mark is not closed or out of place Hint: put \" around the whole field, and write \"\" for a \" inside"
    ),
    BadFile(
      title: "a picture", bytes: [0x89, 0x50, 0x4E, 0x47, 0, 0], encoding: .windows874,
      told:
        "old/t.csv:1: error: the byte 89 is no character of windows-874 Hint: save the file as UTF-8, or name its --encoding"
    ),
    BadFile(
      title: "bytes of nothing", bytes: [0x41, 0, 0x42],
      told: "old/t.csv: error: this is neither an XLSX workbook nor text Hint: save it as .xlsx or .csv"),
    BadFile(
      title: "more cells than the limit", bytes: Array("a,b,c\nd,e,f\n".utf8),
      told: "old/t.csv: error: the table has more than 4 cells Hint: divide it into several files"),
    BadFile(
      title: "more bytes than the limit", bytes: Array(String(repeating: "a", count: 2_000).utf8),
      told: "old/t.csv: error: the file is larger than 0 MB Hint: divide it into several files"),
  ]
}

@Suite struct `A table in a text file` {
  @Test(arguments: TextFile.all)
  private func `is read in its encoding, with its separator`(file: TextFile) throws {
    let workbook = try readTable(
      file.bytes, file: "old/t.csv", encoding: file.encoding, separator: file.separator)
    let sheet = try #require(workbook.sheets.first)
    #expect(sheet.name == "t.csv")
    let rows = (0..<sheet.rowCount).map { row in
      (0..<sheet.columnCount).map { column -> String in
        if case .text(let text) = sheet[row, column] { text } else { "" }
      }
    }
    #expect(rows == file.rows)
  }

  @Test(arguments: BadFile.all)
  private func `is refused where it is none`(file: BadFile) throws {
    let limits = ReadingLimits(entries: 10, bytes: 1_000, ratio: 10, cells: 4)
    let isLimited = file.title.hasPrefix("more")
    let problems = #expect(throws: Problems.self) {
      try readTable(
        file.bytes, file: "old/t.csv", encoding: file.encoding, limits: isLimited ? limits : .standard)
    }
    #expect(problems?.diagnostics.map { $0.text(in: .english) } == [file.told])
  }
}
