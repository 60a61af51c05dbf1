import Diagnostics
import Register

/// Gives plans their ids: those of the table, checked against the register, or the next free numbers.
struct PlanNumbering {
  private let register: Register
  private let isMade: Bool
  private var next: [DivisionCode: Int] = [:]
  private let taken: [PlanID: Plan]

  init(_ register: Register, isMade: Bool) {
    self.register = register
    self.isMade = isMade
    taken = Dictionary(register.plans.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for plan in register.plans {
      guard let number = Self.number(of: plan.id, in: plan.division) else { continue }
      next[plan.division] = max(next[plan.division] ?? 1, number + 1)
    }
  }

  /// The id of a plan of the table; a problem where the table's own does not do.
  mutating func id(of plan: Plan) -> Result<PlanID, ForeignTableProblem> {
    if isMade {
      let number = next[plan.division] ?? 1
      next[plan.division] = number + 1
      return .success(PlanID("\(plan.division)-\(number < 10 ? "0" : "")\(number)"))
    }
    guard Self.number(of: plan.id, in: plan.division) != nil else {
      return .failure(.wrongPlanID(plan.id.text, plan.division))
    }
    if let holder = taken[plan.id] {
      return .failure(.takenPlanID(plan.id.text, place: register.place(of: holder.origin) ?? plan.id.text))
    }
    return .success(plan.id)
  }

  /// 3 of `FIN-03`; nil for what is no id of a plan of the division.
  private static func number(of id: PlanID, in division: DivisionCode) -> Int? {
    let start = "\(division)-"
    guard id.text.hasPrefix(start) else { return nil }
    let digits = id.text.dropFirst(start.count)
    guard (2...7).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(digits)
  }
}
