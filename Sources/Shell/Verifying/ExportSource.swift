import FEEL
import Interchange
import Register
public import Store
import Workflow

/// Where exports may have come from.
public enum ExportSource {
  case journal(Journal)
  case folder(RegisterFiles)

  /// - Parameter path: of a journal, or of a register's folder.
  public init(at path: String) throws {
    self =
      FileSystem.isFile(path)
      ? .journal(try Journal(opening: path, for: .reading)) : .folder(try RegisterFiles(at: path))
  }
}

/// A state of a register that files name by their hashes, found again.
struct FoundState {
  let origin: ExportOrigin
  let files: RegisterFiles
}

extension ExportSource {
  /// The states that marks name, by their hashes; those that were not found are missing.
  ///
  /// A journal is looked at as it stands, and then gone through from its first entry on, once for all marks.
  func states(of marks: [ExportMark]) throws -> [String: FoundState] {
    var found: [String: FoundState] = [:]
    switch self {
    case .folder(let files):
      let head = try readRegister(files: files.contents)
      for mark in marks where mark.names(head, files.digests) {
        found[mark.hash] = FoundState(origin: .folder, files: files)
      }
    case .journal(let journal):
      var wanted = Dictionary(marks.map { ($0.hash, $0) }, uniquingKeysWith: { first, _ in first })
      let files = RegisterFiles(try journal.files())
      let register = try journal.register()
      let last = try journal.lastEntry()
      for mark in wanted.values where mark.names(register, files.digests) {
        found[mark.hash] = FoundState(origin: .entry(last), files: files)
      }
      for hash in found.keys { wanted[hash] = nil }
      guard !wanted.isEmpty else { return found }
      var states: [String: JournalState] = [:]
      try journal.forEachState { state in
        for mark in wanted.values where mark.names(state.register, state.files) {
          states[mark.hash] = state
          wanted[mark.hash] = nil
        }
        return !wanted.isEmpty
      }
      for (hash, state) in states {
        found[hash] = FoundState(
          origin: .entry(state.entry), files: RegisterFiles(try journal.files(of: state)))
      }
    }
    return found
  }

  /// What the register is called.
  func registerID() throws -> String {
    switch self {
    case .folder(let files): try readRegister(files: files.contents).id
    case .journal(let journal): try journal.register().id
    }
  }
}

extension ExportMark {
  /// Whether a register with these files gives this mark's hash.
  fileprivate func names(_ register: Register, _ files: [FileDigest]) -> Bool {
    register.id == self.register
      && AssessmentBasis(
        of: register, files: files, period: period, asOf: asOf, rulesVersion: rulesVersion,
        toolVersion: toolVersion
      ).hash == hash
  }
}

extension RegisterFiles {
  fileprivate var digests: [FileDigest] { contents.map { SourceFile(path: $0.path, bytes: $0.bytes).input } }
}
