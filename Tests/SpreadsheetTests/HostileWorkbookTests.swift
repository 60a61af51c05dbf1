import Diagnostics
import Foundation
import Spreadsheet
import TestSupport
import Testing

/// What is refused, and why: each with the code of the diagnostic and, where it stands on a sheet, the place.
@Suite struct `Hostile workbooks` {
  @Test(arguments: HostileWorkbook.all)
  func `are refused with a reason`(example: HostileWorkbook) throws {
    let problem = try #require(
      refusal(assembled(sheet: example.sheet, strings: example.strings, extra: example.extra)))
    #expect(problem.code == example.code)
    #expect(problem.location.description == example.place)
  }

  @Test func `may claim any style`() throws {
    let workbook = try readWorkbook(
      assembled(
        sheet:
          "<sheetData><row s=\"-1\"><c r=\"A1\" s=\"99999999999999999999\"><v>1</v></c></row></sheetData>"),
      file: "w.xlsx")
    #expect(workbook.sheets[0][0, 0] == .number("1"))
  }

  @Test func `of a million rows that are styled and empty leave nothing behind`() throws {
    let rows = String(repeating: "<row s=\"1\"><c s=\"1\"/></row>", count: 1_000_000)
    let workbook = try readWorkbook(assembled(sheet: "<sheetData>\(rows)</sheetData>"), file: "w.xlsx")
    #expect(workbook.sheets[0].rowCount == 0 && workbook.sheets[0].columnCount == 0)
  }

  @Test(arguments: [262_144, 262_145])
  func `hold no text or formula of more than 262,144 bytes`(count: Int) throws {
    let text = String(repeating: "a", count: count)
    let inline = "<c r=\"C1\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    for (cell, strings) in [
      (inline, nil), ("<c r=\"C1\"><f>\(text)</f></c>", nil),
      ("<c r=\"C1\" t=\"str\"><v>\(text)</v></c>", nil),
      ("<c r=\"C1\" t=\"s\"><v>0</v></c>", "<si><t>\(text)</t></si>"),
    ] {
      let bytes = assembled(sheet: "<sheetData><row>\(cell)</row></sheetData>", strings: strings)
      guard count > 262_144 else {
        #expect(refusal(bytes) == nil)
        continue
      }
      let problem = try #require(refusal(bytes))
      #expect(problem.code == "workbook.too-large")
      #expect(problem.location.description == (strings == nil ? "ก!C1" : "w.xlsx"))
    }
  }

  @Test func `hold no text of ten million bytes`() {
    let text = String(repeating: "ก", count: 3_400_000)
    let bytes = assembled(
      sheet: "<sheetData><row><c t=\"inlineStr\"><is><t>\(text)</t></is></c></row></sheetData>")
    #expect(refusal(bytes)?.code == "workbook.too-large")
  }

  @Test(arguments: [20_000, 20_001])
  func `have at most 20,000 merged cells a sheet`(count: Int) {
    let merges = (1...count).map { "<mergeCell ref=\"A\($0):B\($0)\"/>" }.joined()
    let bytes = assembled(sheet: "<sheetData/><mergeCells>\(merges)</mergeCells>")
    #expect(refusal(bytes)?.code == (count > 20_000 ? "workbook.too-large" : nil))
  }

  @Test func `share at most so many bytes of text`() {
    var limits = ReadingLimits.standard
    limits.sharedBytes = 5
    let bytes = assembled(sheet: "<sheetData/>", strings: "<si><t>abc</t></si><si><t>def</t></si>")
    #expect(refusal(bytes, limits: limits)?.code == "workbook.too-large")
    limits.sharedBytes = 6
    #expect(refusal(bytes, limits: limits) == nil)
    limits.cells = 1
    #expect(refusal(bytes, limits: limits)?.code == "workbook.too-large")
  }

  @Test func `that unpack to more than they claim are not believed`() throws {
    // The run of spaces is 20 MB; the headers say 1,000 bytes.
    let bomb = packedRun(after: "<worksheet><sheetData>", count: 20_000_000)
    var parts = assembledParts(sheet: "")
    parts.removeAll { $0.name == "xl/worksheets/sheet1.xml" }
    let archive = storedZip(
      parts, packed: [(name: "xl/worksheets/sheet1.xml", packed: bomb, claimed: 1_000)])
    #expect(archive.count < 200_000)
    // Where it is let pass, its size gives it away in the end.
    #expect(refusal(archive)?.code == "workbook.damaged")
    var limits = ReadingLimits.standard
    limits.ratio = 100
    let problem = try #require(refusal(archive, limits: limits))
    #expect(problem.code == "workbook.too-large")
    #expect(problem.message.english.hasSuffix("more than 16777216 bytes"))
  }

  @Test func `whose parts are packed too well are refused from 16 MiB on`() throws {
    let archive = storedZip(
      assembledParts(sheet: "").filter { $0.name != "xl/worksheets/sheet1.xml" },
      packed: [
        (
          name: "xl/worksheets/sheet1.xml", packed: packedRun(after: "<worksheet>", count: 30_000_000),
          claimed: 30_000_011
        )
      ])
    var limits = ReadingLimits.standard
    limits.ratio = 100
    #expect(refusal(archive, limits: limits)?.code == "workbook.too-large")
    // The whole run is read, and found to be no XML.
    limits.ratio = 400
    #expect(refusal(archive, limits: limits)?.code == "workbook.damaged")
  }

  @Test(arguments: ["xl/workbook.xml", "XL/Workbook.xml"])
  func `with two parts of a name are refused`(name: String) {
    let parts = assembledParts(sheet: "<sheetData/>") + [(name, Array("<workbook/>".utf8))]
    let code = refusal(storedZip(parts))?.code
    #expect(["workbook.repeated-name", "workbook.not-a-workbook"].contains(code))
  }

  @Test func `whose headers contradict each other are refused`() throws {
    var archive = assembled(sheet: "<sheetData/>")
    // The size in the first part's own header; the directory says otherwise.
    archive[22] ^= 1
    #expect(refusal(archive)?.code == "workbook.not-a-workbook")
  }

  @Test func `whose parts do not have their checksum are refused`() throws {
    var archive = assembled(sheet: "<sheetData><row><c><v>1234567</v></c></row></sheetData>")
    let place = try #require(archive.firstRange(of: Array("1234567".utf8))).lowerBound
    archive[place] = UInt8(ascii: "9")
    #expect(refusal(archive)?.code == "workbook.damaged")
  }
}
