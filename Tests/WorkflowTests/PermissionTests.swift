import Assessment
import Diagnostics
import FEEL
import Register
import Testing
import Workflow

/// Who may do what, written down here from the rules of Thai public internal audit and of the IIA's independence, and
/// compared with what the rule pack says of every role, of the own division and of another, and of internal audit.
@Suite struct `Permission` {
  /// A role with what the subject has to be: `own`, `others`, `any`; `audit` and `not audit` say whose it is.
  static let table: [(right: String, may: [String])] = [
    ("open period", ["reviewingAuditor any", "administrator any"]),
    ("add plan", ["administrator any"]), ("change plan", ["administrator any"]),
    ("drop plan", ["administrator any"]), ("adopt rules", ["administrator any"]),
    ("import register", ["administrator any"]), ("close period", ["auditCommittee any"]),
    ("amend period", ["auditor any", "reviewingAuditor any", "auditCommittee any", "board any"]),
    ("score as division", ["divisionOfficer own"]), ("submit assessment", ["divisionOfficer own"]),
    ("confirm assessment", ["divisionHead own"]),
    ("score as auditor", ["auditor not audit", "auditCommittee audit"]),
    ("approve assessment", ["reviewingAuditor not audit", "board audit"]),
    ("return submitted assessment", ["divisionHead own"]),
    (
      "return confirmed assessment",
      ["auditor not audit", "reviewingAuditor not audit", "auditCommittee audit"]
    ),
    ("return reviewed assessment", ["reviewingAuditor not audit", "board audit"]),
    ("return approved assessment", ["reviewingAuditor not audit", "board audit"]),
    (
      "test control",
      ["divisionOfficer own", "auditor not audit", "reviewingAuditor not audit", "auditCommittee audit"]
    ),
    ("attach division evidence", ["divisionOfficer own", "divisionHead own", "director nobody"]),
    ("attach audit evidence", ["auditor not audit", "reviewingAuditor not audit", "auditCommittee audit"]),
    ("answer questionnaire", ["divisionOfficer own", "divisionHead own"]),
    ("raise finding", ["auditor not audit", "reviewingAuditor not audit", "auditCommittee audit"]),
    ("issue finding", ["auditor not audit", "reviewingAuditor not audit", "auditCommittee audit"]),
    ("withdraw finding", ["reviewingAuditor not audit", "board audit"]),
    ("respond to finding", ["divisionHead own", "director nobody"]),
    ("follow up finding", ["auditor not audit", "reviewingAuditor not audit", "auditCommittee audit"]),
    ("close finding", ["reviewingAuditor not audit", "board audit"]),
    ("add action", ["divisionOfficer own", "divisionHead own", "director nobody"]),
    ("progress action", ["divisionOfficer own", "divisionHead own", "director nobody"]),
    ("extend action", ["divisionHead own", "director any", "auditCommittee any", "board any"]),
    ("complete action", ["divisionOfficer own", "divisionHead own", "director nobody"]),
    ("verify action", ["auditor not audit", "reviewingAuditor not audit", "auditCommittee audit"]),
    ("reopen action", ["auditor not audit", "reviewingAuditor not audit", "auditCommittee audit"]),
    ("accept risk", ["divisionHead own", "director any", "auditCommittee any", "board any"]),
    ("lapse acceptance", ["reviewingAuditor any", "administrator any"]),
    ("advance engagement", ["reviewingAuditor any"]),
    ("conclude scope item", ["auditor not audit", "reviewingAuditor not audit"]),
    ("note observation", ["auditor not audit", "reviewingAuditor not audit"]),
    ("report indicator", ["divisionOfficer own", "divisionHead own", "director nobody"]),
    ("report risk issue", ["divisionOfficer own", "divisionHead own", "director nobody"]),
  ]

  @Test(arguments: table.map(\.right))
  func `is given to those roles and to no other`(right: String) throws {
    let rules = try Workplace.rules.get()
    let may = try #require(Self.table.first { $0.right == right }?.may)
    for role in Role.allCases {
      for own in [true, false, nil] {
        for isAudits in [true, false] {
          let answer = try #require(
            rules.permission(to: right, as: role, ownDivision: own, isInternalAudits: isAudits))
          let expected =
            may.contains("\(role.rawValue) any") || (own == true && may.contains("\(role.rawValue) own"))
            || (own == nil && may.contains("\(role.rawValue) nobody"))
            || may.contains("\(role.rawValue) \(isAudits ? "audit" : "not audit")")
          #expect(
            answer.isAllowed == expected, "\(right) \(role) own \(String(describing: own)) audit \(isAudits)")
          #expect(!answer.reason.thai.isEmpty && !answer.reason.english.isEmpty)
        }
      }
    }
  }

  @Test func `is asked for nothing that the rule pack does not know, and for all that it knows`() {
    #expect(Right.all.map(\.words).sorted() == Self.table.map(\.right).sorted())
  }

  @Test func `is refused with who may instead`() throws {
    let told = try Workplace.refusals(
      "NTH-1", .submitAssessment(Workplace.reference("FIN-01")), in: Workplace.register.assessed(.draft))
    #expect(
      told == [
        "role: error: the role divisionOfficer may not submit an assessment to the division's head, for division FIN: no row of the table of permissions allows it Hint: allowed to divisionOfficer of FIN"
      ])
  }

  @Test func `is refused in Thai as well`() throws {
    do {
      _ = try Workplace.decide(
        "IA-1", .closePeriod(PeriodClosing(period: Workplace.period("2560-Q2"))), in: Workplace.register)
      Issue.record("allowed")
    } catch let problems as Problems {
      #expect(
        problems.diagnostics.first { $0.code == "workflow.not-permitted" }?.text(in: .thai)
          == "role: ข้อผิดพลาด: บทบาท auditor ไม่มีสิทธิปิดงวด: ไม่มีแถวใดของตารางสิทธิอนุญาต คำแนะนำ: อนุญาตให้ auditCommittee"
      )
    }
  }

  @Test func `is nobody's where the rule pack does not say, and that pack still judges`() throws {
    let rules = try Workplace.rulesWithoutPermissions.get()
    let command = Command(
      actor: PersonID("FIN-1"), role: .divisionOfficer, effective: Workplace.day("2017-04-10"),
      deed: .submitAssessment(Workplace.reference("FIN-01")))
    do {
      _ = try decide(command, on: Workplace.register.assessed(.draft), by: rules, at: Workplace.today)
      Issue.record("allowed")
    } catch {
      #expect(
        error.diagnostics.map { $0.text(in: .english) } == [
          "deed: error: rule pack 2560.1 has no decision \"permission\", so that nobody may do anything Hint: adopt a version of the rule pack with a model permissions.dmn"
        ])
    }
    let period = try #require(Workplace.register.period(Workplace.period("2560-Q1")))
    let assessment = try assess(Workplace.register, from: Standpoint(period: period), by: rules)
    #expect(assessment.plans.map(\.reportedLevel) == [.medium, .medium, .medium])
  }
}
