public import Diagnostics
import XML

/// What register.xml says: the organisation, and the names that all other files use.
public struct Head: Sendable {
  public let folder: RegisterFolder
  public let diagnostics: [Diagnostic]
  /// Nil if register.xml is missing or says too little; the other files can be checked all the same.
  let register: Register?
  let names: Names?
  let input: FileDigest?
  let declarations: [Declaration]

  /// The version of the rules that a period names, or the last one; nil if there is no such period.
  public func rulesVersion(of period: PeriodID?) -> String? {
    guard let period else { return register?.periods.last?.rulesVersion }
    return register?.period(period)?.rulesVersion
  }
}

/// Reads register.xml, the file that all others refer to.
///
/// - Parameter file: nil if there is none or it could not be read, which the folder or the caller reports.
public func readHead(_ file: SourceFile?, of folder: RegisterFolder) -> Head {
  guard let file, let index = folder.index(of: file.path) else {
    return Head(
      folder: folder, diagnostics: [], register: nil, names: nil, input: nil, declarations: [])
  }
  var register: Register?
  let reading = FileReading(file, index: index, names: nil, depth: 0) { decoder, root in
    guard decoder.checkRoot(root, expected: "register") else { return }
    // What stands in the file refers to other parts of it, so its names are gathered first.
    decoder.learn(Names(root))
    register = decoder.register(root)
  }
  return Head(
    folder: folder, diagnostics: reading.diagnostics, register: register,
    names: reading.decoder.names, input: file.input, declarations: reading.decoder.declarations)
}
