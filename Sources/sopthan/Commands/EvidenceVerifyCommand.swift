import ArgumentParser
import Diagnostics
import Digest
import Register
import Shell

struct EvidenceVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compare every document of a register with the digest that was taken of it.",
    discussion: """
      Tells which documents changed, which are missing, and how many cannot be judged because the register has no \
      digest of them or because they lie behind a URL (nothing is fetched). Documents are looked for below the \
      register's folder, or below --documents.

      Exit code 1 if a document changed or is missing.

      Example: sopthan evidence verify registers/codi-2560
      """)

  @Argument(help: "The register's folder.", completion: .directory) var register: String
  @Option(name: .long, help: "The folder that references start from.", completion: .directory)
  var documents: String?
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    try running(in: language) {
      let loaded = try LoadedRegister(folder: register, language: language)
      let folder = documents ?? register
      var found: [String: (byteCount: Int, sha256: String)?] = [:]
      let verdicts = try loaded.register.evidence.map { held in
        let reference = held.evidence.reference
        if found[reference] == nil, !held.evidence.isElsewhere {
          found[reference] = .some(try Self.digest(of: "\(folder)/\(reference)"))
        }
        return EvidenceVerdict(held: held, state: held.evidence.state(found: found[reference] ?? nil))
      }
      Terminal.print(EvidenceText(verdicts, language: language).text)
      if verdicts.contains(where: { $0.state == .changed || $0.state == .missing }) { throw ExitCode.found }
    }
  }

  /// Nil if there is no such file.
  private static func digest(of path: String) throws(FileSystem.Failure) -> (byteCount: Int, sha256: String)?
  {
    do throws(FileSystem.Failure) {
      let bytes = try FileSystem.read(path)
      return (bytes.count, sha256Hex(bytes))
    } catch {
      if error.isOfMissingFile { return nil }
      throw error
    }
  }
}
