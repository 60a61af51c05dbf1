import Diagnostics

/// What is wrong with an entry of a journal.
///
/// The wording stands in `JournalProblem+Diagnostics.swift`.
enum JournalProblem: Sendable, Hashable {
  /// An entry of a kind that this version does not know.
  case unknownKind(String)
}
