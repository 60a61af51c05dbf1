import ArgumentParser
import Diagnostics
import Interchange
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
      let folder = DocumentFolder(path: documents ?? register)
      var found: [String: (byteCount: Int, sha256: String)?] = [:]
      let verdicts = try loaded.register.evidence.map { held in
        let reference = held.evidence.reference
        if found[reference] == nil, !held.evidence.isElsewhere {
          found[reference] = .some(try folder.seal(of: reference).map { ($0.byteCount ?? 0, $0.sha256) })
        }
        return EvidenceVerdict(held: held, state: held.evidence.state(found: found[reference] ?? nil))
      }
      Terminal.print(EvidenceText(verdicts, language: language).text)
      if verdicts.contains(where: { $0.state == .changed || $0.state == .missing }) { throw ExitCode.found }
    }
  }
}
