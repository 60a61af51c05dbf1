import Diagnostics
import FEEL
import Register
import Testing

@Suite struct `Reading a register` {
  @Test func `gives the values that stand in its files`() throws {
    let register = try SmallRegister.read()
    #expect(register.id == "small-2560")
    #expect(register.fiscalYearStartMonth == 10)
    #expect(register.organisation.shortName == Text(thai: "อ.ต.", english: "EXO"))
    #expect(register.levels.map(\.level) == [.highest, .high, .medium, .low])
    #expect(register.levels.map(\.fill) == ["#B3261E", "#E8710A", "#F9D648", "#CDE8CF"])
    #expect(register.likelihoodScale.map(\.score) == [1, 2, 3, 4, 5])
    #expect(register.people.count == 8)
    #expect(register.divisions.map(\.code.text) == ["FIN", "NTH"])
    #expect(register.divisions.map(\.source) == [.inferred, .inferred])
    #expect(register.periods.map(\.id.description) == ["2560-Q0", "2560-Q1", "2560-Q2"])
    #expect(register.periods.last?.assessmentDue == CalendarDate(year: 2017, month: 4, day: 15))
    #expect(register.questionnaire?.respondents == [DivisionCode("NTH")])
    #expect(register.questionnaire?.groups.flatMap(\.topics).map(\.id) == ["A1", "A2"])
    #expect(register.plans.map(\.id.text) == ["FIN-01", "FIN-02", "NTH-01"])
    #expect(register.selfAssessments.map(\.division.text) == ["NTH"])
    #expect(register.riskIssues.map(\.plans) == [[PlanID("FIN-01"), PlanID("NTH-01")], []])
    #expect(register.findings.map(\.id.text) == ["2560-Q1/FIN-01/R-14", "2560-Q2/ORG/R-40"])
    #expect(register.findings.map(\.division?.text) == ["FIN", nil])
    #expect(register.published.first?.claims.first?.claimed == "53.00")
  }

  @Test func `keeps both judgements of an assessment and reports the auditor's`() throws {
    let plan = try #require(try SmallRegister.read().plans.first)
    let assessment = try #require(plan.assessments.last)
    #expect(assessment.state == .reviewed)
    #expect(assessment.division?.score == Score(likelihood: 3, consequence: 4))
    #expect(assessment.auditor?.score == Score(likelihood: 4, consequence: 4))
    #expect(assessment.auditor?.endorsedBy == PersonID("IA-2"))
    #expect(assessment.reported == assessment.auditor)
    #expect(assessment.auditor?.evidence.first?.reference == "https://example.org/minutes/12?a=1&b=2")
  }

  @Test func `leaves absent what the files leave out`() throws {
    let register = try SmallRegister.read()
    let plan = try #require(register.plans.first { $0.id.text == "FIN-02" })
    #expect(plan.owner == nil)
    #expect(plan.treatment == nil)
    #expect(plan.risk == RiskStatement(causes: [], event: nil, consequence: nil))
    #expect(plan.assessments.map(\.reported) == [nil])
    #expect(register.plans.last?.assessments == [])
    #expect(register.plans.last?.risk.consequence == nil)
    #expect(register.indicators.first?.quarterTargets.map(\.value) == [Number(100), Number(0), nil])
    #expect(register.indicators.last?.lightBase == nil)
    #expect(register.selfAssessments.first?.answers.last?.quality == nil)
  }

  @Test func `knows in which periods a plan is held, who asked for time and when an acceptance lapsed`()
    throws
  {
    let plans = try SmallRegister.read().plans
    #expect(plans.map(\.first?.description) == [nil, "2560-Q1", nil])
    #expect(plans.map(\.last?.description) == [nil, "2560-Q2", nil])
    #expect(plans[0].actions[0].extensions.map(\.requestedBy?.text) == ["FIN-1", nil])
    #expect(plans[0].acceptances.map(\.lapsedOn) == [CalendarDate(year: 2017, month: 7, day: 1)])
  }

