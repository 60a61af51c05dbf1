import FEEL
import Register
import Testing
import Workflow

/// Closed periods stay as they were reported, and periods follow on one another.
@Suite struct `A period` {
  @Test func `that is closed takes no score`() throws {
    let told = try Workplace.refusals(
      "IA-head",
      .returnAssessment(
        AssessmentReturn(
          assessment: Workplace.reference("FIN-01", "2560-Q1"), reason: Workplace.text("error"))))
    #expect(
      told == [
        "period: error: period 2560-Q1 is closed Hint: amend it: give the command \"amends\" with period 2560-Q1 and a reason"
      ])
  }

  @Test(arguments: [("2016-12-31", false), ("2017-01-01", true)])
  func `that is closed takes nothing of a day that it has reported`(day: String, isAllowed: Bool) throws {
    let test = Deed.testControl(
      ControlTesting(plan: PlanID("NTH-01"), control: ControlID("K1"), design: .effective, operating: nil))
    let register = Workplace.register.with { $0.plans[1].controls[0].tests = [] }
    let told = try Workplace.refusals("IA-2", test, on: day, in: register)
    #expect(
      told
        == (isAllowed
          ? []
          : [
            "effective: error: the effective day 2016-12-31 lies in what closed periods have reported (2560-Q1) Hint: make it effective after 2016-12-31, or amend the period: give \"amends\" with a reason"
          ]))
    #expect(
      try Workplace.refusals("IA-2", test, on: day, amending: "2560-Q1", in: register).isEmpty == !isAllowed)
  }

  @Test func `is amended with a reason, and the amendment comes first`() throws {
    let back = AssessmentReturn(
      assessment: Workplace.reference("FIN-01", "2560-Q1"), reason: Workplace.text("error"))
    #expect(
      try Workplace.decide("IA-head", .returnAssessment(back), amending: "2560-Q1") == [
        .periodAmended(Amendment(period: Workplace.period("2560-Q1"), reason: Workplace.text("an error"))),
        .assessmentReturned(back),
      ])
  }

  @Test func `is amended by audit and oversight alone`() throws {
    let score = Deed.scoreAsDivision(
      DivisionScore(
        assessment: Workplace.reference("FIN-01", "2560-Q1"), score: Score(likelihood: 1, consequence: 1)))
    let register = Workplace.register.with { $0.plans[0].assessments[1].state = .draft }
    #expect(
      try Workplace.refusals("FIN-1", score, amending: "2560-Q1", in: register) == [
        "role: error: the role divisionOfficer may not amend a closed period: no row of the table of permissions allows it Hint: allowed to auditor, reviewingAuditor, auditCommittee, board"
      ])
  }

  @Test func `that is open or not concerned is not amended`() throws {
    let progress = Deed.progressAction(
      ActionProgress(action: Workplace.action("FIN-01.A1"), percent: 10, note: nil))
    let told = try Workplace.refusals("FIN-1", progress, amending: "2560-Q2")
    #expect(
      told.contains(
        "amends.period: error: period 2560-Q2 is open: there is nothing to amend Hint: leave \"amends\" away")
    )
    let other = try Workplace.refusals("FIN-1", progress, amending: "2560-Q1")
    #expect(
      other.contains(
        "amends.period: error: the command changes nothing of the closed period 2560-Q1 Hint: leave \"amends\" away"
      ))
  }

  @Test func `of another name does not unlock a closed one`() throws {
    let back = AssessmentReturn(
      assessment: Workplace.reference("FIN-01", "2560-Q1"), reason: Workplace.text("error"))
    #expect(
      try Workplace.refusals("IA-head", .returnAssessment(back), amending: "2560-Q0").contains {
        $0.hasPrefix("period: error: period 2560-Q1 is closed")
      })
  }

  @Test func `opens with the days of the calendar and carries its plans forward`() throws {
    let opening = PeriodOpening(
      period: Workplace.period("2560-Q3"), assessmentDue: Workplace.day("2017-06-23"), rulesVersion: "2560.1")
    let events = try Workplace.decide("IA-head", .openPeriod(opening))
    guard case .periodOpened(let opened)? = events.first else {
      Issue.record("\(events)")
      return
    }
    #expect(events.count == 1)
    #expect(opened.period.from == Workplace.day("2017-04-01"))
    #expect(opened.period.to == Workplace.day("2017-06-30"))
    #expect(opened.period.state == .open)
    #expect(opened.unchanged.map(\.text) == ["FIN-01", "NTH-01", "AUD-01"])
  }

  @Test(arguments: [
    ("2560-Q4", "2561-Q0", "2017-10-01", "2017-10-31"), ("2561-Q0", "2561-Q1", "2017-10-01", "2017-12-31"),
  ])
  func `follows on the last one, into the next year`(last: String, next: String, from: String, to: String)
    throws
  {
    let register = Workplace.register.with {
      $0.periods = [Workplace.period(last, "2017-07-01", "2017-09-30", .open)]
    }
    let opening = PeriodOpening(
      period: Workplace.period(next), assessmentDue: Workplace.day(to), rulesVersion: "2560.1")
    guard
      case .periodOpened(let opened)? = try Workplace.decide("IA-head", .openPeriod(opening), in: register)
        .first
    else {
      Issue.record("not opened")
      return
    }
    #expect(opened.period.from == Workplace.day(from))
    #expect(opened.period.to == Workplace.day(to))
  }

  @Test
  func `opens neither out of order, nor with a rule pack that nobody adopted, nor due before it begins`()
    throws
  {
    let opening = PeriodOpening(
      period: Workplace.period("2560-Q4"), assessmentDue: Workplace.day("2017-06-23"), rulesVersion: "2560.2")
    #expect(
      try Workplace.refusals("IA-head", .openPeriod(opening)) == [
        "period: error: 2560-Q4 is not the next period Hint: the next one is 2560-Q3",
        "rulesVersion: error: rule pack \"2560.2\" is not adopted Hint: did you mean \"2560.1\"?",
      ])
    let early = PeriodOpening(
      period: Workplace.period("2560-Q3"), assessmentDue: Workplace.day("2017-03-31"), rulesVersion: "2560.1")
    #expect(
      try Workplace.refusals("IA-head", .openPeriod(early)) == [
        "assessmentDue: error: assessments would be due on 2017-03-31, before period 2560-Q3 begins on 2017-04-01 Hint: give a day in the period or after it"
      ])
  }

  @Test func `closes when all that must be approved is, and names what is not`() throws {
    let closing = Deed.closePeriod(PeriodClosing(period: Workplace.period("2560-Q2"), minute: "3/2560"))
    #expect(
      try Workplace.refusals("AC-chair", closing, in: Workplace.register.assessed(.reviewed)) == [
        "period: error: the assessments for 2560-Q2 of FIN-01, NTH-01, AUD-01 are not approved Hint: have them approved first"
      ])
    let ready = Workplace.register.with {
      for index in $0.plans.indices {
        $0.plans[index].assessments.append(Workplace.assessment("2560-Q2", .approved, of: "FIN"))
      }
    }
    #expect(
      try Workplace.decide("AC-chair", closing, in: ready) == [
        .periodClosed(
          PeriodClosed(
            period: Workplace.period("2560-Q2"), minute: "3/2560", rulesVersion: "2560.1", toolVersion: "",
            inputs: [],
            exports: []))
      ])
    #expect(
      try Workplace.refusals("AC-chair", closing, on: "2017-03-30", in: ready) == [
        "effective: error: period 2560-Q2 has not ended: its last day is 2017-03-31 Hint: close it on 2017-03-31 or later"
      ])
    let behind = ready.with { $0.periods[1].state = .open }
    #expect(
      try Workplace.refusals("AC-chair", closing, in: behind) == [
        "period: error: period 2560-Q2 can not close while 2560-Q1 is open Hint: close 2560-Q1 first"
      ])
    let others = ready.with { $0.periods[2].rulesVersion = "2560.2" }
    #expect(
      try Workplace.refusals("AC-chair", closing, in: others) == [
        "period: error: period 2560-Q2 is judged by rule pack 2560.2, not by 2560.1 Hint: decide by rule pack 2560.2"
      ])
  }

  @Test func `does not wait for plans outside control that nobody assessed`() throws {
    let closing = Deed.closePeriod(PeriodClosing(period: Workplace.period("2560-Q2")))
    let register = Workplace.register.with {
      for index in $0.plans.indices { $0.plans[index].isUnderControl = false }
    }
    #expect(try Workplace.refusals("AC-chair", closing, in: register) == [])
  }

  @Test func `is judged by an adopted rule pack of a new version`() throws {
    func adopting(_ version: String, _ path: String) -> Deed {
      .adoptRules(
        RulesAdoption(
          version: version,
          files: [FileDigest(path: path, byteCount: 1, sha256: String(repeating: "0", count: 64))],
          reason: Workplace.text("a new matrix")))
    }
    #expect(try Workplace.refusals("ADMIN", adopting("2560.2", "rules/2560.2/levels.dmn")) == [])
    #expect(
      try Workplace.refusals("ADMIN", adopting("2560.1", "rules/2560.2/levels.dmn")) == [
        "files: error: file \"rules/2560.2/levels.dmn\" does not lie in rules/2560.1/",
        "version: error: rule pack \"2560.1\" is adopted already Hint: a changed rule pack gets a version of its own",
      ])
  }
}
