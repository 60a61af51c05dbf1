import FEEL
import Foundation
import Register
import TestSupport
import Testing
import Workflow

/// The first register, from its open second quarter to the end of the third, command by command.
@Suite struct `A quarter's work` {
  private struct Work {
    var register: Register
    var count = 0

    mutating func act(_ actor: PersonID, _ deed: Deed, on day: String) throws {
      let role = try #require(register.people.first { $0.id == actor }?.role)
      let day = Workplace.day(day)
      let command = Command(actor: actor, role: role, effective: day, deed: deed)
      let events = try decide(
        command, on: register, by: try Workplace.rules.get(), at: Occasion(today: Workplace.day("2017-12-31"))
      )
      for event in events { try register.apply(event, by: actor, on: day) }
      count += 1
    }

    /// What is internal audit's own is reviewed by the committee and approved by the board.
    func auditors(of plan: Plan) -> (reviewer: PersonID, approver: PersonID) {
      plan.division == DivisionCode("AUD")
        ? (PersonID("AC-chair"), PersonID("BOARD")) : (PersonID("IA-2"), PersonID("IA-head"))
    }

    /// From whatever state it is in to its approval.
    mutating func approve(_ id: PlanID, _ period: PeriodID, on day: String) throws {
      let reference = AssessmentReference(plan: id, period: period)
      while true {
        let plan = try #require(register.plans.first { $0.id == id })
        let head = try #require(register.division(plan.division)?.head)
        let (reviewer, approver) = auditors(of: plan)
        switch plan.assessment(in: period)?.state {
        case nil:
          let officer = try #require(
            register.people.first { $0.division == plan.division && $0.role == .divisionOfficer })
          let score = DivisionScore(assessment: reference, score: Score(likelihood: 2, consequence: 2))
          try act(officer.id, .scoreAsDivision(score), on: day)
        case .draft:
          let by = try #require(plan.assessment(in: period)?.division?.by)
          try act(by, .submitAssessment(reference), on: day)
        case .submitted: try act(head, .confirmAssessment(reference), on: day)
        case .confirmed:
          try act(reviewer, .scoreAsAuditor(AuditorScore(assessment: reference, score: nil)), on: day)
        case .reviewed: try act(approver, .approveAssessment(reference), on: day)
        case .approved: return
        }
      }
    }
  }

  @Test func `is approved, closed and opened again without leaving what the register's checks refuse`() throws
  {
    let files = try Project.files(below: Project.register).map {
      (path: $0, bytes: try Project.bytes("registers/codi-2560/\($0)"))
    }
    var work = Work(register: try readRegister(files: files))
    let (second, third) = (Workplace.period("2560-Q2"), Workplace.period("2560-Q3"))
    for plan in work.register.plans where plan.assessment(in: second) != nil {
      try work.approve(plan.id, second, on: "2017-04-05")
    }
    try work.act(
      PersonID("AC-chair"), .closePeriod(PeriodClosing(period: second, minute: "4/2560")), on: "2017-04-20")
    try work.act(
      PersonID("IA-head"),
      .openPeriod(
        PeriodOpening(period: third, assessmentDue: Workplace.day("2017-06-23"), rulesVersion: "2560.1")),
      on: "2017-04-21")
    let controlled = work.register.plans.filter(\.isUnderControl).map(\.id)
    #expect(controlled.count == 87)
    for plan in controlled { try work.approve(plan, third, on: "2017-06-20") }
    try work.act(PersonID("AC-chair"), .closePeriod(PeriodClosing(period: third)), on: "2017-07-20")
    // five steps for each plan, three deeds besides, and what was left of the second quarter.
    #expect(work.count >= 5 * 87 + 3)
    let read = try readRegister(files: work.register.write())
    #expect(read.periods.map(\.state) == [.closed, .closed, .closed, .closed])
    #expect(read.plans.count { $0.assessment(in: third)?.state == .approved } == 87)
  }
}
