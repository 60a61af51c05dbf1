import Foundation
import TestSupport
import Testing

/// A quarter as people work it, through the command line, on the first register's journal.
@Suite struct `A scripted quarter` {
  @Test func `is opened, scored, answered, closed and amended, and earlier quarters stay byte for byte`()
    throws
  {
    let office = try Office()
    let before = try ["2560-Q1", "2560-Q2"].map { try office.reissued($0) }
    #expect(try office.summary("2560-Q2") == [2, 22, 47])

    try office.apply([
      office.command(
        "IA-head", "2017-04-03", "open period",
        [
          "period": "2560-Q3", "assessmentDue": "2017-06-23", "rulesVersion": "2560.1",
        ])
    ])
    let controlled = try office.controlledPlans(in: "2560-Q2")
    #expect(controlled.count == 87)
    try office.apply(controlled.flatMap { office.assessment(of: $0, in: "2560-Q3", on: "2017-06-12") })

    // Findings are answered, repairs are completed and verified.
    let action = try #require(try office.openAction(in: "2560-Q2"))
    let proof: [String: Any] = [
      "reference": "evidence/proof.pdf", "title": Office.text("หลักฐาน", "Proof"),
      "sha256": String(repeating: "ab", count: 32),
    ]
    try office.apply([
      office.command(
        action.owner, "2017-06-13", "complete action", ["action": action.id, "evidence": [proof]]),
      office.command("IA-1", "2017-06-20", "verify action", ["action": action.id]),
    ])
    try office.apply([
      office.command(
        "NTH-head", "2017-06-13", "respond to finding",
        [
          "finding": "2560-Q2/ENG-2560-5/1", "kind": "agree",
        ])
    ])
    // An acceptance whose day came is on record as lapsed.
    try office.apply([
      office.command(
        "IA-head", "2017-07-03", "lapse acceptance", ["plan": "HOU-01", "decidedOn": "2017-03-15"])
    ])
    try office.apply([
      office.command(
        "AC-chair", "2017-07-20", "close period", ["period": "2560-Q3", "minute": "อตส. 7/2560"])
    ])
    #expect(try office.summary("2560-Q3") == [2, 22, 47])
    let closed = try office.reissued("2560-Q3")

    // What a closed period holds is changed only by an amendment, which shows.
    let back: [String: Any] = [
      "plan": "FIN-01", "period": "2560-Q3", "reason": Office.text("แก้ไข", "to mend"),
    ]
    let refused = try office.journal("do", office.command("IA-head", "2017-08-01", "return assessment", back))
    #expect(refused.code == 2)
    let amends = ["period": "2560-Q3", "reason": Office.text("คะแนนผิด", "a wrong score")] as [String: Any]
    try office.apply([
      office.command(
        "IA-head", "2017-08-01", "return assessment", back.merging(["amends": amends]) { first, _ in first })
    ])
    let told = try office.journal("reissue", "--period", "2560-Q3", "--out", office.folder("told").path)
    #expect(told.output.contains("a wrong score"))

    // Whether a file is what was issued can be told for good, and what was changed in it.
    let report = office.folder("told").appending(path: "report.html")
    let whole = try office.verify(report.path)
    #expect(whole.code == 0, "\(whole.errors)")
    #expect(whole.output.contains("from what was kept when 2560-Q3 was closed, entry "))
    let page = try String(contentsOf: report, encoding: .utf8)
    try page.replacing("65.52", with: "66.52").write(to: report, atomically: true, encoding: .utf8)
    let altered = try office.verify(report.path)
    #expect(altered.code == 1, "\(altered.errors)")
    #expect(altered.output.contains("from what was kept when 2560-Q3 was closed, entry "))
    #expect(altered.output.contains("66.52"))

    #expect(try office.reissued("2560-Q3") == closed)
    #expect(try ["2560-Q1", "2560-Q2"].map { try office.reissued($0) } == before)
    let verified = try office.journal("verify")
    #expect(verified.code == 0, "\(verified.errors)")
  }
}

@Suite struct `A rule pack that was changed between two quarters` {
  @Test func `is kept in both versions with the second, whose exports rest on both`() throws {
    let folder = try TemporaryFolder()
    let register = folder.url.appending(path: "register")
    try FileManager.default.copyItem(at: Project.register, to: register)
    try FileManager.default.copyItem(
      at: register.appending(path: "rules/2560.1"), to: register.appending(path: "rules/2560.2"))
    let journal = folder.url.appending(path: "register.sqlite").path
    let made = try sopthan(
      "journal", "create", journal, "--from", register.path, "--through", "2560-Q0", "--effective",
      "2016-10-31")
    try #require(made.code == 0, "\(made.errors)")
    // Up to the closing of 2560-Q1, which is judged by the new pack; 2560-Q0 was by the old one.
    let lines = try String(contentsOf: Project.commands, encoding: .utf8).split(separator: "\n").prefix(706)
    let commands = folder.url.appending(path: "commands.jsonl")
    try lines.joined(separator: "\n").replacing(
      "\"rulesVersion\":\"2560.1\"", with: "\"rulesVersion\":\"2560.2\""
    )
    .write(to: commands, atomically: true, encoding: .utf8)
    let applied = try sopthan("journal", "apply", journal, commands.path, "--language", "en")
    #expect(applied.code == 0, "\(applied.errors.suffix(2_000))")
    let log = try sopthan("journal", "log", journal, "--format", "json").output
    let closing = try #require(log.split(separator: "\n").first { $0.contains("\"kind\":\"period closed\"") })
    for version in ["2560.1", "2560.2"] { #expect(closing.contains("\"rules/\(version)/levels.dmn\"")) }
    let out = folder.url.appending(path: "out").path
    let reissued = try sopthan("journal", "reissue", journal, "--period", "2560-Q1", "--out", out)
    #expect(reissued.code == 0, "\(reissued.errors)")
    let document = try String(contentsOfFile: "\(out)/assessment.xml", encoding: .utf8)
    #expect(document.contains("rulesFrom=\"2560.1\" rulesTo=\"2560.2\""))
  }
}
