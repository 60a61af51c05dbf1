import Assessment
public import Diagnostics
public import FEEL
import Interchange
public import Register
public import Store
public import Workflow

/// What a period reports on the day it closes: the register and rules that were assessed, and every rendering.
public struct FrozenPeriod {
  /// With the digests of the inputs and of the exports.
  public let closing: PeriodClosed
  /// The bytes of both.
  public let contents: [[UInt8]]

  /// Assesses and renders the period from the register as the closing leaves it.
  public init(
    _ closing: PeriodClosed, by actor: PersonID, on day: CalendarDate, after draft: Draft, language: Language
  ) throws {
    var register = draft.register
    try register.apply(.periodClosed(closing), by: actor, on: day)
    var files = register.write()
    for file in try draft.attachedFiles() {
      if let bytes = try draft.content(file.sha256) { files.append((file.path, bytes)) }
    }
    // The period before is assessed as well, for what happened since: by the rules that it names.
    let versions = [
      closing.rulesVersion, closing.period.previous.flatMap(register.period)?.rulesVersion,
    ].compactMap(\.self)
    let inputs = files.filter { file in
      !file.path.hasPrefix("rules/") || versions.contains { file.path.hasPrefix("rules/\($0)/") }
    }
    let loaded = try LoadedRegister(RegisterFiles(files), period: closing.period, language: language)
    let job = try AssessmentJob(loaded, period: closing.period, comparing: true, language: language)
    let exports = try Exports(job.assessed).rendered()

    var frozen = closing
    frozen.toolVersion = ToolVersion.current
    frozen.inputs = inputs.map(Self.digest).sorted { $0.path < $1.path }
    frozen.exports = exports.map(Self.digest).sorted { $0.path < $1.path }
    self.closing = frozen
    contents = inputs.map(\.bytes) + exports.map(\.bytes)
  }

  private static func digest(_ path: String, _ bytes: [UInt8]) -> FileDigest {
    SourceFile(path: path, bytes: bytes).input
  }
}
