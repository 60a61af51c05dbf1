public import Assessment
public import Diagnostics
import FEEL
public import Register

/// What deeds would come to that nobody has done.
public struct Supposition: Sendable {
  /// A copy with the deeds done.
  public var register: Register
  public var before: Assessment
  public var after: Assessment
  /// The two side by side: levels, findings gained and lost, ratings, lights.
  public var impact: Impact
}

/// Does deeds to a copy of a register and assesses it before and after.
///
/// Nobody is asked for permission, nobody checks anybody, and closed periods are no hindrance; what does not fit the
/// register is refused all the same. A deed counts as done on the day of the standpoint, by whoever would do it. A score
/// leaves its assessment in the state that it had, with the names that stand under it, so that the difference is that of
/// the score alone.
///
/// - Throws: what does not fit: unknown names, scores off the scale, days out of order.
public func suppose(
  _ deeds: [Deed], on register: Register, from standpoint: Standpoint, by rules: RulePack,
  slicing: @escaping Slicing = oneSlice
) throws(Problems) -> Supposition {
  let before = try assess(register, from: standpoint, by: rules, slicing: slicing)
  var copy = register
  var problems: [Diagnostic] = []
  for deed in deeds {
    do throws(Problems) {
      try copy.suppose(deed, on: standpoint.asOf)
    } catch {
      problems += error.diagnostics
    }
  }
  guard problems.isEmpty else { throw Problems(problems) }
  let after = try assess(copy, from: standpoint, by: rules, slicing: slicing)
  return Supposition(
    register: copy, before: before, after: after, impact: Impact(from: before, to: after))
}
