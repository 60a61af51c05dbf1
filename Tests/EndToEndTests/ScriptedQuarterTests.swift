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

    #expect(try office.reissued("2560-Q3") == closed)
    #expect(try ["2560-Q1", "2560-Q2"].map { try office.reissued($0) } == before)
    let verified = try office.journal("verify")
    #expect(verified.code == 0, "\(verified.errors)")
  }
}
