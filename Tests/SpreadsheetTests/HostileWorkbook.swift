import Testing

/// A workbook of one sheet with something wrong in it: the code of the diagnostic and the place it names.
struct HostileWorkbook: CustomTestStringConvertible {
  let title: String
  var sheet = "<sheetData/>"
  var strings: String?
  var extra: [String: String] = [:]
  let code: String
  var place = "w.xlsx"

  var testDescription: String { title }

  static let all = entities + references + order + shapes
}

extension HostileWorkbook {
  private static func entity(_ title: String, _ sheet: String) -> Self {
    Self(title: title, sheet: sheet, code: "workbook.damaged")
  }

  private static let entities = [
    entity("an entity that nobody declared", "<sheetData>&x;</sheetData>"),
    Self(
      title: "a document type in the sheet", extra: ["xl/worksheets/sheet1.xml": "<!DOCTYPE w><worksheet/>"],
      code: "workbook.damaged"),
    Self(
      title: "a document type in the shared texts",
      extra: [
        "xl/sharedStrings.xml":
          "<!DOCTYPE a [<!ENTITY b \"ccc\">]><sst><si><t>&b;</t></si></sst>"
      ], code: "workbook.damaged"),
    Self(
      title: "a file drawn in as an entity",
      extra: [
        "xl/worksheets/sheet1.xml":
          "<!DOCTYPE w [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><worksheet>&b;</worksheet>"
      ], code: "workbook.damaged"),
    Self(
      title: "a parameter entity in the list of sheets",
      extra: ["xl/workbook.xml": "<!DOCTYPE w [<!ENTITY % b SYSTEM \"http://localhost/\">%b;]><workbook/>"],
      code: "workbook.damaged"),
  ]

  private static func row(_ cells: String) -> String { "<sheetData><row r=\"3\">\(cells)</row></sheetData>" }

  private static let references: [Self] =
    ["XFE3", "AAAA3", "A1048577", "A0", "A03x", "A", "3", "a3", "$A$3", "A3B", "A-3", "B7"].map {
      Self(
        title: "a cell at \($0) of row 3", sheet: row("<c r=\"\($0)\"><v>1</v></c>"),
        code: "workbook.broken-reference")
    }
    + ["0", "-1", "1048577", "9999999999", "x"].map {
      Self(
        title: "row \($0)", sheet: "<sheetData><row r=\"\($0)\"/></sheetData>",
        code: "workbook.broken-reference")
    }
    + ["1", "-1", "7", "99999999999999999999", "1e3", "0.0", "", " 0"].map {
      Self(
        title: "shared text “\($0)” of one", sheet: row("<c t=\"s\"><v>\($0)</v></c>"),
        strings: "<si><t>a</t></si>", code: "workbook.broken-reference")
    }
    + ["A3:A1", "A1:XFE1", "A1:A1048577", "A1:B2:C3", "", "#REF!"].map {
      Self(
        title: "merged cells \($0)", sheet: "<mergeCells><mergeCell ref=\"\($0)\"/></mergeCells>",
        code: "workbook.broken-reference")
    }
    + [
      Self(
        title: "a row below the last",
        sheet: "<sheetData><row r=\"1048576\"/><row><c><v>1</v></c></row></sheetData>",
        code: "workbook.broken-reference"),
      Self(
        title: "a column behind the last", sheet: row("<c r=\"XFD3\"><v>1</v></c><c><v>1</v></c>"),
        code: "workbook.broken-reference"),
    ]

  private static let order = [
    Self(
      title: "rows upwards", sheet: "<sheetData><row r=\"5\"/><row r=\"4\"/></sheetData>",
      code: "workbook.out-of-order", place: "ก!A4"),
    Self(
      title: "a row twice", sheet: "<sheetData><row r=\"5\"/><row r=\"5\"/></sheetData>",
      code: "workbook.out-of-order", place: "ก!A5"),
    Self(
      title: "a cell that says where its row stands, too far up",
      sheet: "<sheetData><row r=\"5\"/><row><c r=\"C2\"><v>1</v></c></row></sheetData>",
      code: "workbook.out-of-order", place: "ก!C2"),
    Self(
      title: "cells to the left", sheet: row("<c r=\"C3\"><v>1</v></c><c r=\"B3\"><v>1</v></c>"),
      code: "workbook.out-of-order", place: "ก!B3"),
    Self(
      title: "a cell twice", sheet: row("<c r=\"C3\"><v>1</v></c><c r=\"C3\"><v>2</v></c>"),
      code: "workbook.out-of-order", place: "ก!C3"),
  ]

  private static let shapes = [
    Self(
      title: "elements inside one another beyond counting",
      sheet: String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300),
      code: "workbook.damaged"),
    Self(
      title: "an attribute twice", sheet: row("<c r=\"A3\" r=\"B3\"><v>1</v></c>"), code: "workbook.damaged"),
    Self(title: "XML that is cut short", sheet: "<sheetData><row><c>", code: "workbook.damaged"),
    Self(title: "a part outside of the archive", extra: ["xl/../../x": ""], code: "workbook.unsafe-name"),
    Self(title: "a part at the root of the disk", extra: ["/etc/x": ""], code: "workbook.unsafe-name"),
    Self(title: "an empty sheet part", extra: ["xl/worksheets/sheet1.xml": ""], code: "workbook.damaged"),
    Self(
      title: "one part as two sheets",
      extra: [
        "xl/workbook.xml": """
        <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>\
        <sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/></sheets></workbook>
        """
      ], code: "workbook.repeated-name"),
    Self(
      title: "a sheet that leads nowhere",
      extra: [
        "xl/_rels/workbook.xml.rels":
          "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/../../x\"/></Relationships>"
      ], code: "workbook.missing-part"),
  ]
}
