import Assessment
import Digest
public import FEEL
import JSON
public import Register

/// What an assessment follows from, and nothing else: from equal states come equal renderings.
public struct AssessmentBasis: Sendable, Hashable {
  public var register: String
  public var period: PeriodID
  public var asOf: CalendarDate
  public var rulesVersion: String
  public var toolVersion: String
  /// In order of their paths.
  public var inputs: [FileDigest]

  /// - Parameters:
  ///   - register: for its id, and for the rules of the period before.
  ///   - files: all files of the register's folder; those of rule packs that judge neither this period nor the one
  ///     before are left out, for nothing follows from them.
  public init(
    of register: Register, files: [FileDigest], period: PeriodID, asOf: CalendarDate, rulesVersion: String,
    toolVersion: String
  ) {
    self.register = register.id
    self.period = period
    self.asOf = asOf
    self.rulesVersion = rulesVersion
    self.toolVersion = toolVersion
    let versions = [rulesVersion, period.previous.flatMap(register.period)?.rulesVersion].compactMap(\.self)
    inputs = files.filter { file in
      !file.path.hasPrefix("rules/") || versions.contains { file.path.hasPrefix("rules/\($0)/") }
    }.sorted { $0.path < $1.path }
  }

  /// The assessment's hash: SHA-256 over the canonical JSON (RFC 8785) of all of it, 64 lower-case hexadecimal digits.
  ///
  /// It depends neither on a file's format nor on where a file is written to. Both the numbers and the wording of every
  /// rendering follow from what is hashed, so that it can be recomputed from a register's folder or from a journal.
  public var hash: String {
    let json: JSON = [
      "asOf": .string(asOf.description),
      "inputs": .array(inputs.map { ["path": .string($0.path), "sha256": .string($0.sha256)] }),
      "period": .string(period.description), "register": .string(register), "rules": .string(rulesVersion),
      "tool": .string("sopthan \(toolVersion)"),
    ]
    return sha256Hex(json.canonical)
  }
}

extension AssessedRegister {
  func mark(_ rendering: Rendering) -> ExportMark {
    let standpoint = assessment.standpoint
    return ExportMark(
      register: register.id, period: standpoint.period.id, asOf: standpoint.asOf,
      rulesVersion: assessment.rulesVersion, toolVersion: toolVersion, hash: hash, rendering: rendering)
  }
}
