import Assessment
import Diagnostics
import FEEL
@testable import Interchange
import Register
import Spreadsheet
import TestSupport
import Testing

@Suite struct `The mark of an export` {
  static func file(_ path: String, _ digit: Character) -> FileDigest {
    FileDigest(path: path, byteCount: 1, sha256: String(repeating: digit, count: 64))
  }

  private func hash(_ change: (inout [FileDigest]) -> Void = { _ in }, asOf: String = "2017-03-31") throws
    -> String
  {
    var files = [
      Self.file("register.xml", "2"), Self.file("rules/2560.1/levels.dmn", "3"),
      Self.file("divisions/FIN.xml", "1"),
    ]
    change(&files)
    var register = try SmallRegister.register()
    register.id = "small"
    return AssessmentBasis(
      of: register, files: files, period: try SmallRegister.period("2560-Q2"),
      asOf: try SmallRegister.day(asOf),
      rulesVersion: "2560.1", toolVersion: "1.2.3"
    ).hash
  }

  /// By Python's hashlib over json.dumps(…, sort_keys=True, separators=(",", ":")).
  private static let expected = "bf35153c92cd6b79fde9cd16a83ffcd2789069a359539c4dce40b7cd2a148637"

  @Test func `has the hash that anybody computes by its definition`() throws {
    #expect(try hash() == Self.expected)
  }

  @Test
  func
    `has another hash for another day or another byte of an input, and the same for rules that judge nothing`()
    throws
  {
    #expect(try hash(asOf: "2017-03-30") != Self.expected)
    #expect(try hash { $0[0].sha256 = String(repeating: "4", count: 64) } != Self.expected)
    #expect(try hash { $0.append(Self.file("rules/2560.2/levels.dmn", "5")) } == Self.expected)
    #expect(try hash { $0.append(Self.file("forms/2561/pk5.xml", "5")) } != Self.expected)
  }

  static let renderings: [(String, Rendering)] = [
    ("assessment", .assessment), ("report", .report), ("committee-pack", .committeePack), ("tables", .tables),
    ("oscal assessment-results th", .oscal("assessment-results", .thai)),
    (
      "form pk5 ORG en arabic",
      .form(FormRendering(form: "pk5", division: nil, language: .english, usesThaiDigits: false))
    ),
    (
      "form engagement-extract NTH th arabic ENG-2560-5",
      .form(
        FormRendering(
          form: "engagement-extract", division: DivisionCode("NTH"), engagement: EngagementID("ENG-2560-5"),
          language: .thai, usesThaiDigits: false))
    ),
    (
      "form pk5 FIN th thai",
      .form(FormRendering(form: "pk5", division: DivisionCode("FIN"), language: .thai, usesThaiDigits: true))
    ),
  ]

  @Test(arguments: renderings)
  func `names what a file shows`(text: String, rendering: Rendering) throws {
    #expect(rendering.text == text)
    #expect(Rendering(text) == rendering)
    let period = try SmallRegister.period("2560-Q3")
    #expect(Rendering("division-workbook FIN 2560-Q3") == .divisionWorkbook(DivisionCode("FIN"), period))
  }

  @Test(arguments: [
    "", "assessment ", "oscal assessment-results", "oscal assessment-results fr", "form pk5 FIN th roman",
    "division-workbook FIN Q3", "annual report",
  ])
  func `is none where it names nothing that is made here`(text: String) {
    #expect(Rendering(text) == nil)
  }

  @Test func `is read back from every format of a register's exports`() throws {
    let assessed = try SmallAssessment.assessed.get()
    let pack = try spreadsheetML(assessed.committeePack)
    let oscal = assessed.oscalDocuments(in: .english)
    let provenance = try #require(DocumentTable.all(of: assessed).last)
    let exports: [(ExportFormat, [UInt8], String)] = [
      (.xml, assessed.document.xml(root: "assessment"), "assessment"),
      (.json, assessed.document.json(), "assessment"),
      (.html, assessed.report, "report"), (.xml, pack, "committee-pack"),
      (.xml, oscal[0].xml, "oscal assessment-results en"),
      (.json, oscal[1].json, "oscal plan-of-action-and-milestones en"),
      (.csv, provenance.csv(), "tables"), (.jsonLines, provenance.jsonLines(), "tables"),
    ]
    for (format, bytes, rendering) in exports {
      #expect(
        ExportFormat(bytes, path: format == .csv || format == .jsonLines ? "x.\(format.rawValue)" : "x")
          == format)
      let mark = try #require(try ExportMark.read(from: bytes, as: format, file: "x"), "\(rendering)")
      #expect(mark.rendering.text == rendering)
      #expect(mark.hash == assessed.hash && mark.toolVersion == "1.2.3", "\(rendering)")
      #expect(
        mark.period == assessed.assessment.standpoint.period.id && mark.register == assessed.register.id)
    }
  }

  /// LibreOffice writes no properties into SpreadsheetML.
  @Test func `stands in a cell as well, for programs that drop a workbook's properties`() throws {
    let assessed = try SmallAssessment.assessed.get()
    var workbook = assessed.committeePack
    workbook.properties.custom = []
    let mark = try ExportMark.read(from: try spreadsheetML(workbook), as: .xml, file: "x.xml")
    #expect(mark == assessed.mark(.committeePack))
  }

  @Test(arguments: [
    (ExportFormat.html, "<!DOCTYPE html><html></html>"), (.json, "{}"), (.json, "[]"),
    (.xml, "<assessment/>"),
    (
      .xml,
      "<assessment register=\"a\" period=\"2560-Q2\" asOf=\"2017-03-31\" rules=\"1\" tool=\"sopthan 1\" hash=\"12\"/>"
    ),
    (.csv, "name,value"),
  ])
  func `is missing from what is none of ours`(format: ExportFormat, text: String) throws {
    #expect(try ExportMark.read(from: Array(text.utf8), as: format, file: "x") == nil)
  }
}
