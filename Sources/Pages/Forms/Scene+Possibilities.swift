import Interchange
import Register
import Workflow

extension Scene {
  /// What the viewer could do, by the rules of the period in which the work goes on; nil before there is one.
  var possibilities: Possibilities? {
    guard let current, let role = person?.role ?? viewer.roles.first else { return nil }
    return Possibilities(
      of: viewer.person, as: role, on: register, by: current.rules, at: Occasion(today: today),
      assessment: current.assessed.assessment)
  }

  /// The viewer as the register knows them.
  var person: Person? { register.people.first { $0.id == viewer.person } }
}
