import Diagnostics

/// Finds what a misspelt name may have meant, at a cost that wrong input can not drive up.
struct NameSearch {
  /// Comparisons still allowed; a register with thousands of people and of misspelt names is not searched for each.
  private var budget = 200_000

  /// The problem of a name that stands for nothing.
  mutating func unknown(_ referent: Referent, _ name: String, among known: [String]) -> RegisterProblem {
    var nearest: String?
    // Any two names of one or two characters are near each other.
    if name.utf8.count > 2, known.count <= budget {
      budget -= known.count
      nearest = nearestName(to: name, among: known)
    }
    return .unknown(referent, name, nearest: nearest, known: known.count <= 12 ? known : [])
  }
}
