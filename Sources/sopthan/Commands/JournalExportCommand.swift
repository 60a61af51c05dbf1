import ArgumentParser
import Diagnostics
import Shell
import Store

struct JournalExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the register as it stands, with its rule packs, into a folder.",
    discussion: """
      Either all files are written or none. Files of the same names are replaced; other files in the folder stay.

      Example: sopthan journal export register.sqlite --out registers/codi-2560
      """)

  @OptionGroup var options: JournalOptions
  @Option(name: .long, help: "The folder to write to.", completion: .directory) var out: String

  func run() throws {
    try running(in: options.language) {
      let count = try writeRegister(try options.open(for: .reading).files(), to: out)
      Terminal.print(
        options.language == .thai ? "เขียน \(count) แฟ้มลงใน \(out)" : "Wrote \(count) files to \(out)")
    }
  }
}
