import Register
import Testing

@Suite struct `Writing a register` {
  @Test func `gives back every byte that was read`() throws {
    let written = try SmallRegister.read().write()
    #expect(written.map(\.path) == SmallRegister.files.map(\.path))
    for (file, original) in zip(written, SmallRegister.files) {
      #expect(
        String(decoding: file.bytes, as: UTF8.self) == String(decoding: original.bytes, as: UTF8.self),
        "\(file.path)")
    }
  }

  @Test func `makes layout, order of attributes and needless zeros canonical`() throws {
    var files = SmallRegister.files
    let index = try #require(files.firstIndex { $0.path == "indicators.xml" })
    let text = String(decoding: files[index].bytes, as: UTF8.self)
      .replacing("    <", with: "\t<").replacing("value=\"121.25\"", with: "value=\"0121.250\"")
      .replacing("kind=\"risk\" fiscalYear=\"2560\"", with: "fiscalYear=\"2560\"  kind='risk'")
    #expect(text.utf8.count != files[index].bytes.count)
    files[index].bytes = Array(text.utf8)
    let written = try readRegister(files: files).write()
    #expect(written.map(\.bytes) == SmallRegister.files.map(\.bytes))
  }

  @Test func `leaves out files without a record but keeps those of divisions`() throws {
    var register = try SmallRegister.read()
    register.plans = []
    register.selfAssessments = []
    register.findings = []
    register.riskIssues = []
    register.engagements = []
    register.indicators = []
    register.published = []
    register.evaluations = []
    register.files = []
    let files = register.write()
    #expect(files.map(\.path) == ["divisions/FIN.xml", "divisions/NTH.xml", "register.xml"])
    #expect(
      String(decoding: files[0].bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <division xmlns="urn:sopthan:register:1" code="FIN"/>

        """)
    #expect(try readRegister(files: files).write().map(\.bytes) == files.map(\.bytes))
  }

  @Test func `escapes what XML reserves and keeps line breaks of attributes`() throws {
    var register = try SmallRegister.read()
    register.plans[0].title = Text(thai: "ก < ข & ค", english: "a > b ]]> \"c\"")
    register.plans[0].acceptances[0].minute = "3/2560 <\"1\" & '2'>\n4"
    let files = register.write()
    let again = try readRegister(files: files)
    #expect(again.plans[0].title == register.plans[0].title)
    #expect(again.plans[0].acceptances[0].minute == "3/2560 <\"1\" & '2'>\n4")
    #expect(again.write().map(\.bytes) == files.map(\.bytes))
  }

  @Test(.enabled(if: RegisterFiles.contents(of: "registers/codi-2560/register.xml") != nil))
  func `gives back every byte of the CODI register`() throws {
    let files = RegisterFiles.inFolder("registers/codi-2560")
    let written = try readRegister(files: files).write()
    let originals = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    for file in written {
      let original = try #require(originals[file.path], "\(file.path) was not there")
      let isSame = file.bytes == original
      #expect(isSame, "\(file.path)")
    }
    let paths = Set(written.map(\.path))
    #expect(
      files.allSatisfy {
        switch FileKind(path: $0.path) {
        case .rule, .form, .unread, .unknown: true
        default: paths.contains($0.path)
        }
      })
  }
}
