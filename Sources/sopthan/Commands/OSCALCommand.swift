import ArgumentParser
import Diagnostics
import Interchange
import Shell

struct OSCALCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "oscal",
    abstract: "Export a period in the formats of OSCAL 1.2, for other systems.",
    discussion: """
      Writes assessment-results and plan-of-action-and-milestones, each as XML and as JSON. UUIDs follow from the \
      names of things, so that the same input gives the same bytes. Documentation/OSCAL.md tells what becomes of what.

      Example: sopthan oscal registers/codi-2560 --period 2560-Q2 --out oscal
      """)

  @OptionGroup var options: RegisterOptions
  @Option(name: .long, help: "The folder to write to.", completion: .directory) var out: String
  @OptionGroup var language: LanguageOption

  func run() throws {
    let language = language.language
    try running(in: language) {
      let assessed = try AssessmentJob(options, language: language).assessed
      let documents = assessed.oscalDocuments(in: language)
      let written = try OutputFolder.writing(to: out) { output in
        for document in documents {
          try output.write(document.xml, as: "\(document.name).xml")
          try output.write(document.json, as: "\(document.name).json")
        }
      }
      for path in written { Terminal.print(path) }
    }
  }
}
