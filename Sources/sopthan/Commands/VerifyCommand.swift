import ArgumentParser
import Diagnostics
import Interchange
import Register
import Shell

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Tell whether files are what was exported, from which state, and what was changed since.",
    discussion: """
      Every workbook, form, page and document carries the hash of its assessment (Documentation/Verification.md). A \
      file that a closed period kept, or that is byte for byte what this program renders anew from the state that its \
      hash names, is as it was exported. Of any other workbook each cell that differs is told, of any other file each \
      line; a workbook that was only saved by another program has none. In a division's workbook cells that were there \
      to be filled in are told apart from all others.

      With --journal the state is found among all that its entries led to; with --register it is the folder's own.

      Exit code 0 if all files are as exported, saved anew or filled in; 1 if anything else differs; 2 if a file is none \
      of ours, is unreadable, or its state is not found.

      Example: sopthan verify committee-pack.xlsx FIN-2560-Q3.xlsx --journal register.sqlite
      """)

  @Argument(help: "The files.", completion: .file()) var files: [String]
  @Option(name: .long, help: "The journal that they came from.", completion: .file()) var journal: String?
  @Option(name: .long, help: "The register's folder that they came from.", completion: .directory)
  var register: String?
  @Flag(name: .long, help: "Tell every difference of a file, not just the first 100.") var all = false
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (journal != nil) != (register != nil) else {
      throw ValidationError("Give either --journal or --register.")
    }
  }

  func run() throws {
    let language = language.language
    try running(in: language) {
      let verifier = ExportVerifier(try ExportSource(at: journal ?? register ?? ""), language: language)
      var problems: [Diagnostic] = []
      var isAllAsExported = true
      for result in try verifier.verify(files) {
        switch result {
        case .success(let verification):
          isAllAsExported = isAllAsExported && verification.isAsExported
          Terminal.print(
            VerificationText(verification, limit: all ? .max : 100, language: language).text)
        case .failure(let found): problems += found.diagnostics
        }
      }
      guard problems.isEmpty else { throw Problems(problems) }
      if !isAllAsExported { throw ExitCode.found }
    }
  }
}
