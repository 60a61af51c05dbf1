public import Diagnostics
import XML

/// What register.xml says: the organisation, and the names that all other files use.
public struct Head: Sendable {
  public let folder: RegisterFolder
  public let diagnostics: [Diagnostic]
  /// Nil if register.xml is missing or says too little; the other files can be checked all the same.
  let register: Register?
  let names: Names?
  let input: InputFile?
  let declarations: [Declaration]
}

/// Reads register.xml, the file that all others refer to.
///
/// - Parameter bytes: nil if there is no such file or it could not be read, which the folder or the caller reports.
public func readHead(_ bytes: [UInt8]?, of folder: RegisterFolder) -> Head {
  let path = "register.xml"
  guard let bytes, let index = folder.index(of: path) else {
    return Head(
      folder: folder, diagnostics: [], register: nil, names: nil, input: nil, declarations: [])
  }
  let file = SourceFile(path: path, bytes: bytes)
  var register: Register?
  let reading = FileReading(file, index: index, names: nil, depth: 0) { decoder, root in
    guard decoder.checkRoot(root, expected: "register") else { return }
    // What stands in the file refers to other parts of it, so its names are gathered first.
    decoder.learn(Names(root))
    register = decoder.register(root)
  }
  return Head(
    folder: folder, diagnostics: reading.diagnostics, register: register,
    names: reading.decoder.names, input: InputFile(file), declarations: reading.decoder.declarations)
}
