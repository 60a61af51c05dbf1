import Diagnostics
import Register
import Testing

@Suite struct `A register with a fault` {
  @Test(arguments: Fault.ofXML + Fault.ofReferences + Fault.ofDates + Fault.ofRecords + Fault.ofWholes)
  func `is refused with place, offending text and a hint`(fault: Fault) throws {
    let diagnostics = problems(of: try fault.files())
    #expect(diagnostics.map { "\($0.location) \($0.code)" } == fault.expected)
    let first = try #require(diagnostics.first)
    #expect(first.severity == .error)
    #expect(first.message.english.contains(fault.quoted), "\(first.message.english)")
    #expect(first.message.thai.contains(fault.quoted), "\(first.message.thai)")
    if let hint = fault.hint { #expect(first.hint?.english == hint) }
    #expect(first.hint.map { !$0.thai.isEmpty } ?? true)
  }

  @Test func `is refused when a file holds what belongs in another`() {
    let issues = SmallRegister.files.first { $0.path == "risk-issues.xml" }?.bytes ?? []
    let files = SmallRegister.files.map { $0.path == "findings.xml" ? ($0.path, issues) : $0 }
    let diagnostics = problems(of: files)
    #expect(diagnostics.map { "\($0.location) \($0.code)" } == ["findings.xml:2:1 register.wrong-root"])
    #expect(diagnostics.first?.message.english == "<riskIssues> is not the root of this file")
    #expect(diagnostics.first?.hint?.english == "it must begin with <findings>")
  }

  @Test func `is refused when a division's file is missing`() {
    let files = SmallRegister.files.filter { $0.path != "divisions/NTH.xml" }
    let diagnostics = problems(of: files)
    #expect(
      diagnostics.map { "\($0.location) \($0.code)" } == ["divisions/NTH.xml register.missing-file"])
    #expect(diagnostics.first?.message.english == "the file of division \"NTH\" is missing")
  }

  @Test func `shows the faults of all files at once`() throws {
    var files = try Fault.ofReferences[0].files()
    let broken = try #require(files.firstIndex { $0.path == "indicators.xml" })
    files[broken].bytes = Array("<indicators".utf8)
    let register = try #require(files.firstIndex { $0.path == "register.xml" })
    files[register].bytes = Array(
      String(decoding: files[register].bytes, as: UTF8.self)
        .replacing("state=\"open\"", with: "state=\"opened\"").utf8)
    let diagnostics = problems(of: files)
    #expect(
      Set(diagnostics.map(\.location.description.fileName))
        == ["divisions/FIN.xml", "indicators.xml", "register.xml"])
    #expect(diagnostics.map(\.location) == diagnostics.inOrderOfPlace().map(\.location))
  }

  @Test func `is checked in all other files when register.xml is missing`() throws {
    let files = try Fault("", "divisions/FIN.xml", "covers=\"1 2\"", "covers=\"1 3\"", [], quoted: "")
      .files().filter { $0.path != "register.xml" }
    #expect(
      problems(of: files).map { "\($0.location) \($0.code)" } == [
        "divisions/FIN.xml:31:5 register.unknown-cause", "register.xml register.missing-file",
      ])
  }

  @Test func `lists a thousand problems of a file and counts the rest`() throws {
    let plan = "<plan id=\"X-01\" category=\"operations\" riskCategory=\"financial\" underControl=\"true\""
    let empty = " owner=\"nobody\" source=\"inferred\"><title><th>ก</th><en>a</en></title>"
    let rest = "<objective><th>ก</th><en>a</en></objective><risk/></plan>\n"
    let fault = Fault(
      "", "divisions/NTH.xml", "  <plan", String(repeating: plan + empty + rest, count: 2_000) + "  <plan",
      [], quoted: "")
    let diagnostics = problems(of: try fault.files())
    #expect(diagnostics.count { $0.code == "register.unknown-person" } == 500)
    #expect(diagnostics.count { $0.code == "register.too-many-problems" } == 1)
  }
}

extension String {
  fileprivate var fileName: Substring { prefix { $0 != ":" } }
}
