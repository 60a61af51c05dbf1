import Register
import Testing

@testable import Assessment
@testable import Interchange

@Suite struct `The movement chart of the report` {
  private func cells(_ counts: [(Level, Level?, Int)]) -> [MovementCell] {
    counts.map { from, to, count in
      MovementCell(from: from, to: to, plans: (0..<count).map { PlanID("FIN-\($0)") })
    }
  }

  @Test func `is no higher for a hundred thousand plans than for ten`() {
    let ten = MovementGeometry(cells([(.highest, .high, 4), (.high, .medium, 6)]))
    let many = MovementGeometry(cells([(.highest, .high, 40_000), (.high, .medium, 60_000)]))
    #expect(ten.height == many.height)
    #expect(many.bars.map(\.height) == [80, 120, 80, 120])
    #expect(many.bars.map(\.count) == [40_000, 60_000, 40_000, 60_000])
  }

  @Test func `never sets one number upon another, however thin the ribbons`() {
    let chart = MovementGeometry(
      cells([(.highest, .highest, 1), (.highest, .high, 1), (.highest, .medium, 1), (.high, .high, 900)]))
    let ribbons = chart.ribbons.map(\.label)
    #expect(zip(ribbons, ribbons.dropFirst()).allSatisfy { $1 - $0 >= 14 }, "\(ribbons)")
    let now = chart.bars.filter { !$0.isOpening }.map(\.label)
    #expect(zip(now, now.dropFirst()).allSatisfy { $1 - $0 >= 14 }, "\(now)")
    #expect(chart.bars.allSatisfy { $0.label < chart.height })
  }

  @Test func `leaves out pairs without plans and shows the unrated last`() {
    let chart = MovementGeometry(cells([(.high, .low, 0), (.high, nil, 2), (.high, .medium, 3)]))
    #expect(chart.bars.filter { !$0.isOpening }.map(\.level) == [.medium, nil])
    #expect(chart.ribbons.count == 2)
  }

  @Test func `of no plans is empty`() {
    #expect(MovementGeometry([]).bars.isEmpty)
  }
}
