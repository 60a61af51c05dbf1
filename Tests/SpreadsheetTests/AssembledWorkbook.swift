import Diagnostics
import Spreadsheet
import TestSupport

/// The parts of a workbook of one sheet, put together by hand.
func assembledParts(
  sheet: String, strings: String? = nil, book: String = "", extra: [String: String] = [:]
) -> [(name: String, bytes: [UInt8])] {
  let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  var parts = [
    "xl/workbook.xml": """
    <workbook xmlns="\(main)" xmlns:r="\(relations)">\(book)<sheets><sheet name="ก" sheetId="1" r:id="rId1"/></sheets></workbook>
    """,
    "xl/_rels/workbook.xml.rels": """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="\(relations)/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
    """,
    "xl/worksheets/sheet1.xml": "<worksheet xmlns=\"\(main)\">\(sheet)</worksheet>",
  ]
  if let strings { parts["xl/sharedStrings.xml"] = "<sst xmlns=\"\(main)\">\(strings)</sst>" }
  parts.merge(extra) { _, new in new }
  return parts.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) }
}

/// The same as a file.
func assembled(
  sheet: String, strings: String? = nil, book: String = "", extra: [String: String] = [:]
) -> [UInt8] {
  storedZip(assembledParts(sheet: sheet, strings: strings, book: book, extra: extra))
}

/// What a workbook is refused for; nil for one that is read.
func refusal(_ bytes: [UInt8], limits: ReadingLimits = .standard) -> Diagnostic? {
  do {
    _ = try readWorkbook(bytes, file: "w.xlsx", limits: limits)
    return nil
  } catch {
    return error.diagnostics.first
  }
}
