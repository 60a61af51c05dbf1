import FEEL
import Register
import Testing

@Suite struct `The evaluation of internal control` {
  let register: Register

  init() throws { register = try SmallRegister.read() }

  @Test func `is found by year and division`() {
    #expect(register.evaluation(of: nil, in: 2560)?.by == PersonID("DIR"))
    #expect(register.evaluation(of: DivisionCode("FIN"), in: 2560)?.by == PersonID("FIN-head"))
    #expect(register.evaluation(of: DivisionCode("NTH"), in: 2560) == nil)
    #expect(register.evaluation(of: nil, in: 2559) == nil)
  }

  @Test func `leaves absent what nobody concluded`() throws {
    let evaluation = try #require(register.evaluation(of: nil, in: 2560))
    #expect(evaluation.opinion == .adequateWithWeaknesses)
    #expect(evaluation.conclusion(on: .environment)?.english == "The environment supports control")
    #expect(evaluation.conclusion(on: .monitoring) == nil)
    #expect(evaluation.conclusion(onPrinciple: 17)?.thai == "รายงานข้อบกพร่องทุกไตรมาส")
    #expect(evaluation.conclusion(onPrinciple: 16) == nil)
    #expect(evaluation.review?.observations.map(\.number) == [1, 2])
    #expect(evaluation.review?.observations.last?.improvement == nil)
    #expect(register.evaluation(of: DivisionCode("FIN"), in: 2560)?.opinion == nil)
  }

  @Test func `has seventeen principles in five components`() {
    #expect(ControlComponent.allCases.flatMap(\.principles) == Array(1...17))
    #expect(ControlComponent.allCases.map(\.principles.count) == [5, 4, 3, 3, 2])
  }

  @Test func `and its review stand from the day that they were made`() throws {
    let period = try #require(PeriodID("2560-Q2"))
    var later = register
    later.evaluations[0].review?.on = try #require(CalendarDate("2017-04-01"))
    later.evaluations[1].on = try #require(CalendarDate("2017-04-01"))
    let standing = try #require(later.standing(at: period))
    #expect(standing.evaluations.map(\.division) == [nil])
    #expect(standing.evaluations.first?.review == nil)
    #expect(register.standing(at: period)?.evaluations == register.evaluations)
  }
}
