import ArgumentParser
import Shell
import Store

struct JournalHeadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "head",
    abstract: "Print the number and the hash of the last entry.",
    discussion: """
      The hash stands for everything that was ever recorded. Noted down elsewhere, in a minute or a mail, it proves \
      later that nothing was changed or cut off: `journal verify --head HASH --at NUMBER`.

      Example: sopthan journal head register.sqlite
      """)

  @OptionGroup var options: JournalOptions

  func run() throws {
    try running(in: options.language) {
      let head = try options.open(for: .reading).head()
      Terminal.print("\(head.sequence) \(head.hash)")
    }
  }
}
