public import Diagnostics

/// Puts the parts of a register together and checks what only the whole can show.
///
/// - Parameter others: problems that the caller met, such as a file that could not be read; they are thrown with ours.
/// - Throws: every problem of the head and of all parts.
public func assemble(
  _ head: Head, _ parts: [Part], others: [Diagnostic] = []
) throws(Problems) -> Register {
  let parts = parts.sorted { $0.path < $1.path }
  var assembly = Assembly(head: head, parts: parts)
  assembly.check()
  let diagnostics =
    others + head.folder.diagnostics + head.diagnostics + parts.flatMap(\.diagnostics)
    + assembly.diagnostics
  guard var register = head.register, let input = head.input, !diagnostics.hasErrors else {
    throw Problems(diagnostics)
  }
  register.gather(parts, input)
  return register
}

/// Reads a whole register, given as the files of its folder.
///
/// Every file is checked even if another fails.
///
/// - Throws: every problem found, in order of the places.
public func readRegister(files: [(path: String, bytes: [UInt8])]) throws(Problems) -> Register {
  let folder = RegisterFolder(paths: files.map(\.path))
  let sources = files.filter { folder.contains($0.path) }.map { SourceFile(path: $0.path, bytes: $0.bytes) }
  let head = readHead(sources.first { $0.path == "register.xml" }, of: folder)
  let parts = sources.filter { $0.path != "register.xml" }.map { readPart($0, after: head) }
  return try assemble(head, parts)
}

extension Register {
  /// Takes up what the parts hold, those of divisions in the order of the divisions.
  fileprivate mutating func gather(_ parts: [Part], _ input: FileDigest) {
    files = ([input] + parts.map(\.input)).sorted { $0.path < $1.path }
    let byPath = Dictionary(parts.map { ($0.path, $0.content) }) { first, _ in first }
    plans.reserveCapacity(parts.reduce(0) { $0 + $1.content.plans.count })
    for division in divisions {
      guard let content = byPath["divisions/\(division.code).xml"] else { continue }
      plans += content.plans
      selfAssessments += content.selfAssessments
      findings += content.findings
    }
    for part in parts where part.isOfTheWhole {
      riskIssues += part.content.riskIssues
      engagements += part.content.engagements
      indicators += part.content.indicators
      published += part.content.published
      evaluations += part.content.evaluations
      findings += part.content.findings
    }
  }
}

extension Part {
  fileprivate var isOfTheWhole: Bool {
    if case .division = FileKind(path: path) { false } else { true }
  }
}
