import Register
import TestSupport
import Testing

@Suite struct `Records of a register` {
  @Test func `make up the files of the first register byte for byte`() throws {
    let register = try firstRegister()
    let records = Dictionary(grouping: register.records) { $0.key.file }
    #expect(register.filePaths.count == 25)
    for path in register.filePaths {
      let joined = registerFile(path, records: (records[path] ?? []).map(\.bytes))
      let isSame = try joined == Project.bytes("registers/codi-2560/\(path)")
      #expect(isSame, "\(path)")
    }
  }

  @Test func `are as many as the files hold`() throws {
    let keys = try firstRegister().recordKeys
    let counts = RecordKind.allCases.map { kind in keys.count { $0.kind == kind } }
    #expect(counts == [1, 116, 10, 19, 5, 4, 22, 2, 1])
    #expect(Set(keys).count == keys.count)
  }

  @Test func `stand in the order of the files`() throws {
    let keys = try SmallRegister.read().recordKeys
    #expect(
      keys.map { "\($0.file) \($0.kind.rawValue) \($0.id)" } == [
        "divisions/FIN.xml plan FIN-01",
        "divisions/FIN.xml plan FIN-02",
        "divisions/FIN.xml finding 2560-Q1/FIN-01/R-14",
        "divisions/NTH.xml plan NTH-01",
        "divisions/NTH.xml selfAssessment NTH/2560-Q2",
        "engagements.xml engagement ENG-2560-1",
        "evaluations.xml evaluation ORG/2560",
        "evaluations.xml evaluation FIN/2560",
        "findings.xml finding 2560-Q2/ORG/R-40",
        "indicators.xml indicator IND-1",
        "indicators.xml indicator KRI-1",
        "published/2560-Q2.xml published 2560-Q2",
        "register.xml head small-2560",
        "risk-issues.xml riskIssue RI-1",
        "risk-issues.xml riskIssue RI-2",
      ])
  }

  @Test func `come one by one with indentation and final line break`() throws {
    let register = try SmallRegister.read()
    let key = RecordKey(file: "divisions/NTH.xml", kind: .selfAssessment, id: "NTH/2560-Q2")
    let bytes = try #require(register.record(key))
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
          <selfAssessment period="2560-Q2" by="NTH-1" on="2017-04-03" source="report:8.4">
            <answer topic="A1" quantity="4" quality="3">
              <note>
                <th>มีทะเบียนรับส่ง</th>
                <en>Incoming and outgoing mail is registered</en>
              </note>
              <evidence reference="evidence/NTH-A1.pdf">
                <title>
                  <th>ทะเบียนหนังสือ</th>
                  <en>Mail register</en>
                </title>
              </evidence>
            </answer>
            <answer topic="A2" quantity="2"/>
          </selfAssessment>

        """)
  }

  @Test(arguments: [
    RecordKey(file: "divisions/FIN.xml", kind: .plan, id: "FIN-99"),
    RecordKey(file: "divisions/NTH.xml", kind: .plan, id: "FIN-01"),
    RecordKey(file: "findings.xml", kind: .head, id: "codi-2560"),
  ])
  func `are nothing under a wrong name`(key: RecordKey) throws {
    #expect(try SmallRegister.read().record(key) == nil)
  }

  @Test func `of none give a file without content`() {
    let file = registerFile("divisions/FIN.xml", records: [])
    #expect(
      String(decoding: file, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <division xmlns="urn:sopthan:register:1" code="FIN"/>

        """)
  }

  private func firstRegister() throws -> Register {
    try readRegister(files: RegisterFiles.inFolder("registers/codi-2560"))
  }
}
