import ArgumentParser
import Diagnostics
import FEEL
import Register
import Shell
import Store
import Workflow

struct JournalApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Have a file of commands decided and recorded.",
    discussion: """
      COMMANDS is JSON Lines: one command a line, as Documentation/Commands.md describes them. Either all are recorded \
      in one transaction or none; every refusal is told with its line. With --each every line is a transaction of its \
      own: those that are allowed are recorded, the others are told, and the exit code is 2 if there was any.

      A line is printed for each entry once it is on the disk.

      Example: sopthan journal apply register.sqlite quarter-2.jsonl --dry-run
      """)

  @OptionGroup var options: JournalOptions
  @Argument(help: "The file of commands.", completion: .file()) var commands: String
  @Flag(name: .long, help: "Decide everything, record nothing.") var dryRun = false
  @Flag(name: .long, help: "A transaction for each line.") var each = false
  @Option(
    name: .long,
    help: "The folder in which files lie that commands name, such as a rule pack's. Default: \".\".",
    completion: .directory)
  var files = "."

  func validate() throws {
    if dryRun, each { throw ValidationError("--dry-run decides all lines together; leave --each away") }
  }

  func run() throws {
    let language = options.language
    try running(in: language) {
      let read = try PlacedCommand.lines(of: FileSystem.read(commands), file: commands)
      let journal = try options.open(for: .writing)
      let performance = try options.performance(on: journal, filesIn: files)
      let teller = try EntryTeller(journal, language: language)
      guard each else {
        let entries = try performance.record(read, isRehearsal: dryRun)
        try teller.tell(entries)
        if dryRun {
          Terminal.print(language == .thai ? "ยังไม่ได้บันทึก" : "Nothing was recorded.")
        }
        return
      }
      var refusals: [Diagnostic] = []
      for command in read {
        do {
          try teller.tell(try performance.record([command]))
        } catch let problems as Problems {
          refusals += problems.diagnostics
        }
      }
      guard refusals.isEmpty else { throw Problems(refusals) }
    }
  }
}

extension JournalOptions {
  func performance(on journal: Journal, filesIn folder: String) throws -> Performance {
    Performance(on: journal, today: try Clock.today(), filesIn: folder, language: language)
  }
}

/// Prints entries, with the names of the people who made them.
struct EntryTeller {
  private let text: EntryText

  init(_ journal: Journal, language: Language) throws {
    text = EntryText(people: try journal.register().people, language: language)
  }

  func tell(_ entries: [Entry]) throws(Problems) {
    for entry in entries { Terminal.print(try text.line(entry)) }
  }
}
