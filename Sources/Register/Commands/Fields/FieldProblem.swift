import JSON

/// What is wrong with a JSON object, and the path to the field from the outermost object.
///
/// The wording stands in `FieldProblem+Diagnostics.swift`.
enum FieldProblem: Sendable, Hashable {
  case missing([String], FieldType)
  case unknown([String], nearest: String?, known: [String])
  case wrongType([String], expected: FieldType, found: JSON)
  case outOfRange([String], Int, ClosedRange<Int>)
  case notOneOf([String], String, [String], nearest: String?)
  case malformed([String], String, NameForm)
  case blank([String])
  /// A character that XML does not have.
  case unwritable([String], UInt32)
  /// The form let an object pass that could not be taken up: the two disagree.
  case undecodable
}