  @Test(arguments: [
    ("2560-Q0", ["FIN-01", "NTH-01"]), ("2560-Q1", ["FIN-01", "FIN-02", "NTH-01"]),
    ("2560-Q2", ["FIN-01", "FIN-02", "NTH-01"]), ("2560-Q3", ["FIN-01", "NTH-01"]),
  ])
  func `gives the plans that a period holds`(name: String, expected: [String]) throws {
    let period = try #require(PeriodID(name))
    #expect(try SmallRegister.read().plans(in: period).map(\.id.text) == expected)
  }

  @Test func `tells who vouches for a part from who vouches for the whole`() throws {
    let register = try SmallRegister.read()
    #expect(register.plans.map(\.source.text) == ["report:8.3", "illustrative", "illustrative"])
    #expect(register.plans.map(\.risk.source?.text) == [nil, nil, "inferred"])
    let items = try #require(register.engagements.first).scope
    #expect(items.map(\.source) == [.report(section: "8.1"), .report(section: "8.1")])
    #expect(items.map(\.conclusionSource) == [.illustrative, nil])
  }

  @Test func `knows the file and line of every record`() throws {
    let register = try SmallRegister.read()
    let plan = try #require(register.plans.first)
    #expect(register.place(of: plan.origin) == "divisions/FIN.xml:3")
    #expect(plan.controls.first.map { register.place(of: $0.origin) } == "divisions/FIN.xml:31")
    #expect(plan.assessments.last?.auditor.map { register.place(of: $0.origin) } == "divisions/FIN.xml:73")
    #expect(register.periods.last.map { register.place(of: $0.origin) } == "register.xml:210")
  }

  @Test func `records every input with its digest`() throws {
    let rules: (path: String, bytes: [UInt8]) = ("rules/2560.1/levels.dmn", Array("abc".utf8))
    let form: (path: String, bytes: [UInt8]) = ("forms/2544.xml", [])
    let readme: (path: String, bytes: [UInt8]) = ("README.md", [])
    let register = try readRegister(files: SmallRegister.files + [rules, form, readme])
    #expect(
      register.files.map(\.path) == [
        "divisions/FIN.xml", "divisions/NTH.xml", "engagements.xml", "evaluations.xml", "findings.xml",
        "forms/2544.xml", "indicators.xml", "published/2560-Q2.xml", "register.xml", "risk-issues.xml",
        "rules/2560.1/levels.dmn",
      ])
    // The digest of "abc" is the first example of FIPS 180-4.
    #expect(
      register.files.last
        == FileDigest(
          path: "rules/2560.1/levels.dmn", byteCount: 3,
          sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
  }

  @Test func `gives the same register in whatever order the files come`() throws {
    #expect(try readRegister(files: SmallRegister.files.reversed()) == SmallRegister.read())
  }
}

@Suite struct `A register folder` {
  static let kinds: [(String, FileKind)] = [
    ("register.xml", .register), ("divisions/FIN.xml", .division(DivisionCode("FIN"))),
    ("risk-issues.xml", .riskIssues), ("engagements.xml", .engagements),
    ("indicators.xml", .indicators), ("findings.xml", .findings), ("evaluations.xml", .evaluations),
    ("published/2560-Q2.xml", .published), ("rules/2560.1/levels.dmn", .rule),
    ("rules/2560.1/levels-test-01.xml", .rule), ("forms/2544/por1.xml", .form),
    ("evidence/minutes.pdf", .unread), ("README.md", .unread), (".DS_Store", .unread),
    ("divisions/.FIN.xml.swp", .unread), ("division/FIN.xml", .unknown),
    ("divisions/old/FIN.xml", .unknown), ("divisions/FIN.xlsx", .unknown), ("notes.txt", .unknown),
  ]

  @Test(arguments: kinds)
  func `knows every file by its path`(path: String, kind: FileKind) {
    #expect(FileKind(path: path) == kind)
  }

  @Test func `reports a file that has no place in it and suggests the right one`() {
    let folder = RegisterFolder(paths: ["register.xml", "divsions/FIN.xml", "findngs.xml"])
    #expect(folder.inputs.map(\.path) == ["register.xml"])
    #expect(folder.diagnostics.map(\.code) == ["register.unknown-file", "register.unknown-file"])
    #expect(
      folder.diagnostics.map(\.hint?.english)
        == ["did you mean divisions/FIN.xml?", "did you mean findings.xml?"])
  }
}
