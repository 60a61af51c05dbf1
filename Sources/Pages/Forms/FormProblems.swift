public import Diagnostics

/// Every problem of every field of a form.
public struct FormProblems: Error, Sendable, Hashable {
  public var problems: [Attempt.Problem]

  public init(_ problems: [Attempt.Problem]) { self.problems = problems }

  /// The refusal of a command that came from a form: each problem beside the field that it speaks of.
  ///
  /// - Parameter prefix: of the row of the form that the command came from.
  public init(_ refusal: Problems, prefix: String = "", of form: FormFields) {
    problems = refusal.diagnostics.map { diagnostic in
      Attempt.Problem(
        field: form.field(of: diagnostic.location, prefix: prefix), diagnostic.message, hint: diagnostic.hint)
    }
  }
}

extension Attempt {
  public init(_ form: FormFields, _ problems: FormProblems) {
    self.init(fields: form.query, problems: problems.problems)
  }
}

extension FormFields {
  /// The field that a place in a command stands for; nil where nobody could type anything there.
  fileprivate func field(of place: Location, prefix: String) -> String? {
    guard case .argument(let name) = place, !Self.hidden.contains(name) else { return nil }
    let wanted = prefix + name
    if names.contains(wanted) { return wanted }
    return names.first { $0.hasPrefix(wanted + ".") }
      ?? names.filter { wanted.hasPrefix($0 + ".") }.max { $0.utf8.count < $1.utf8.count }
  }

  /// Fields that say what the deed is done to, and by whom.
  private static let hidden: Set = [
    "actor", "role", "deed", "plan", "period", "finding", "action", "engagement", "holder", "item", "amends",
  ]
}
